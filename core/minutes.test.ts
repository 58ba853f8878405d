import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commissionOf, idOf } from '#tests/school.ts'
import type { Role } from './commission.ts'
import {
  drawMinutes,
  type Elections,
  electedBy,
  electedIn,
  readMinutes,
  votersOf,
} from './minutes.ts'
import { isRefusal, refuse } from './refusal.ts'

const roles: Role[] = ['responsible', 'staff', 'parent', 'parent', 'staff']
const five = commissionOf(roles)
const all = five.members.map(({ i }) => i)
/** The parent with index 2 has a substitute, with index 5. */
const withSubstitute = {
  members: [...five.members, { ...five.members[2]!, i: 5, name: 'Орун басар', seat: 2 }],
}

const vote = (candidate: number, inFavour: readonly number[], voters = all) => ({
  candidate,
  votes: voters.map(member => ({
    member,
    vote: inFavour.includes(member) ? ('for' as const) : ('abstained' as const),
  })),
})
const elections = (chair: readonly number[], voters = all): Elections => ({
  chair: vote(1, chair, voters),
  secretary: vote(4, voters, voters),
})

describe('an election', () => {
  it('is won by more than half of those who are there (cl. 5.4)', () => {
    assert.deepEqual(electedBy(elections([0, 1, 2]), all, five), { chair: 1, secretary: 4 })
    const outcome = electedBy(elections([0, 1]), all, five)
    const said = { at: 'chair.votes', office: 'chair', votes: 2, needed: 3, clause: '5.4' }
    assert.deepEqual(outcome, refuse('not_elected', said))
    const four = all.slice(0, 4)
    assert.ok(isRefusal(electedBy(elections([0, 1], four), four, five)))
    assert.ok(!isRefusal(electedBy(elections([0, 1, 2], four), four, five)))
  })

  it('counts one vote of everybody there, by name, and nobody else', () => {
    const away = electedBy(elections([0, 1, 2]), all.slice(1), five)
    assert.deepEqual(away, refuse('malformed', { at: 'chair.votes' }))
    const twice = elections([0, 1, 2], [0, 1, 2, 3, 3])
    assert.deepEqual(electedBy(twice, all, five), refuse('malformed', { at: 'chair.votes' }))
  })

  it('gives two people the two offices, both of the commission', () => {
    const both = { chair: vote(1, all), secretary: vote(1, all) }
    assert.ok(isRefusal(electedBy(both, all, five)))
    const stranger = { chair: vote(9, all), secretary: vote(1, all) }
    const refused = electedBy(stranger, all, five)
    assert.ok(isRefusal(refused))
    assert.equal(refused.refusal, 'officer_not_member')
  })

  it('has one vote for a seat: the substitute votes only where the member is away', () => {
    assert.deepEqual(votersOf([0, 1, 2, 3, 4, 5], withSubstitute), all)
    assert.deepEqual(votersOf([0, 1, 3, 4, 5], withSubstitute), [0, 1, 5, 3, 4])
  })
})

describe('the minutes', () => {
  const sitting = {
    ...({
      box: idOf('B'),
      date: '2026-11-16',
      from: '10:00',
      kind: 'first_sitting',
      no: 1,
    } as const),
    openedBy: 0,
    order: { date: '2026-10-30', no: '41-Б' },
    place: 'мугалимдер бөлмөсү',
    elections: elections([0, 1, 2]),
    present: all,
  }

  it('say who was there and who voted how, and read back as they were drawn', () => {
    const minutes = drawMinutes(sitting, five)
    assert.deepEqual(readMinutes(minutes), minutes)
    assert.deepEqual(
      minutes.present.map(({ name }) => name),
      five.members.map(({ name }) => name),
    )
    assert.deepEqual(electedIn(minutes, five), { chair: 1, secretary: 4 })
  })

  it('are the same in whatever order the votes were tapped', () => {
    const { chair, secretary } = sitting.elections
    const turned = { chair: { ...chair, votes: [...chair.votes].reverse() }, secretary }
    assert.deepEqual(
      drawMinutes({ ...sitting, elections: turned }, five),
      drawMinutes(sitting, five),
    )
  })

  it('are refused without a place, with another kind, or with a field nobody knows', () => {
    const minutes = drawMinutes(sitting, five)
    for (const wrong of [{ place: ' ' }, { kind: 'party' }, { from: '25:00' }, { more: 1 }]) {
      assert.ok(isRefusal(readMinutes({ ...minutes, ...wrong })), JSON.stringify(wrong))
    }
    assert.ok(isRefusal(electedIn({ ...minutes, election: [minutes.election[0]!] }, five)))
  })
})
