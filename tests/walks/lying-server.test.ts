// A hostile server's day: what it hides, adds, swaps or shows twice, and how a device finds out.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { generateIdentity } from '#crypto/age-file.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical, parseCanonical } from '#crypto/canonical.ts'
import { canary, openingKey } from '#crypto/opening-records.ts'
import { sealHash } from '#crypto/seal-record.ts'
import { openStore } from '#server/store/sqlite.ts'
import {
  aboutBakyt,
  aboutMeals,
  aboutTheClassFund,
  ainura,
  bakyt,
  gulzat,
  jypar,
} from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { signClosing } from '#web/staff/device/ceremony/closing.ts'
import { follow } from '#web/staff/device/ceremony/follow.ts'
import { attest } from '#web/staff/device/ceremony/presence.ts'
import { declareConflicts } from '#web/staff/device/ceremony/reading.ts'
import { frozenList } from '#wire/frozen-lists.ts'
import {
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  proposes,
  refusedWith,
  sealsCanary,
  sees,
  settle,
  signsIn,
  type Visitor,
} from './commission.ts'
import { changed, isGiving, isList, isState } from './lying-server.ts'
import { makeSchool, type School } from './school.ts'
import { drops, tryToDrop } from './writers.ts'

let school: School
let visitors: readonly Visitor[]

const one = (at: number): Visitor => visitors[at] as Visitor
const codes = (visitor: Visitor) => sees(visitor).problems.map(({ problem }) => problem)

type Row = Record<string, unknown>

/** At noon, signed in, with two letters in the box. */
beforeEach(async () => {
  school = await makeSchool()
  await drops(school, aboutMeals)
  await drops(school, aboutTheClassFund)
  school.clock.set('2026-11-24 11:50')
  visitors = await come(school, ainura, bakyt, jypar)
  await looksAtTheBox(one(0))
  school.clock.set('2026-11-24 12:00')
})
afterEach(() => school.end())

async function openUnder(lie: School['onTheLine']): Promise<void> {
  await open(visitors)
  school.onTheLine = lie
  for (const { room } of visitors) done(await follow(room), 'follow')
  for (const { room } of visitors) done(await follow(room), 'follow')
}

describe('a server that shows another list than the signed one', () => {
  const lies: readonly [string, (envelopes: Row[]) => Row[]][] = [
    ['hides a letter', ([, ...rest]) => rest],
    ['adds a letter', rows => [...rows, { ...rows[0], hash: toBase64url(new Uint8Array(32)) }]],
    ['shows a letter twice in place of another', ([first, , ...rest]) => [first!, first!, ...rest]],
    ['swaps the tag of a letter', ([first, ...rest]) => [{ ...first, tag: rest[0]?.tag }, ...rest]],
  ]
  for (const [what, change] of lies) {
    it(`${what}: no device gives a share, none opens a letter`, async () => {
      let given = 0
      await openUnder((path, { method }, carry) => {
        if (isGiving(path, method)) given += 1
        if (!isList(path)) return carry()
        return changed(carry, said => ({ ...said, envelopes: change(said.envelopes as Row[]) }))
      })
      for (const visitor of visitors) assert.deepEqual(codes(visitor), ['list_differs'])
      assert.equal(given, 0)
      refusedWith(await declareConflicts(one(0).room, one(0).seat, []), 'seal_wrong')
    })
  }

  it('gives other bytes for an envelope: noticed by its hash', async () => {
    await openUnder(async (path, _sent, carry) => {
      const said = await carry()
      if (!path.includes('/envelopes/')) return said
      return { ...said, octets: async () => (await said.octets()).map(byte => byte ^ 1) }
    })
    for (const visitor of visitors) assert.deepEqual(codes(visitor), ['list_differs'])
  })
})

describe('a server that sits down at the table itself', () => {
  it('with an opening key of its own in a member’s place: the device stops, and gives it nothing', async () => {
    const own = generateIdentity()
    const given: string[] = []
    await openUnder((path, { method, body }, carry) => {
      if (isGiving(path, method)) given.push(String(JSON.parse(String(body)).to))
      if (!isState(path, method)) return carry()
      return changed(carry, said => {
        const fields = { n: 1, box: one(0).seat.box, member: bakyt.i, opening: String(said.id) }
        const body = toBase64url(openingKey.body({ ...fields, recipient: own.recipient }))
        const record = { body, sig: toBase64url(new Uint8Array(64)) }
        return { ...said, openingKeys: [{ member: bakyt.i, record }] }
      })
    })
    for (const visitor of visitors) assert.ok(codes(visitor).includes('attestation_wrong'))
    assert.deepEqual(given, [])
  })

  it('with the attestation of one who is not there', async () => {
    await openUnder((path, { method }, carry) => {
      if (!isState(path, method)) return carry()
      return changed(carry, said => {
        const [first] = said.attestations as Row[]
        const more = first ? [{ ...first, member: gulzat.i }] : []
        return { ...said, attestations: [...(said.attestations as Row[]), ...more] }
      })
    })
    for (const visitor of visitors) assert.ok(codes(visitor).includes('attestation_wrong'))
  })
})

