import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { drawnFrom } from '#tests/founded-box.ts'
import { fromUtf8 } from './bytes.ts'
import { checkDigits, inGroups, isLastGroup, makeDigits } from './code-digits.ts'
import { checkPassphrase, makePassphrase, passphraseInGroups } from './passphrase.ts'
import { checkCode, groups, makeCode } from './receipt.ts'
import { isRefusal } from './refusal.ts'
import type { Secret } from './secret.ts'

const code = makeCode(drawnFrom('a code'))
const text = groups(code)

describe('the digits of a code', () => {
  it('end in the check digits of MOD 97-10: 123456789012345678 gives 88', () => {
    assert.equal(checkDigits('123456789012345678'), '88')
    const digits = fromUtf8(code.reveal())
    assert.equal(checkDigits(digits.slice(0, 22)), digits.slice(22))
    assert.equal(BigInt(digits) % 97n, 1n)
  })

  it('are shown in six groups of four and read back as the same', () => {
    assert.match(text, /^(\d{4} ){5}\d{4}$/)
    assert.ok(isSame(checkCode(text), code))
    const passphrase = makePassphrase(drawnFrom('a passphrase'))
    assert.ok(isSame(checkPassphrase(passphraseInGroups(passphrase)), passphrase))
  })

  it('are read with any spaces, dashes and words, and in Arabic or wide digits', () => {
    const arabic = text.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))
    const persian = text.replace(/\d/g, digit => String.fromCharCode(0x6f0 + Number(digit)))
    const wide = text.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
    const typed = [text.replaceAll(' ', ''), text.replaceAll(' ', ' – '), `код: ${text}.`]
    for (const spelling of [...typed, arabic, persian, wide]) {
      assert.ok(isSame(checkCode(spelling), code), spelling)
    }
  })

  it('are refused by name when some are missing, too many, or mistyped', () => {
    assert.equal(refusalOf(checkCode(text.slice(0, -1))), 'code_too_short')
    assert.equal(refusalOf(checkCode('')), 'code_too_short')
    assert.equal(refusalOf(checkCode(`${text}1`)), 'code_too_long')
    const last = (Number(text.at(-1)) + 1) % 10
    assert.equal(refusalOf(checkCode(text.slice(0, -1) + last)), 'code_check_digits')
  })

  it('betray every single slip and every swap of two neighbours', () => {
    const digits = fromUtf8(code.reveal())
    for (let at = 0; at < digits.length; at++) {
      for (let slip = 1; slip < 10; slip++) {
        const other = (Number(digits[at]) + slip) % 10
        const typed = digits.slice(0, at) + other + digits.slice(at + 1)
        assert.equal(refusalOf(checkCode(typed)), 'code_check_digits')
      }
      const swapped =
        digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2)
      if (swapped !== digits && swapped.length === 24) {
        assert.equal(refusalOf(checkCode(swapped)), 'code_check_digits')
      }
    }
  })

  it('come out evenly: bytes from 250 on are thrown away', () => {
    const bytes = [255, 250, 0, 249, 10, ...Array(27).fill(251)]
    let draws = 0
    const random = (size: number) =>
      draws++ === 0 ? Uint8Array.from(bytes.slice(0, size)) : new Uint8Array(size).fill(5)
    assert.equal(fromUtf8(makeDigits('x', random).reveal()).slice(0, 22), `090${'5'.repeat(19)}`)
  })

  it('are not made from a source that is stuck', () => {
    assert.throws(() => makeCode(size => new Uint8Array(size).fill(255)), /broken/)
  })

  it('are confirmed by the last group alone', () => {
    assert.ok(isLastGroup(code, text.slice(-4)))
    assert.ok(isLastGroup(code, ` ${text.slice(-4)} `))
    assert.ok(!isLastGroup(code, text.slice(0, 4)))
    assert.ok(!isLastGroup(code, ''))
  })

  it('are always a code again, for any random bytes', () => {
    fc.assert(
      fc.property(fc.string(), word => {
        const made = makeCode(drawnFrom(word))
        return isSame(checkCode(groups(made)), made)
      }),
      { numRuns: 50 },
    )
  })

  it('do not print', () => {
    const digits = inGroups(code).slice(0, 4)
    for (const shown of [String(code), JSON.stringify({ code }), inspect({ code }), `${code}`]) {
      assert.ok(!shown.includes(digits), shown)
    }
  })
})

const isSame = (value: unknown, expected: Secret): boolean =>
  !isRefusal(value) && (value as Secret).isSame(expected)

function refusalOf(value: unknown): string | undefined {
  return isRefusal(value) ? (value as { refusal: string }).refusal : undefined
}
