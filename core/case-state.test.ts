import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CaseEntry, type CaseEntryOf, readCaseEntries, readCaseEntry } from './case-file.ts'
import { caseState, dueOf, mayAddEntry, outcomeOf } from './case-state.ts'
import { isRefusal, refuse } from './refusal.ts'
import { subjects, subjectsOf } from './subject.ts'

const by = { v: 1, at: 1_795_500_000, by: 0 } as const
const registered: CaseEntry = {
  ...by,
  entry: 'registered',
  number: 'ИК-2026/0041',
  on: '2026-11-25',
  due: '2026-12-15',
  internalDue: '2026-12-09',
  appealKind: 'application',
  category: 'corruption',
  subject: 'class_fund',
  summary: 'Класс фондуна акча чогултуу жөнүндө',
}
const question: CaseEntry = { ...by, entry: 'question', text: 'Кайсы айда?' }
const followUp: CaseEntry = { v: 1, at: 1_795_600_000, entry: 'follow_up', text: 'Октябрда.' }
const extended: CaseEntry = { ...by, entry: 'extended', reason: 'эсеп суралды', due: '2027-01-14' }
const whole: CaseEntryOf<'forwarded'> = {
  ...by,
  entry: 'forwarded',
  to: 'райондук билим берүү бөлүмү',
  outNo: '17',
  on: '2026-11-26',
  part: 'whole',
}
const founded: CaseEntry = {
  ...by,
  entry: 'outcome',
  outcome: 'substantiated',
  cause: 'фонд жөнүндө эреже белгисиз',
}
const reply: CaseEntry = {
  ...by,
  entry: 'reply',
  checked: 'Класстын эсеби текшерилди.',
  found: 'Акча мыйзамсыз чогултулган.',
  willDo: 'Акча 20-декабрга чейин кайтарылат.',
}
const measure: CaseEntry = {
  ...by,
  entry: 'measure',
  what: 'акча кайтаруу',
  who: 'класс жетекчи',
  when: '2026-12-20',
}
const closed: CaseEntry = { ...by, entry: 'closed' }

const may = (entry: CaseEntry, entries: readonly CaseEntry[], today = '2026-12-01') =>
  mayAddEntry(entry, entries, today)

describe('a case', () => {
  it('goes from review over question and answer to outcome, reply and end', () => {
    const path = [registered, question, followUp, extended, founded, measure, reply, closed]
    const states = path.map((entry, place) => {
      assert.equal(may(entry, path.slice(0, place)), 'allowed', entry.entry)
      return caseState(path.slice(0, place + 1))
    })
    assert.deepEqual(states, [
      'under_review',
      'question',
      'under_review',
      'under_review',
      'decided',
      'decided',
      'replied',
      'closed',
    ])
    assert.equal(dueOf(path), '2027-01-14')
    assert.equal(outcomeOf(path)?.outcome, 'substantiated')
    assert.deepEqual(readCaseEntries(JSON.parse(JSON.stringify(path))), path)
  })

  it('is not asked about, decided or answered before it is registered', () => {
    for (const entry of [question, extended, founded, measure]) {
      const answer = may(entry, [])
      assert.ok(isRefusal(answer) && answer.refusal === 'step_out_of_order', entry.entry)
    }
    assert.equal(may({ ...by, entry: 'note', text: 'шашылыш' }, []), 'allowed')
    assert.equal(may(whole, []), 'allowed')
  })

  it('may be registered anew under another subject, never under another number or term', () => {
    assert.equal(may({ ...registered, subject: 'repairs_collection' }, [registered]), 'allowed')
    assert.ok(isRefusal(may({ ...registered, due: '2027-12-15' }, [registered])))
  })

  it('is extended once, in time, with a later date', () => {
    assert.equal(may(extended, [registered]), 'allowed')
    assert.ok(isRefusal(may(extended, [registered, extended])))
    assert.ok(isRefusal(may(extended, [registered], '2026-12-16')))
    assert.ok(isRefusal(may({ ...extended, due: '2026-12-15' }, [registered])))
  })

  it('forwarded whole is closed for us, forwarded in part goes on', () => {
    assert.equal(caseState([registered, whole]), 'forwarded')
    assert.equal(caseState([registered, { ...whole, part: 'part' }]), 'under_review')
    const outcome: CaseEntry = { ...by, entry: 'outcome', outcome: 'forwarded' }
    assert.equal(may(outcome, [registered, whole]), 'allowed')
    assert.ok(isRefusal(may(question, [registered, whole])))
  })

  it('found substantiated has a cause and, before it ends, a measure (cl. 2.1(3))', () => {
    const { cause: _, ...without } = founded
    assert.deepEqual(
      may(without, [registered]),
      refuse('reason_needed', { at: 'cause', clause: '2.1(3)' }),
    )
    assert.deepEqual(
      may(closed, [registered, founded, reply]),
      refuse('reason_needed', { at: 'measure', clause: '2.1(3)' }),
    )
    const explained: CaseEntry = { ...by, entry: 'outcome', outcome: 'explained' }
    assert.equal(may(closed, [registered, explained, reply]), 'allowed')
  })

  it('is left without consideration only on a named ground and by a vote', () => {
    const left = { ...by, entry: 'outcome', outcome: 'left_without_consideration' } as const
    const vote = (agreed: number, against: number) => ({ agreed, against, abstained: 0 })
    assert.ok(isRefusal(may(left, [registered])))
    assert.ok(isRefusal(may({ ...left, ground: 'abuse' }, [registered])))
    assert.ok(isRefusal(may({ ...left, ground: 'abuse', vote: vote(2, 2) }, [registered])))
    assert.equal(may({ ...left, ground: 'abuse', vote: vote(3, 1) }, [registered]), 'allowed')
    assert.ok(isRefusal(readCaseEntry({ ...left, ground: 'anonymous' })), 'never for its form')
  })

  it('is not answered before it is decided, nor ended before it is answered', () => {
    assert.ok(isRefusal(may(reply, [registered])))
    assert.ok(isRefusal(may(closed, [registered, founded])))
    assert.ok(isRefusal(may(question, [registered, founded, measure, reply, closed])))
    assert.equal(may(followUp, [registered, founded, measure, reply, closed]), 'allowed')
  })
})

describe('subjects', () => {
  it('stand under one category each, money collected from parents among them', () => {
    assert.equal(new Set(subjects).size, subjects.length)
    assert.ok(subjectsOf('corruption').includes('class_fund'))
    assert.ok(!subjectsOf('organisation').includes('class_fund'))
  })
})
