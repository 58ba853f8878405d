// The writers of the demo: each drops a letter as the public page does, and some come back later.
import { localDate } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { type Code, checkCode, deriveReceipt, makeCode } from '#crypto/receipt.ts'
import { regulation } from '#tests/people.ts'
import { makeAdding } from '#web/intake/adding.ts'
import { dropLetter, freshMemory, type WrittenLetter } from '#web/intake/dropping.ts'
import { readMailbox } from '#web/intake/mailbox-reading.ts'
import type { DemoLetter } from './letters.ts'
import { type World, well } from './world.ts'

/** The code stays with the story, so that the same person can come back. */
export async function drop({ phone }: World, letter: DemoLetter): Promise<Code> {
  const code = letter.code ? codeFrom(letter.code) : makeCode(phone.random)
  const { code: _, names = [], ...rest } = letter
  const written: WrittenLetter = {
    ...rest,
    recused: names.map(({ i, name }) => ({ i, name })),
    photos: [],
    ...(letter.mode === 'signed'
      ? { sentOn: localDate(phone.now(), regulation.utcOffsetMinutes) }
      : {}),
  }
  const receiptFor = receiptsOf(phone, code)
  const drop = { letter: written, receiptFor, acceptsStale: false }
  well(await dropLetter(drop, freshMemory(), { ...phone, tell: () => undefined }))
  return code
}

/** She looks under her code, finds what was asked, and writes back. */
export async function writeBack({ phone }: World, code: Code, text: string): Promise<void> {
  const { thread } = well(await readMailbox(receiptsOf(phone, code), phone, () => undefined))
  if (!thread) throw new Error('nothing was said to this writer yet')
  well(await makeAdding(phone)(text, thread))
}

const receiptsOf =
  ({ argon2, codeCost }: World['phone'], code: Code) =>
  (box: Uint8Array) =>
    deriveReceipt(code, box, argon2, codeCost)

function codeFrom(typed: string): Code {
  const code = checkCode(typed)
  if (isRefusal(code) || 'refusal' in code) throw new Error(`not a code: ${typed}`)
  return code
}
