import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { generateIdentity } from './age-file.ts'
import { newCaseKey, openCaseKey } from './case-file.ts'
import { openEarlierKeys, rotateCase } from './case-rotation.ts'
import { isRefusal } from './refusal.ts'

const recipientsOf = (keys: unknown) =>
  isRefusal(keys) ? keys : (keys as { recipient: string }[]).map(({ recipient }) => recipient)

describe('a new key of an old case', () => {
  it('opens, through every change since, all the keys the case ever had', async () => {
    const first = newCaseKey()
    const desk = generateIdentity()
    const second = await rotateCase([first], [desk.recipient])
    const third = await rotateCase([second.caseKey, first], [desk.recipient])
    const own = await openCaseKey(third.wraps[0]!, desk)
    assert.ok(!isRefusal(own))
    assert.equal(own.recipient, third.caseKey.recipient)
    const earlier = await openEarlierKeys(third.earlier, own)
    assert.deepEqual(recipientsOf(earlier), [second.caseKey.recipient, first.recipient])
  })

  it('opens for nobody it was not wrapped for: not who left, not who is shut out', async () => {
    const [stays, leaves, named] = [generateIdentity(), generateIdentity(), generateIdentity()]
    const first = newCaseKey()
    const { earlier, wraps } = await rotateCase([first], [stays.recipient, null])
    assert.equal(wraps[0]!.length, wraps[1]!.length)
    for (const stranger of [leaves, named]) {
      for (const wrap of wraps) assert.ok(isRefusal(await openCaseKey(wrap, stranger)))
    }
    assert.ok(isRefusal(await openEarlierKeys(earlier, first)), 'an old key opens no newer one')
  })

  it('refuses a file that holds no whole key', async () => {
    const key = newCaseKey()
    const { earlier } = await rotateCase([], [], undefined)
    assert.ok(isRefusal(await openEarlierKeys(earlier, key)))
    const empty = await rotateCase([], [])
    assert.ok(isRefusal(await openEarlierKeys(empty.earlier, empty.caseKey)))
  })
})
