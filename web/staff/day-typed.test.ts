// However somebody at a school writes a day or an hour, it is understood or asked for again, never guessed.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayTyped, timeTyped } from './day-typed.ts'

describe('what people type', () => {
  it('is a day with points, strokes, spaces or without anything, as a keyboard has it', () => {
    for (const typed of [
      '05.09.2023',
      '5.9.2023',
      ' 5/9/2023 ',
      '5-9-2023',
      '5 9 2023',
      '05092023',
    ]) {
      assert.equal(dayTyped(typed), '2023-09-05', typed)
    }
  })

  it('is no day when there is none, or a year is only half there', () => {
    for (const typed of ['', '31.02.2023', '5.9.23', '5.2023', '592023', '2023-09-05', 'бешинчи']) {
      assert.equal(dayTyped(typed), undefined, typed)
    }
  })

  it('is an hour with colon, point or neither', () => {
    for (const typed of ['08:00', '8:00', '8.00', ' 8-00', '800', '0800']) {
      assert.equal(timeTyped(typed), '08:00', typed)
    }
  })

  it('is no hour when no clock shows it', () => {
    for (const typed of ['', '8', '24:00', '12:60', '8:0', 'түштө']) {
      assert.equal(timeTyped(typed), undefined, typed)
    }
  })
})
