import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { idOf } from '#tests/school.ts'
import { messageBytesMax, replyBytesMax } from './limits.ts'
import {
  fitReceiptState,
  type ReceiptMessage,
  type ReceiptState,
  readReceiptState,
  receiptBytes,
} from './receipt-state.ts'
import { isRefusal } from './refusal.ts'

const state: ReceiptState = {
  v: 1,
  state: 'replied',
  act: '47/2026',
  number: 'ИК-2026/0041',
  due: '2026-12-14',
  outcome: 'substantiated',
  drop: idOf('d'),
  caseRecipient: `age1${'q'.repeat(58)}`,
  messages: [
    { kind: 'question', on: '2026-11-26', text: 'Кайсы айда?' },
    { kind: 'follow_up', on: '2026-12-01', text: 'Октябрда.' },
    {
      kind: 'reply',
      on: '2026-12-08',
      checked: 'Эсеп текшерилди.',
      found: 'Акча чогултулган.',
      willDo: 'Акча кайтарылат.',
    },
  ],
  whereToComplain: 'Райондук билим берүү бөлүмү, прокуратура, сот.',
}

describe('what a writer reads under the code', () => {
  it('is read back as it was written', () => {
    assert.deepEqual(readReceiptState(JSON.parse(JSON.stringify(state))), state)
    const least = { v: 1, state: 'registered', messages: [], whereToComplain: 'прокуратура' }
    assert.deepEqual(readReceiptState(least), least)
  })

  it('always says where to complain further', () => {
    assert.ok(isRefusal(readReceiptState({ ...state, whereToComplain: '' })))
  })

  it('is refused when anything in it is not ours', () => {
    for (const wrong of [
      { ...state, v: 2 },
      { ...state, html: '<b>' },
      { ...state, state: 'lost' },
      { ...state, number: '41' },
      { ...state, messages: [{ kind: 'threat', on: '2026-11-26', text: 'x' }] },
      { ...state, messages: [{ kind: 'note', on: '2026-02-30', text: 'x' }] },
      null,
      'state',
      [],
    ]) {
      assert.ok(isRefusal(readReceiptState(wrong)), JSON.stringify(wrong))
    }
  })

  it('loses its oldest messages and never its newest when it grows past the slot', () => {
    const says = (text: string): ReceiptMessage => ({ kind: 'note', on: '2026-12-01', text })
    const long = ['a', 'b', 'c', 'd'].map(letter => says(letter.repeat(messageBytesMax)))
    const fitting = fitReceiptState({ ...state, messages: long })
    assert.ok(!isRefusal(fitting))
    assert.ok(receiptBytes(fitting) <= replyBytesMax)
    assert.deepEqual(fitting.messages, long.slice(2))
    assert.deepEqual(fitReceiptState(state), state)
  })

  it('fits even when the newest message is as long and as awkward as may be', () => {
    const newest: ReceiptMessage = {
      kind: 'note',
      on: '2026-12-01',
      text: '"'.repeat(messageBytesMax),
    }
    const whereToComplain = '"'.repeat(1_200)
    const fitting = fitReceiptState({ ...state, whereToComplain, messages: [newest, newest] })
    assert.ok(!isRefusal(fitting))
    assert.equal(fitting.messages.length, 1)
  })
})
