import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawnFrom, foundBox } from '#tests/founded-box.ts'
import { sealTo } from './age-file.ts'
import { answerChallenge, challenge, opensFor } from './possession.ts'
import { makePrekey } from './prekeys.ts'
import { isRefusal } from './refusal.ts'

const { box } = foundBox()
const { share, read, n } = makePrekey(3, drawnFrom('possession'))
const asked = { box, member: 1, n, use: 'share', recipient: share.recipient } as const

describe('a proof of possession', () => {
  it('is given by whoever holds the key', async () => {
    const { file, expected } = await challenge(asked)
    assert.ok(file.length <= 1024)
    assert.deepEqual(await answerChallenge(file, asked, share), expected)
  })

  it('cannot be given with another key', async () => {
    const { file } = await challenge(asked)
    const refused = await answerChallenge(file, asked, read)
    assert.equal(isRefusal(refused) && refused.refusal, 'cannot_be_opened')
  })

  it('is for one member, number, use and box, and for no other', async () => {
    const { file, expected } = await challenge(asked)
    const others = [
      { ...asked, member: 2 },
      { ...asked, n: 4 },
      { ...asked, use: 'read' as const },
      { ...asked, box: new Uint8Array(16) },
    ]
    for (const other of others) {
      assert.notDeepEqual(await answerChallenge(file, other, share), expected)
    }
  })

  it('never hands out what was opened, and opens nothing of another length', async () => {
    const fileKey = new Uint8Array(16).fill(4)
    const disguised = await sealTo([share.recipient], fileKey)
    assert.ok(isRefusal(await answerChallenge(disguised, asked, share)))
    const nonce = new Uint8Array(32).fill(4)
    const answer = await answerChallenge(await sealTo([share.recipient], nonce), asked, share)
    assert.notDeepEqual(answer, nonce)
  })

  it('tells a device before Open whether its own keys open what the next seal lists', async () => {
    const listed = { box, i: 1, share: share.recipient, read: read.recipient }
    assert.ok(await opensFor({ n, share, read }, listed))
    assert.ok(!(await opensFor({ n, share, read }, { ...listed, read: share.recipient })))
    assert.ok(!(await opensFor(makePrekey(3), listed)))
  })
})
