// Letters made to do harm: each is seen for what it is, and the opening goes on past all of them.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { isRefusal } from '#core/refusal.ts'
import { generateIdentity } from '#crypto/age-file.ts'
import { concat, fromBase64url, toBase64url, utf8 } from '#crypto/bytes.ts'
import { innerPlaintextBytes } from '#crypto/envelope-class.ts'
import { wrapOuter } from '#crypto/gate.ts'
import { sha256 } from '#crypto/hash.ts'
import { makeInner } from '#crypto/inner-file.ts'
import { canary } from '#crypto/opening-records.ts'
import { pad } from '#crypto/padding.ts'
import { type Policy, policyOf } from '#crypto/policy.ts'
import { deal, wrapDealt } from '#crypto/quorum.ts'
import { type Random, systemRandom } from '#crypto/random.ts'
import { aboutMeals, ainura, bakyt, gulzat, jypar } from '#tests/people.ts'
import { checkShown } from '#web/intake/seal-check.ts'
import { letterText } from '#web/staff/device/ceremony/reading.ts'
import { makeCall } from '#wire/call.ts'
import { sealCanary } from '#wire/case-files.ts'
import { dropEnvelope } from '#wire/envelopes.ts'
import { currentSeal } from '#wire/seals.ts'
import {
  come,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  openedLines,
  proposes,
  sees,
  settle,
  sign,
  type Visitor,
} from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

const random = systemRandom

async function hanging(school: School) {
  const shown = done(await makeCall(school.carry)(currentSeal, {}), 'seal')
  const { seal, commission } = done(
    checkShown(shown, { now: school.clock.now(), lowestNo: 0 }),
    'shown',
  )
  const policy = policyOf({ seal, commission })
  assert.ok(!isRefusal(policy))
  return { seal, policy }
}

/** A letter whose inside is any bytes, dealt and wrapped as a writer's phone would. */
const sealedInside = (bytes: Uint8Array, policy: Policy, ephemerals: Random = random) =>
  makeInner(pad(bytes, innerPlaintextBytes.text), policy, fileKey =>
    wrapDealt(deal(fileKey, random(32), policy, []), policy, ephemerals),
  )

async function posts(school: School, envelope: Uint8Array): Promise<void> {
  const call = makeCall(school.carry)
  done(await call(dropEnvelope, {}, concat(envelope, random(16))), 'drop')
}

describe('a box somebody has stuffed with traps', () => {
  let school: School
  let visitors: readonly Visitor[]
  before(async () => {
    school = await makeSchool()
    const { seal, policy } = await hanging(school)
    const to = { binding: policy.binding, gate: seal.gate, random }
    const outer = (inner: Uint8Array) => wrapOuter(inner, 'text', to)
    const inner = await sealedInside(utf8('{}'), policy)
    const changed = inner.slice()
    changed[changed.length - 1]! ^= 1
    const constant: Random = size => new Uint8Array(size).fill(7)
    const stranger = generateIdentity().recipient
    await drops(school, aboutMeals)
    await posts(school, await outer(random(9_000)))
    await posts(school, await outer(changed))
    await posts(school, await outer(await sealedInside(utf8('а'), policy, constant)))
    await posts(school, await wrapOuter(inner, 'text', { ...to, gate: stranger }))
    await posts(school, await outer(await sealedInside(utf8('жөн эле байттар'), policy)))
    school.clock.set('2026-11-24 11:50')
    visitors = await come(school, ainura, bakyt, gulzat, jypar)
    school.clock.set('2026-11-24 12:00')
    await looksAtTheBox(visitors[0]!)
    await open(visitors)
    await settle(visitors)
  })
  after(() => school.end())

  it('opens the honest letter, and shows raw what is no letter inside', async () => {
    await declareNone(visitors)
    for (const visitor of visitors) {
      const { canary: rehearsal, letters, problems } = sees(visitor)
      assert.deepEqual(
        { rehearsal, letters, problems },
        { rehearsal: 'opened', letters: 6, problems: [] },
      )
      const texts = openedLines(visitor).map(({ entry }) =>
        done(letterText(visitor.room, entry), 'text'),
      )
      const raw = texts.filter(({ warnings }) => warnings.length > 0)
      assert.deepEqual(
        texts.map(({ letter }) => letter.text).sort(),
        [aboutMeals.text, 'жөн эле байттар'].sort(),
      )
      assert.equal(raw.length, 1)
    }
  })

  it('names the four that no key opens, and everybody signs for them', async () => {
    const shut = sees(visitors[0]!).lines.flatMap(line => (line.kind === 'shut' ? [line.why] : []))
    assert.deepEqual(shut, ['cannot', 'cannot', 'cannot', 'cannot'])
    await file(visitors)
    const { room, seat } = visitors[0]!
    const pen = done(await seat.pen(), 'pen')
    const { policy, seal } = await hanging(school)
    const to = { binding: policy.binding, gate: seal.gate, random }
    const envelope = await wrapOuter(random(100), 'text', to)
    const fields = { box: seat.box, envelope: toBase64url(sha256(envelope)), member: ainura.i }
    const body = canary.body({ ...fields, seal: toBase64url(seal.hash) })
    const record = { body: toBase64url(body), sig: toBase64url(pen.sign(canary.label, body)) }
    const posted = toBase64url(concat(envelope, random(16)))
    done(await seat.call(sealCanary, { opening: room.opening, record, envelope: posted }), 'canary')
    await proposes(visitors[0]!)
    await sign(visitors)
    const { state } = sees(visitors[0]!)
    assert.equal(state.stage, 'finished')
    assert.equal(state.finish?.keysDestroyed, true)
    assert.equal(state.finish?.numbers.length, 2)
  })

  it('and a rehearsal letter that does not open is said aloud the week after', async () => {
    school.clock.set('2026-12-01 11:50')
    visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-12-01 12:00')
    await holdOpening(visitors, { newWoodenSeal: woodenSeal(2) })
    const { canary: rehearsal, letters, state } = sees(visitors[0]!)
    assert.deepEqual({ rehearsal, letters }, { rehearsal: 'missing', letters: 0 })
    assert.equal(state.stage, 'finished')
    const closed = fromBase64url(state.closing?.closed ?? '')
    assert.ok(new TextDecoder().decode(closed).includes('"canary":"missing"'))
  })
})