describe('a server that swaps keys', () => {
  it('in the next seal: nobody signs it', async () => {
    const own = generateIdentity()
    school.onTheLine = (path, { method }, carry) => {
      if (!isState(path, method)) return carry()
      return changed(carry, said => {
        const seal = said.nextSeal as { body: string; signatures: unknown }
        const fields = parseCanonical(fromBase64url(seal.body)) as { members: Row[] }
        const members = fields.members.map((row, i) =>
          i === 1 ? { ...row, share: own.recipient } : row,
        )
        const body = canonical({ ...fields, members })
        return {
          ...said,
          nextSeal: { ...seal, body: toBase64url(body) },
          nextSealHash: toBase64url(sealHash(body)),
        }
      })
    }
    const { room, seat } = one(0)
    refusedWith(await attest(room, seat), 'seal_wrong')
  })

  it('in the hour of the next seal: nobody signs it', async () => {
    school.onTheLine = (path, { method }, carry) => {
      if (!isState(path, method)) return carry()
      return changed(carry, said => {
        const seal = said.nextSeal as { body: string; signatures: unknown }
        const fields = parseCanonical(fromBase64url(seal.body)) as { opensAt: number }
        const body = canonical({ ...fields, opensAt: fields.opensAt - 86_400 })
        return {
          ...said,
          nextSeal: { ...seal, body: toBase64url(body) },
          nextSealHash: toBase64url(sealHash(body)),
        }
      })
    }
    const { room, seat } = one(0)
    refusedWith(await attest(room, seat), 'seal_wrong')
  })

  it('in the seal that hangs on the box: no letter is locked with it', async () => {
    const own = generateIdentity()
    school.onTheLine = (path, _sent, carry) => {
      if (path !== '/api/seal') return carry()
      return changed(carry, said => {
        const seal = said.seal as { body: string }
        const fields = parseCanonical(fromBase64url(seal.body)) as { members: Row[] }
        const members = fields.members.map(row => ({ ...row, read: own.recipient }))
        const body = toBase64url(canonical({ ...fields, members }))
        return { ...said, seal: { ...seal, body } }
      })
    }
    refusedWith(await tryToDrop(school, aboutMeals), 'seal_wrong')
  })
})

describe('a server that remembers the past', () => {
  it('shows a member an old seal: the device has seen a newer one', async () => {
    await holdOpening(visitors)
    const { seat } = await signsIn(school, ainura)
    const { seen } = done(await readBox(seat), 'box')
    const older = { ...seen, no: seen.no + 1 }
    refusedWith(await readBox(seat, older), 'seal_older')
    refusedWith(await readBox(seat, { ...seen, seq: seen.seq + 1 }), 'seal_older')
    refusedWith(
      await readBox(seat, { ...seen, head: toBase64url(new Uint8Array(32)) }),
      'seal_older',
    )
    done(await readBox(seat, seen), 'the same again')
  })

  it('or cuts the end off the journal before a closing: nobody signs', async () => {
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await file(visitors)
    await sealsCanary(one(0))
    school.onTheLine = (path, _sent, carry) =>
      path.endsWith('/journal')
        ? changed(carry, said => ({ ...said, entries: (said.entries as unknown[]).slice(0, -1) }))
        : carry()
    await proposes(one(0))
    await settle(visitors)
    refusedWith(await signClosing(one(0).room, one(0).seat), 'count_differs')
    assert.ok(codes(one(0)).includes('closing_differs'))
  })

  it('or keeps a left-over letter to itself the week after: nobody signs', async () => {
    await drops(school, aboutBakyt)
    await holdOpening(visitors)
    const store = await openStore(school.data)
    await store.change(async nouns => {
      const box = await nouns.boxes.only()
      const [partly] = await nouns.seals.standingAs(box?.id ?? '', 'opened_in_part')
      assert.ok(box && partly)
      await nouns.seals.stand(box.id, partly.hash, 'closed')
    })
    await store.close()
    school.clock.set('2026-12-01 12:10')
    visitors = await come(school, ainura, gulzat, jypar)
    await looksAtTheBox(one(0))
    await open(visitors)
    await settle(visitors)
    await declareNone(visitors)
    await sealsCanary(one(0))
    await proposes(one(0))
    await settle(visitors)
    refusedWith(await signClosing(one(0).room, one(0).seat), 'count_differs')
    assert.ok(codes(one(0)).includes('list_differs'))
  })
})

describe('a server and a member who put a letter away as the rehearsal letter', () => {
  it('everybody sees the letter all the same, and that it is no rehearsal', async () => {
    const pen = done(await one(2).seat.pen(), 'pen')
    const { box } = one(2).seat
    const { sealHash: seal } = one(0).room.state
    await open(visitors)
    const { envelopes } = done(
      await one(0).seat.call(frozenList, { opening: one(0).room.opening }),
      'list',
    )
    const honest = one(0).room.verified.canary
    const [letter, other] = envelopes.map(({ hash }) => hash).filter(hash => hash !== honest)
    const body = canary.body({ box, envelope: letter!, member: jypar.i, seal })
    const record = { body: toBase64url(body), sig: toBase64url(pen.sign(canary.label, body)) }
    school.onTheLine = (path, { method }, carry) =>
      isState(path, method) ? changed(carry, state => ({ ...state, canary: record })) : carry()
    for (const { room } of [...visitors, ...visitors]) done(await follow(room), 'follow')
    for (const visitor of visitors) {
      const shown = sees(visitor).lines.map(({ envelope }) => envelope)
      assert.ok(shown.includes(letter!) && shown.includes(other!))
      assert.ok(codes(visitor).includes('canary_wrong'))
      assert.equal(sees(visitor).canary, 'none')
    }
  })
})
