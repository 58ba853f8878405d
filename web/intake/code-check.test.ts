// What the page says at once of a typed code.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { groups, makeCode } from '#crypto/receipt.ts'
import { checkTyped, isTypedBack } from './code-check.ts'

const code = groups(makeCode())

describe('a typed code', () => {
  it('is taken with dashes, without spaces and in Arabic digits', () => {
    const arabic = code.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))
    for (const typed of [code, code.replace(/ /g, '-'), code.replace(/ /g, ''), ` ${arabic} .`]) {
      assert.deepEqual(checkTyped(typed), { groups: code })
    }
  })

  it('with one digit wrong, or two changed places, is noticed without the network', () => {
    for (let at = 0; at < code.length; at++) {
      if (code[at] === ' ') continue
      const slip = code.slice(0, at) + ((Number(code[at]) + 1) % 10) + code.slice(at + 1)
      assert.deepEqual(checkTyped(slip), { refusal: 'code_check_digits' })
    }
    assert.deepEqual(checkTyped(code.slice(0, -1)), { refusal: 'code_too_short' })
    assert.deepEqual(checkTyped(`${code}1`), { refusal: 'code_too_long' })
  })

  it('is typed back by its last four digits', () => {
    assert(isTypedBack(code, code.slice(-4)))
    assert(isTypedBack(code, ` ${code.slice(-4, -2)} ${code.slice(-2)}`))
    assert(!isTypedBack(code, String((Number(code.slice(-4)) + 1) % 10_000).padStart(4, '0')))
    assert(!isTypedBack(code, ''))
  })
})
