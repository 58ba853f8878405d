// Those who write: on their own phones, with the pages' own logic, and nothing but a code to keep.
import assert from 'node:assert/strict'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { type Code, deriveReceipt, groups, makeCode } from '#crypto/receipt.ts'
import { asel, people } from '#tests/people.ts'
import { makeAdding } from '#web/intake/adding.ts'
import { type Dropped, dropLetter, freshMemory, type WrittenLetter } from '#web/intake/dropping.ts'
import { readMailbox } from '#web/intake/mailbox-reading.ts'
import { makeCall } from '#wire/call.ts'
import type { School } from './school.ts'

/** A letter as the cast writes it: without photos, members named by their place. */
export type Words = Omit<WrittenLetter, 'photos' | 'recused'> & {
  readonly recused: readonly number[]
  readonly photos?: WrittenLetter['photos']
}

export type Writer = { readonly code: Code; readonly groups: string }

export const newWriter = (): Writer => {
  const code = makeCode()
  return { code, groups: groups(code) }
}

const receiptFor = (writer: Writer) => (box: Uint8Array) =>
  deriveReceipt(writer.code, box, nobleArgon2, testCost)

const surroundings = (school: School) => ({
  call: makeCall(school.carry),
  now: school.clock.now,
  wait: async () => undefined,
})

export async function tryToDrop(
  school: School,
  words: Words,
  writer: Writer = newWriter(),
): Promise<Dropped | Refusal> {
  const nameOf = (i: number) => [...people, asel].find(person => person.i === i)?.name ?? ''
  const letter: WrittenLetter = {
    ...words,
    photos: words.photos ?? [],
    recused: words.recused.map(i => ({ i, name: nameOf(i) })),
  }
  const drop = { letter, receiptFor: receiptFor(writer), acceptsStale: true }
  return dropLetter(drop, freshMemory(), { ...surroundings(school), tell: () => undefined })
}

/** Drops a letter that is taken; hands back who wrote it. */
export async function drops(
  school: School,
  words: Words,
  writer: Writer = newWriter(),
): Promise<Writer> {
  const dropped = await tryToDrop(school, words, writer)
  assert.ok(!isRefusal(dropped), `not taken: ${JSON.stringify(dropped)}`)
  return writer
}

/** What the code page shows, and the thread to write back on where there is one. */
export async function looks(school: School, writer: Writer) {
  const read = await readMailbox(receiptFor(writer), surroundings(school), () => undefined)
  assert.ok(!isRefusal(read), `not read: ${JSON.stringify(read)}`)
  return read
}

/** The state under the code, strictly read. */
export async function answerFor(school: School, writer: Writer) {
  const { heard } = await looks(school, writer)
  const state = heard.answer?.state
  return state && !('raw' in state) ? state : undefined
}

export async function writesBack(school: School, writer: Writer, words: string): Promise<void> {
  const { thread } = await looks(school, writer)
  assert.ok(thread, 'there is nobody to write back to yet')
  const added = await makeAdding(surroundings(school))(words, thread)
  assert.equal(added, 'kept')
}
