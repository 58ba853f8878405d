import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawnFrom, foundBox } from '#tests/founded-box.ts'
import { sealTo } from './age-file.ts'
import { ageFileBytes } from './age-size.ts'
import { u32be, utf8 } from './bytes.ts'
import { caseEntryBytesMax, openCaseEntry, sealCaseEntry } from './case-entry.ts'
import {
  caseClassBytes,
  newCaseKey,
  openCaseFile,
  openCaseKey,
  sealCaseFile,
  wrapCaseKey,
} from './case-file.ts'
import { pad } from './padding.ts'
import { isRefusal } from './refusal.ts'

const { members } = foundBox({ size: 5, parents: 2 })
const random = drawnFrom('case')
const caseKey = newCaseKey(random)
const entry = utf8('{"form":"anonymous","v":1}')

describe('a case file', () => {
  it('has one of two lengths, and both fit the largest inner envelope of their class', async () => {
    const text = [0, 1, 16_383].map(size => new Uint8Array(size).fill(0x80))
    const photos = [40_000, 1_048_575].map(size => new Uint8Array(size).fill(1))
    for (const content of text) {
      assert.equal((await keep(content)).length, ageFileBytes(caseClassBytes.text))
    }
    for (const content of photos) {
      assert.equal((await keep(content)).length, ageFileBytes(caseClassBytes.photos))
    }
    const none = { entry, content: new Uint8Array(caseClassBytes.photos) }
    assert.deepEqual(await sealCaseFile(none, caseKey), { refusal: 'too_large' })
  })

  it('opens to the entry and the envelope as it came', async () => {
    const content = random(5000)
    const opened = await openCaseFile(await keep(content), caseKey)
    assert.deepEqual(opened, { entry, content })
  })

  it('stays shut for another key, and a frame that lies about its length is refused', async () => {
    const opened = await openCaseFile(await keep(random(10)), newCaseKey(random))
    assert.equal(isRefusal(opened) && opened.refusal, 'cannot_be_opened')
    for (const frame of [u32be(1), u32be(0xffffffff), new Uint8Array(3)]) {
      const file = await sealTo([caseKey.recipient], pad(frame, caseClassBytes.text))
      const refused = await openCaseFile(file, caseKey)
      assert.equal(isRefusal(refused) && refused.refusal, 'malformed')
    }
  })
})

describe('the wraps of a case key', () => {
  it('open for every member but the one shut out, and all look alike', async () => {
    const recipients = members.map(({ i, keys }) => (i === 3 ? null : keys.publics.desk))
    const wraps = await wrapCaseKey(caseKey, recipients, random)
    assert.deepEqual(new Set(wraps.map(wrap => wrap.length)), new Set([232]))
    for (const { i, keys } of members) {
      const opened = await openCaseKey(wraps[i]!, keys.desk)
      assert.equal(
        isRefusal(opened) ? 'shut' : opened.recipient,
        i === 3 ? 'shut' : caseKey.recipient,
      )
      for (const wrap of wraps.filter((_, at) => at !== i)) {
        assert.ok(isRefusal(await openCaseKey(wrap, keys.desk)))
      }
    }
  })

  it('hold a key and nothing of another length', async () => {
    const desk = members[0]!.keys.desk
    const wrap = await sealTo([desk.recipient], new Uint8Array(31))
    assert.ok(isRefusal(await openCaseKey(wrap, desk)))
  })
})

describe('what is added to a case', () => {
  it('is padded to sizes that double, and opens with the case key', async () => {
    const lengths = new Set<number>()
    for (const size of [0, 1, 1023, 1024, 6144, caseEntryBytesMax]) {
      const note = new Uint8Array(size).fill(7)
      const file = await sealCaseEntry(note, caseKey.recipient)
      assert.ok(!isRefusal(file))
      lengths.add(file.length)
      assert.deepEqual(await openCaseEntry(file, caseKey), note)
    }
    const sizes = [1024, 2048, 8192, 131_072].map(size => ageFileBytes(size))
    assert.deepEqual([...lengths], sizes)
    const long = new Uint8Array(caseEntryBytesMax + 1)
    assert.deepEqual(await sealCaseEntry(long, caseKey.recipient), { refusal: 'too_large' })
    assert.ok(isRefusal(await openCaseEntry(random(300), caseKey)))
  })
})

async function keep(content: Uint8Array): Promise<Uint8Array> {
  const file = await sealCaseFile({ entry, content }, caseKey)
  if (isRefusal(file)) throw new Error(file.refusal)
  return file
}
