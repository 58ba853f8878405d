// Whole records as they travel, with every signature: in Node and in a browser. SPEC §3, §4, §12, §13
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '#crypto/bytes.ts'
import { checkJournal } from '#crypto/chain.ts'
import { checkCommissionChain, keyOfMember } from '#crypto/commission-record.ts'
import {
  ack,
  attestation,
  canary,
  caseEntry,
  conflict,
  openingKey,
  release,
  type ShareBatch,
  swap,
} from '#crypto/opening-records.ts'
import {
  fromWire,
  type RecordKind,
  readByBox,
  readOwn,
  type SignedRecord,
  type WireRecord,
} from '#crypto/records.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { checkSeal } from '#crypto/seal-record.ts'
import { Secret } from '#crypto/secret.ts'
import { openShareBatch } from '#crypto/share-batch.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'

/** Bodies stand here as text, to be read by people; the signed bytes are their UTF-8. */
type TextRecord = Omit<WireRecord, 'body'> & { readonly body: string }
type OwnText = {
  readonly kind: string
  readonly by: number
  readonly body: string
  readonly sig: string
}

export type RecordVectors = {
  readonly box: string
  readonly boxKey: string
  readonly commissions: readonly TextRecord[]
  readonly commissionHash: string
  readonly seals: readonly TextRecord[]
  readonly sealNames: readonly string[]
  readonly own: readonly OwnText[]
  readonly byBox: readonly (TextRecord & { readonly kind: string })[]
  readonly shares: {
    readonly openingSecret: string
    readonly record: OwnText
    readonly file: string
    readonly values: readonly {
      readonly envelope: string
      readonly leaf: string
      readonly value: string
    }[]
  }
  readonly journal: readonly TextRecord[]
  readonly required: { readonly [kind: string]: readonly number[] }
  readonly head: string
}

/** The names of what came out differently; nothing when all is as it should be. */
export async function wrongInRecords(vectors: RecordVectors): Promise<string[]> {
  const wrong: string[] = []
  const is = (name: string, found: unknown, expected: unknown) => {
    if (found !== expected) wrong.push(name)
  }
  const box = fromBase64url(vectors.box)
  const boxKey = fromBase64url(vectors.boxKey)
  const commission = checkCommissionChain(vectors.commissions.map(recordOf), [boxKey])
  if (isRefusal(commission)) return ['commission']
  is('commission hash', toBase64url(commission.hash), vectors.commissionHash)
  is('box', toBase64url(commission.box), vectors.box)

  for (const [at, text] of vectors.seals.entries()) {
    const facts = checkSeal(recordOf(text), commission)
    is(`seal ${at + 1}`, !isRefusal(facts) && facts.name, vectors.sealNames[at])
  }
  for (const text of vectors.own) {
    const fields = readOwn(kindOf(text.kind), ownOf(text), box, keyOfMember(commission, text.by)!)
    is(text.kind, isRefusal(fields) || fromUtf8(kindOf(text.kind).body(fields)), text.body)
  }
  for (const text of vectors.byBox) {
    const fields = readByBox(kindOf(text.kind), recordOf(text), box, boxKey)
    is(text.kind, isRefusal(fields) || fromUtf8(kindOf(text.kind).body(fields)), text.body)
  }
  is('shares', await sharesOf(vectors, keyOfMember(commission, vectors.shares.record.by)!), true)

  const verdicts = checkJournal({
    box,
    entries: vectors.journal.map(recordOf),
    boxKeyAt: () => boxKey,
    commissions: [commission],
    requiredSigners: ({ kind }) => vectors.required[kind],
  })
  let head = ''
  for (const { seq, ok, hash } of verdicts) {
    is(`journal ${seq}`, ok, true)
    head = hash
  }
  is('journal head', head, vectors.head)
  return wrong
}

async function sharesOf({ box, shares }: RecordVectors, key: Uint8Array): Promise<boolean> {
  const { record, file, values, openingSecret } = shares
  const { opening, root, from } = JSON.parse(record.body) as ShareBatch
  const given = await openShareBatch(
    ownOf(record),
    fromBase64url(file),
    { box: fromBase64url(box), opening, root, from, key },
    identityOf(new Secret(fromBase64url(openingSecret))),
  )
  if (isRefusal(given)) return false
  const spelt = given.map(share => ({ ...share, value: toBase64url(share.value) }))
  return JSON.stringify(spelt) === JSON.stringify(values)
}

type AnyKind = RecordKind<{ readonly box: string }>

const kinds: { readonly [name: string]: unknown } = {
  ack,
  attestation,
  canary,
  caseEntry,
  conflict,
  openingKey,
  release,
  swap,
}
const kindOf = (name: string) => kinds[name] as AnyKind

function recordOf({ body, signatures }: TextRecord): SignedRecord {
  const record = fromWire({ body: toBase64url(utf8(body)), signatures })
  if (isRefusal(record)) throw new Error(record.refusal)
  return record
}

const ownOf = ({ body, sig }: OwnText) => ({ body: utf8(body), sig: fromBase64url(sig) })
