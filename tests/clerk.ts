// A clerk in memory that keeps the public promises of the wire: for tests of the writer's page alone.
import { refuse } from '#core/refusal.ts'
import { concat, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { envelopeBytes } from '#crypto/gate.ts'
import { sha256 } from '#crypto/hash.ts'
import { fillWithCovers, leafOf, merkleRoot } from '#crypto/list.ts'
import { ack } from '#crypto/opening-records.ts'
import { type SignedRecord, toWire } from '#crypto/records.ts'
import { sealHash, seal as sealRecord } from '#crypto/seal-record.ts'
import { sign } from '#crypto/sign.ts'
import { sealFields, sealOf, type TestBox } from '#tests/founded-box.ts'
import { type Carry, makeCall } from '#wire/call.ts'

type PublicList = {
  sealNo: number
  openedOn: string
  act: string
  leaves: Uint8Array[]
  root?: Uint8Array
}

type Answered = { status: number; body: unknown } | { status: number; bytes: Uint8Array }

/** What happens to the next request instead of what should. */
export type Mishap = 'answer_lost' | 'line_lost' | Answered

export function makeClerk(of: TestBox) {
  const clerk = {
    seal: sealOf(of),
    kept: new Map<string, Uint8Array>(),
    mailboxes: new Map<string, Uint8Array>(),
    followUps: [] as Uint8Array[],
    /** `root` only where it is not the leaves' own. */
    lists: [] as PublicList[],
    mishaps: [] as Mishap[],
    asked: [] as string[],
    /** Signs acknowledgements; a lying clerk has another key. */
    boxSecret: of.boxSecret,
    now: 1_795_000_000,
    waited: [] as number[],
    freeze() {
      const leaves = [...clerk.kept].map(([name, tag]) => leafOf(fromBase64url(name), tag))
      const { no } = bodyOf(clerk.seal)
      const full = [...fillWithCovers(leaves, sha256(new Uint8Array([no])))]
      clerk.lists.unshift({ sealNo: no, openedOn: '2026-11-24', act: '47/2026', leaves: full })
      clerk.kept.clear()
      const journal = { hash: toBase64url(sha256()), seq: 2 }
      const prev = toBase64url(sealHash(clerk.seal.body))
      clerk.seal = sealOf(of, sealFields(of, { no: no + 1, prev, journal }))
    },
  }

  const routes: Record<string, (path: string, body: Uint8Array) => Answered> = {
    'GET /api/seal': () => ok(shownBy(of, clerk.seal, clerk.now)),
    'POST /api/envelopes': (_, body) => drop(body),
    'POST /api/mailboxes': (_, body) => {
      const { mailbox } = JSON.parse(new TextDecoder().decode(body))
      const noise = concat(...Array.from({ length: 512 }, (_, i) => sha256(Uint8Array.of(i))))
      return { status: 200, bytes: clerk.mailboxes.get(mailbox) ?? noise }
    },
    'POST /api/follow-ups': (_, body) => {
      clerk.followUps.push(body)
      return ok({ kept: true })
    },
    'GET /api/lists': () =>
      ok({
        lists: clerk.lists.map(({ leaves, root = merkleRoot(leaves), ...rest }) => ({
          ...rest,
          root: toBase64url(root),
          leaves: toBase64url(concat(...leaves)),
        })),
      }),
  }

  function drop(body: Uint8Array): Answered {
    if (!Object.values(envelopeBytes).includes(body.length - 16)) {
      return { status: 422, body: refuse('malformed_envelope') }
    }
    const envelope = body.slice(0, -16)
    const name = toBase64url(sha256(envelope))
    const seal = toBase64url(sealHash(clerk.seal.body))
    const said = ack.body({ box: toBase64url(of.box), envelope: name, seal })
    const sig = sign(ack.label, of.box, said, clerk.boxSecret)
    const receipt = { body: toBase64url(said), sig: toBase64url(sig) }
    if (clerk.kept.has(name)) return ok({ kept: 'already_kept', ack: receipt })
    if (!new TextDecoder('latin1').decode(envelope.slice(0, 300)).includes(seal)) {
      return { status: 409, body: refuse('seal_changed') }
    }
    clerk.kept.set(name, body.slice(-16))
    return { status: 201, body: { kept: 'kept', ack: receipt } }
  }

  const carry: Carry = async (path, { method, body }) => {
    const place = `${method} ${path.replace(/\?.*/, '')}`
    clerk.asked.push(place)
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const mishap = clerk.mishaps.shift()
    if (mishap === 'line_lost') throw new TypeError('no line')
    if (typeof mishap === 'object') return answerOf(mishap)
    const answered = routes[place]?.(path, bytes ?? new Uint8Array(0))
    if (!answered || mishap === 'answer_lost') throw new TypeError('no line')
    return answerOf(answered)
  }

  const surroundings = {
    call: makeCall(carry),
    now: () => clerk.now,
    wait: async (seconds: number) => void clerk.waited.push(seconds),
  }
  return { ...surroundings, clerk }
}

const ok = (body: unknown): Answered => ({ status: 200, body })

const bodyOf = (record: SignedRecord) => {
  const fields = sealRecord.read(record.body)
  if ('refusal' in fields) throw new Error(fields.refusal)
  return fields
}

const shownBy = (of: TestBox, seal: SignedRecord, now: number) => ({
  commissions: of.records.map(toWire),
  seal: toWire(seal),
  sealHash: toBase64url(sealHash(seal.body)),
  now,
})

const answerOf = (answered: Answered) => ({
  status: answered.status,
  octets: async () => ('bytes' in answered ? answered.bytes : new Uint8Array(0)),
  text: async () => JSON.stringify('body' in answered ? answered.body : {}),
})
