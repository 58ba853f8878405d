// Founding a box: with everybody's hand under it, or not at all.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { isRefusal } from '#core/refusal.ts'
import { type Office, openOffice } from '#tests/clerk-office.ts'
import { foundingPapers } from '#tests/founding-papers.ts'
import { people } from '#tests/people.ts'
import { beginFounding, completeFounding, type Founding } from './founding.ts'
import { keysAgree, keysFit } from './keys-agree.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice({ founded: false })
})
afterEach(() => office.end())

const papers = (wishes?: Parameters<typeof foundingPapers>[2]) =>
  foundingPapers(office.parts.keys, office.clock.time, wishes)
const complete = (founding: Founding) => completeFounding(office.parts, founding)

async function refusedWith(founding: Founding, code: string, reason?: string) {
  const outcome = await complete(founding)
  assert.ok(isRefusal(outcome), 'was founded')
  assert.equal(outcome.refusal, code)
  if (reason) assert.equal(outcome.detail?.reason, reason)
  assert.equal(await office.parts.store.read.boxes.only(), undefined)
  assert.equal(office.parts.keys.current(), undefined)
}

describe('a box', () => {
  it('is founded when every signature and key belongs together', async () => {
    const { founding } = await papers()
    const box = await complete(founding)
    assert.ok(!isRefusal(box))
    const { read } = office.parts.store
    const seal = (await read.seals.current(box))!
    assert.equal(seal.no, 1)
    assert.ok(keysAgree(box, seal, office.parts.keys) && keysFit(seal, office.parts.keys))
    assert.deepEqual((await read.journal.head(box)).seq, 2)
    const [rehearsal] = await read.envelopes.heads(box, seal.hash)
    assert.equal(rehearsal?.hash, (await read.seals.canary(box, seal.hash))?.envelope)
    assert.deepEqual(office.events, [{ event: 'box_founded' }])
  })

  it('is founded once', async () => {
    const { founding } = await papers()
    assert.ok(!isRefusal(await complete(founding)))
    assert.deepEqual(await complete(founding), { refusal: 'already_there' })
    const again = beginFounding(office.parts.keys, { members: [0], firstPrekeys: 1 })
    assert.deepEqual(again, { refusal: 'already_there' })
  })

  it('is not founded by an even number, without a parent, or with two responsible persons', async () => {
    const [ainura, bakyt, gulzat, jypar, eldiyar] = people
    const two = { ...bakyt!, role: 'responsible' as const }
    const noParent = [jypar!, eldiyar!].map(person => ({ ...person, role: 'staff' as const }))
    const wrong = {
      even: [ainura!, bakyt!, gulzat!, jypar!],
      parent: [ainura!, bakyt!, gulzat!, ...noParent],
      responsible: [ainura!, two, gulzat!, jypar!, eldiyar!],
    }
    for (const [reason, persons] of Object.entries(wrong)) {
      const { founding } = await papers({ people: persons })
      await refusedWith(founding, 'commission_wrong', reason)
    }
  })

  it('is not founded while one hand is missing under the commission or under the beginning', async () => {
    const { founding } = await papers()
    const { commission, entry } = founding
    const without = <R extends { signatures: readonly unknown[] }>(record: R) => ({
      ...record,
      signatures: record.signatures.slice(1),
    })
    await refusedWith({ ...founding, commission: without(commission) }, 'signature_missing')
    await refusedWith({ ...founding, entry: without(entry) }, 'signature_missing')
  })

  it('is not founded on a beginning that says something else than is kept', async () => {
    const { founding } = await papers()
    const about = { ...founding.about, hours: { from: '09:00', to: '10:00' } }
    await refusedWith({ ...founding, about }, 'malformed')
  })

  it('has a chair and a secretary, two different members', async () => {
    const { founding } = await papers({ officers: { chair: 1, secretary: 1 } })
    await refusedWith(founding, 'officer_not_member')
  })

  it('keeps the minutes of the sitting that elected, signed by everybody, named in its first line', async () => {
    const { founding } = await papers({ minutes: true })
    const box = await complete(founding)
    assert.ok(!isRefusal(box))
    const [minutes] = await office.parts.store.read.minutes.all(box)
    assert.deepEqual(minutes, founding.minutes)
  })

  it('is not founded by minutes that somebody did not sign, or that elected others', async () => {
    const { founding } = await papers({ minutes: true })
    const { minutes } = founding
    assert.ok(minutes)
    const [, ...signatures] = minutes.signatures
    const unsigned = { ...founding, minutes: { ...minutes, signatures } }
    await refusedWith(unsigned, 'signature_missing')
    const others = await papers({ minutes: true, officers: { chair: 3, secretary: 4 } })
    await refusedWith({ ...founding, minutes: others.founding.minutes! }, 'malformed')
    const { minutes: _, ...without } = founding
    await refusedWith(without, 'malformed')
  })

  it('is not sealed with a gate or a box key that is not in the key folder', async () => {
    const other = await openOffice({ founded: false })
    const foreign = beginFounding(other.parts.keys, { members: [0], firstPrekeys: 1 })
    assert.ok(!isRefusal(foreign))
    const { founding } = await papers({ seal: { gate: foreign.gate } })
    await refusedWith(founding, 'seal_wrong', 'keys')
    await other.end()
  })

  it('is not sealed for another hour than the regulation’s', async () => {
    const opensAt = office.clock.time + 3_600
    const { founding } = await papers({ seal: { opensAt } })
    await refusedWith(founding, 'seal_wrong', 'times')
  })

  it('is not sealed by fewer than a quorum with a parent', async () => {
    const { founding } = await papers()
    const staffOnly = founding.seal.signatures.filter(({ by }) => by === 0 || by === 1 || by === 2)
    const seal = { ...founding.seal, signatures: staffOnly }
    await refusedWith({ ...founding, seal }, 'signature_missing')
  })

  it('gives two members neither one name nor one key', async () => {
    const { founding } = await papers()
    const [first, second, ...rest] = founding.members
    const namesake = { ...second!, signInName: ' AINURA ' }
    await refusedWith({ ...founding, members: [first!, namesake, ...rest] }, 'already_there')
    const borrowed = { ...second!, prekeys: first!.prekeys }
    await refusedWith({ ...founding, members: [first!, borrowed, ...rest] }, 'signature_wrong')
  })

  it('is not founded with a rehearsal letter that nobody vouches for', async () => {
    const { founding } = await papers()
    const { canary } = founding
    await refusedWith({ ...founding, canary: { ...canary, member: 1 } }, 'signature_wrong')
  })
})

it('a founding cut short before the key folder was told is completed at the start', async () => {
  const { founding } = await papers()
  const { parts } = office
  const keys = { ...parts.keys, setCurrent: () => assert.fail('the power went') }
  await assert.rejects(completeFounding({ ...parts, keys }, founding))
  const box = (await parts.store.read.boxes.only())!.id
  assert.equal(parts.keys.current(), undefined)
  await office.app.carryOn()
  const seal = (await parts.store.read.seals.current(box))!
  assert.ok(keysAgree(box, seal, parts.keys))
})
