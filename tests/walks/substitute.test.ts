// A parent representative and her substitute: two people, one seat, and whoever of them comes is enough.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { passphraseInGroups } from '#crypto/passphrase.ts'
import {
  aboutMeals,
  aboutTheClassFund,
  ainura,
  asel,
  bakyt,
  eldiyar,
  jypar,
  type Person,
} from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import {
  closeUp,
  come,
  comes,
  declareNone,
  done,
  file,
  holdOpening,
  looksAtTheBox,
  open,
  openedLines,
  opens,
  sees,
  settle,
  signsIn,
  type Visitor,
} from './commission.ts'
import { foundHere } from './founding.ts'
import { makeSchool, type School } from './school.ts'
import { drops, tryToDrop, type Words } from './writers.ts'

/** Names the parent representative: not to be read by her. */
const aboutJypar: Words = {
  category: 'organisation',
  about: 'commission',
  mode: 'anonymous',
  language: 'ky',
  text: 'Ата-энелердин өкүлү чогулушта кайрылуулар тууралуу айтып жүрөт. Текшерип бериңиздерчи.',
  recused: [jypar.i],
}

let school: School

const founded = () =>
  makeSchool({
    begin: async places => {
      const members = await foundHere(places, [asel])
      return person => passphraseInGroups(members.find(({ i }) => i === person.i)!.passphrase)
    },
  })

async function heldLine(person: Person) {
  const { seat } = await signsIn(school, person)
  const { lines, problems } = done(await readJournal(seat), 'journal')
  assert.deepEqual(problems, [])
  const held = lines.findLast(({ entry }) => entry.kind === 'opening_held')
  assert.ok(held?.entry.kind === 'opening_held')
  return held.entry
}

const indexesOf = (listed: readonly { readonly i: number }[]) => listed.map(({ i }) => i)

const opened = (visitors: readonly Visitor[]) =>
  visitors.map(visitor => [visitor.person.signInName, openedLines(visitor).length])

describe('the parent is ill, and her substitute comes', () => {
  before(async () => {
    school = await founded()
    await drops(school, aboutMeals)
  })
  after(() => school.end())

  it('with her own device, and the box opens', async () => {
    const { seat } = await signsIn(school, asel)
    const { facts } = done(await readBox(seat), 'box')
    assert.equal(facts.commission.members.find(({ i }) => i === asel.i)?.seat, jypar.i)
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, asel)
    school.clock.set('2026-11-24 12:00')
    const absences = [{ member: jypar.i, reason: 'ооруп калды' }]
    await holdOpening(visitors, { absences })
    assert.deepEqual(opened(visitors), [
      ['ainura', 1],
      ['bakyt', 1],
      ['asel', 1],
    ])
    const [leader] = visitors
    assert.ok(leader)
    assert.equal(sees(leader).state.stage, 'finished')
    assert.equal(sees(leader).state.finish?.keysDestroyed, true)
  })

  it('and the line says who was there, why the parent was not, and misses no substitute', async () => {
    const held = await heldLine(jypar)
    assert.deepEqual(indexesOf(held.present), [ainura.i, bakyt.i, asel.i])
    assert.deepEqual(indexesOf(held.absent), [2, jypar.i, eldiyar.i])
    assert.equal(held.absent.find(({ i }) => i === jypar.i)?.reason, 'ооруп калды')
    assert.equal(held.present.find(({ i }) => i === asel.i)?.role, 'parent')
  })

  it('and the next seal has keys of both again', async () => {
    const { seat } = await signsIn(school, jypar)
    const { facts } = done(await readBox(seat), 'box')
    assert.equal(facts.seal.no, 2)
    assert.deepEqual(facts.seal.dead, [])
  })
})

describe('both come', () => {
  let visitors: Visitor[] = []
  before(async () => {
    school = await founded()
    await drops(school, aboutMeals)
    await drops(school, aboutTheClassFund)
    school.clock.set('2026-11-24 11:50')
    visitors = [...(await come(school, ainura, jypar, asel))]
    school.clock.set('2026-11-24 12:00')
  })
  after(() => school.end())

  it('and are one seat: three people are not three members, and the box stays shut', async () => {
    const [leader] = visitors
    assert.ok(leader)
    await looksAtTheBox(leader)
    await open(visitors)
    await settle(visitors)
    assert.equal(sees(leader).state.stage, 'called')
    assert.deepEqual(opened(visitors).flat(), ['ainura', 0, 'jypar', 0, 'asel', 0])
  })

  it('until one more member comes; then both read, and both sign', async () => {
    const bakyts = await comes(school, bakyt)
    visitors.push(bakyts)
    await opens(bakyts)
    await settle(visitors)
    assert.deepEqual(opened(visitors).flat(), ['ainura', 2, 'jypar', 2, 'asel', 2, 'bakyt', 2])
    await declareNone(visitors)
    await file(visitors)
    await closeUp(visitors)
    const held = await heldLine(eldiyar)
    assert.deepEqual(indexesOf(held.present), [ainura.i, bakyt.i, jypar.i, asel.i])
  })
})

describe('the parent is named in a letter', () => {
  before(async () => {
    school = await founded()
    await drops(school, aboutJypar)
    await drops(school, aboutMeals)
  })
  after(() => school.end())

  it('which waits while she alone of the parents comes', async () => {
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, ainura, bakyt, jypar)
    school.clock.set('2026-11-24 12:00')
    await holdOpening(visitors)
    assert.deepEqual(opened(visitors).flat(), ['ainura', 1, 'bakyt', 1, 'jypar', 1])
    const [leader] = visitors
    assert.ok(leader)
    assert.equal(sees(leader).state.finish?.keysDestroyed, false)
  })

  it('and is read by her substitute and the others, and not by her, when both come', async () => {
    school.clock.set('2026-12-01 11:50')
    const visitors = await come(school, ainura, bakyt, jypar, asel)
    school.clock.set('2026-12-01 12:00')
    await holdOpening(visitors, {}, { sealFound: woodenSeal(1) })
    assert.deepEqual(opened(visitors).flat(), ['ainura', 1, 'bakyt', 1, 'jypar', 0, 'asel', 1])
    const [leader] = visitors
    assert.ok(leader)
    assert.equal(sees(leader).state.finish?.keysDestroyed, true)
    const held = await heldLine(asel)
    assert.equal(held.counts.leftOver, 0)
  })

  it('but a letter that names everybody on both parents’ seats is not taken', async () => {
    const all = { ...aboutJypar, recused: [jypar.i, eldiyar.i, asel.i] }
    const answer = await tryToDrop(school, all)
    assert.equal('refusal' in answer && answer.refusal, 'too_few_living_members')
    await drops(school, { ...aboutJypar, recused: [jypar.i, eldiyar.i] })
  })
})
