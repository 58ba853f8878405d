// An exported journal of a small school: founded, one Tuesday with letters, one missed, one empty.
import type { ActBody } from '#core/act.ts'
import type { ClosedBody } from '#core/closing.ts'
import { drawClosing } from '#core/closing.ts'
import type { Commission, Officers } from '#core/commission.ts'
import type { HeldOpening } from '#core/held-opening.ts'
import { drawFirstSitting, type Minutes } from '#core/minutes.ts'
import type { OpeningLine } from '#core/opening-line.ts'
import { isRefusal } from '#core/refusal.ts'
import { schoolRegulation } from '#core/regulation.ts'
import { toBase64url, utf8 } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { type EntryFields, emptyHead, type Head, headAfter, linkEntry } from '#crypto/chain.ts'
import { closingLabels, paperHash } from '#crypto/closing-records.ts'
import { sha256 } from '#crypto/hash.ts'
import type { JournalFile } from '#crypto/journal-file.ts'
import { type SignatureLabel, signed } from '#crypto/labels.ts'
import { type Swap, swap } from '#crypto/opening-records.ts'
import { recordHash, type SignedRecord, toWire } from '#crypto/records.ts'
import { sealHash } from '#crypto/seal-record.ts'
import { foundBox, sealFields, sealOf, signedBy, type TestBox } from './founded-box.ts'
import { about, at, emptyOpening, heldOpening } from './school.ts'

/** Changes made before anybody signs: what a whole commission could sign and still be wrong. */
export type Drawn = {
  readonly act?: (act: ActBody) => ActBody
  readonly line?: (line: OpeningLine) => OpeningLine
  readonly closed?: (closed: ClosedBody) => ClosedBody
  readonly minutes?: (minutes: Minutes) => Minutes
  readonly swap?: (swap: Swap) => Swap
  readonly entry?: (kind: string, fields: EntryFields) => EntryFields
  readonly when?: (kind: string, at: number) => number
  /** Kinds that are left out of the chain as if they had never been. */
  readonly without?: readonly string[]
}

const textHash = (word: string) => toBase64url(sha256(utf8(word)))
const textId = (word: string) => toBase64url(sha256(utf8(word)).subarray(0, 16))

export function journalOf(drawn: Drawn = {}): { file: JournalFile; box: TestBox } {
  const of = foundBox({ size: 3, parents: 1, word: 'journal' })
  const pen = new Pen(of, drawn)
  const officers = { chair: 2, secretary: 1 }
  pen.enter('box_founded', at('2026-11-16', '10:00'), {
    ...officers,
    about: about as unknown as EntryFields,
    commission: toBase64url(of.commission.hash),
    minutes: pen.sit(officers, at('2026-11-16', '10:00')),
    regulation: schoolRegulation as unknown as EntryFields,
  })
  const first = pen.hang(at('2026-11-24', '12:00'), at('2026-11-16', '10:05'))
  pen.enter('seal_set', at('2026-11-16', '10:10'), { no: 1, seal: first, woodenSeal: '0017' })

  pen.hold(heldOpening, {
    opensNext: at('2026-12-01', '12:00'),
    no: { act: 1, register: 1, line: 1 },
  })
  pen.enter('keys_destroyed', at('2026-11-24', '12:30'), {
    seal: first,
    registered: 2,
    leftOver: 0,
    cannot: 0,
    backup: '',
  })
  pen.enter('case_registered', at('2026-11-25', '09:00'), {
    number: 'ИК-2026/0001',
    due: '2026-12-15',
  })
  pen.enter('opening_missed', at('2026-12-02', '00:01'), {
    line: 2,
    plannedFor: ['2026-12-01'],
    reason: 'nobody_came',
    movedTo: '2026-12-02',
  })
  pen.hold(
    {
      ...emptyOpening,
      plannedFor: ['2026-12-08'],
      openedAt: at('2026-12-08', '12:01'),
      closedAt: at('2026-12-08', '12:09'),
      woodenBox: { ...heldOpening.woodenBox, sealExpected: '0018', sealFound: '0018' },
      newWoodenSeal: '0019',
    },
    { opensNext: at('2026-12-15', '12:00'), no: { act: 2, register: 4, line: 3 } },
  )
  return { file: pen.file(at('2026-12-08', '13:00')), box: of }
}

/** The file as it is kept: bytes of JSON. */
export function asBytes(file: JournalFile): Uint8Array {
  const wires = (records: readonly SignedRecord[]) => records.map(toWire)
  return utf8(
    JSON.stringify({
      ...file,
      format: 'ishenim-journal/1',
      acts: wires(file.acts),
      closed: wires(file.closed),
      commissions: wires(file.commissions),
      entries: wires(file.entries),
      seals: wires(file.seals),
      swaps: wires(file.swaps),
      ...(file.minutes && { minutes: wires(file.minutes) }),
    }),
  )
}

type NextNumbers = { readonly act: number; readonly register: number; readonly line: number }

class Pen {
  readonly of: TestBox
  readonly drawn: Drawn
  readonly seals: SignedRecord[] = []
  readonly swaps: SignedRecord[] = []
  readonly acts: SignedRecord[] = []
  readonly closed: SignedRecord[] = []
  readonly minutes: SignedRecord[] = []
  readonly entries: SignedRecord[] = []
  head: Head = emptyHead

  constructor(of: TestBox, drawn: Drawn) {
    this.of = of
    this.drawn = drawn
  }

