// What a stranger could time at the door: a mailbox, a thread, a sign-in name that is there or is not.
//
// A poster is not among them: the hash it carries stands in the fragment, which is never sent.
import { concat, toBase64url } from '#crypto/bytes.ts'
import { followUpBytes, followUpRecord } from '#crypto/follow-up-check.ts'
import { systemRandom } from '#crypto/random.ts'
import { Secret } from '#crypto/secret.ts'
import { publicKeyOf, sign } from '#crypto/sign.ts'
import { listen } from '#server/listening.ts'
import { theBox } from '#server/the-box.ts'
import { asJson, asOctets, openOffice } from '#tests/clerk-office.ts'
import { idOf } from '#tests/school.ts'
import { slotBytes } from '#wire/mailboxes.ts'
import type { Alike } from './alike.ts'

/** Twice the highest t measured when it was written: some six millionths of a second, for a row read. */
const atMost = 4
/** What a school answers in some years. */
const mailboxes = 400

export async function answersAlike(): Promise<{
  readonly subjects: readonly Alike[]
  readonly end: () => Promise<void>
}> {
  const never = () => undefined
  const office = await openOffice({
    parts: () => ({
      limiter: { mayDrop: never, mayFollowUp: never, mayLook: never, maySignIn: never },
      slowdown: { mayGuess: never, guessedWrong: never, guessedRight: never },
    }),
  })
  const { store } = office.parts
  const box = (await theBox(store.read))!
  const names = Array.from({ length: mailboxes }, () => systemRandom(32))
  const verifyKey = toBase64url(publicKeyOf(new Secret(systemRandom(32), 'thread key of a bench')))
  await store.change(async nouns => {
    for (const name of names) {
      const mailbox = toBase64url(name)
      const kept = { mailbox, entry: idOf('E'), verifyKey, number: 1 }
      await nouns.mailboxes.fill(box.id, kept, systemRandom(slotBytes))
    }
  })
  const server = await listen(office.app.fetch, { host: '127.0.0.1', port: 0 })
  const ask = async (path: string, asked: RequestInit) => {
    await (await fetch(server.url + path, asked)).arrayBuffer()
  }
  let turn = 0
  const known = () => names[++turn % mailboxes]!
  const nobodys = () => systemRandom(32)
  const look = (name: Uint8Array) => ask('/api/mailboxes', asJson({ mailbox: toBase64url(name) }))
  // A stranger's signature, so that there is something to be looked at.
  const stranger = new Secret(systemRandom(32), 'thread key of a stranger')
  const file = systemRandom(followUpBytes - 96)
  const sig = sign(followUpRecord.label, box.idBytes, new Uint8Array(0), stranger)
  const add = (name: Uint8Array) => ask('/api/follow-ups', asOctets(concat(name, sig, file)))
  const member = office.members[0]!.signInName
  // As long as a name somebody has.
  const nobody = [...member].map(() => 'ж').join('')
  const salt = (name: string) => ask('/api/desk/salts', asJson({ name }))
  const auth = toBase64url(systemRandom(32))
  const guess = (name: string) => ask('/api/desk/sessions', asJson({ name, auth }))
  return {
    subjects: [
      {
        subject: 'looking under a code that has an answer, and under one nobody has',
        atMost,
        one: () => look(known()),
        other: () => look(nobodys()),
      },
      {
        subject: 'writing back under a code that has an answer, and under one nobody has',
        atMost,
        one: () => add(known()),
        other: () => add(nobodys()),
      },
      {
        subject: 'the salt of a member’s name, and of one nobody has',
        atMost,
        one: () => salt(member),
        other: () => salt(nobody),
      },
      {
        subject: 'a wrong passphrase under a member’s name, and under one nobody has',
        atMost,
        one: () => guess(member),
        other: () => guess(nobody),
      },
    ],
    end: async () => {
      await server.close()
      await office.end()
    },
  }
}