  enter(kind: string, when: number, fields: EntryFields, hands: readonly number[] = []): void {
    if (this.drawn.without?.includes(kind)) return
    const said = this.drawn.entry?.(kind, fields) ?? fields
    const time = this.drawn.when?.(kind, when) ?? when
    const body = linkEntry(this.head, { at: time, box: this.of.box, kind }, said)
    const by = kind === 'box_founded' ? [0, 1, 2] : hands
    this.entries.push(this.sign(body, signed.journal, by))
    this.head = headAfter(body, this.head.seq + 1)
  }

  /** The first sitting: all for both. Answers the hash of its minutes. */
  sit({ chair, secretary }: Officers, when: number): string {
    const { commission } = this.of
    const cast = [0, 1, 2].map(member => ({ member, vote: 'for' as const }))
    const drawn = drawFirstSitting(
      {
        at: when,
        box: toBase64url(this.of.box),
        elections: {
          chair: { candidate: chair, votes: cast },
          secretary: { candidate: secretary, votes: cast },
        },
        order: commission.order,
        place: 'мугалимдер бөлмөсү',
        utcOffsetMinutes: 360,
      },
      commission,
    )
    const body = canonical(this.drawn.minutes?.(drawn) ?? drawn)
    const { signatures } = this.sign(body, signed.minutes, [0, 1, 2])
    // The box was not there: only people sit.
    this.minutes.push({ body, signatures: signatures.filter(({ by }) => by !== 'box') })
    return toBase64url(recordHash(signed.minutes, body))
  }

  /** The next seal; hanging it is the affair of the entry that names it. */
  hang(opensAt: number, sealedAt: number): string {
    const before = this.seals[this.seals.length - 1]
    const record = sealOf(
      this.of,
      sealFields(this.of, {
        journal: this.head,
        no: this.seals.length + 1,
        opensAt,
        prev: before ? toBase64url(sealHash(before.body)) : '',
        sealedAt,
        staleAfter: opensAt + 14 * 86_400,
      }),
    )
    this.seals.push(record)
    return toBase64url(sealHash(record.body))
  }

  hold(held: HeldOpening, { opensNext, no }: { opensNext: number; no: NextNumbers }): void {
    const opening = textId(`opening ${no.line}`)
    const seal = toBase64url(sealHash(this.seals[this.seals.length - 1]!.body))
    const sealNo = this.seals.length
    const next = this.hang(opensNext, held.openedAt)
    const [first] = held.seals
    const hung = { ...first!, seal, no: sealNo, root: textHash(`root ${no.line}`) }
    // Two of three are there; the left-over letter of the model Tuesday is no letter of this one.
    const seals = [{ ...hung, count: hung.registered + 1, leftOver: [] }]
    const swapped = { opening, seal, next, root: hung.root, size: 8, covers: textHash('seed') }
    this.freeze({ ...swapped, again: [], count: seals[0]!.count }, held.openedAt)
    const closing = drawClosing(
      {
        ...held,
        box: toBase64url(this.of.box),
        opening,
        commission: this.of.commission as unknown as Commission,
        attendances: [0, 1, 2].map(member => ({ member, device: 'own' as const })),
        absences: [],
        seals,
        nextSeal: { hash: next, no: sealNo + 1 },
        actNo: no.act,
        registerNo: no.register,
        line: no.line,
        journalSeq: this.head.seq + 1,
      },
      paperHash,
    )
    if (isRefusal(closing)) throw new Error(JSON.stringify(closing))
    const { act, line, closed } = closing
    const { drawn } = this
    const last = drawn.closed?.(closed) ?? closed
    const said = act && (drawn.act?.(act) ?? act)
    const told = drawn.line?.(line) ?? line
    // Whatever was drawn wrongly was signed together all the same: the line names these papers.
    const named = {
      ...told,
      closed: paperHash('closed', last),
      ...(told.act && said ? { act: { ...told.act, hash: paperHash('act', said) } } : {}),
    }
    this.enter('opening_held', held.closedAt + 60, asFields(named), [0, 1, 2])
    this.closed.push(this.sign(canonical(last), closingLabels.closed, [0, 1, 2]))
    if (said) this.acts.push(this.sign(canonical(said), closingLabels.act, [0, 1, 2]))
  }

  freeze(fields: Omit<Swap, 'box'>, when: number): void {
    const whole = { ...fields, box: toBase64url(this.of.box) }
    const said = this.drawn.swap?.(whole) ?? whole
    this.swaps.push(this.sign(swap.body(said), signed.swap, []))
    const { opening, seal, next, root, size, covers } = fields
    this.enter('list_frozen', when, { opening, seal, next, root, size, covers })
    this.enter('gate_released', when, { opening, root, keys: fields.count })
  }

  sign(body: Uint8Array, label: SignatureLabel, hands: readonly number[]): SignedRecord {
    const start: SignedRecord = { body, signatures: [] }
    const members = this.of.members.filter(({ i }) => hands.includes(i))
    const record = members.reduce((so, member) => signedBy(so, member, label, this.of.box), start)
    return signedBy(record, this.of, label, this.of.box)
  }

  file(exportedAt: number): JournalFile {
    const { seals, swaps, acts, closed, minutes, entries } = this
    const commissions = this.of.records
    const box = toBase64url(this.of.box)
    const head = this.head.hash
    return { box, commissions, seals, swaps, acts, closed, minutes, entries, exportedAt, head }
  }
}

const asFields = (line: OpeningLine) => line as unknown as EntryFields
