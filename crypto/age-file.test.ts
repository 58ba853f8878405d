import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { hasAgeProgram, openWithAgeProgram } from '#tests/age-program.ts'
import { ageTestKit } from '#tests/age-test-kit.ts'
import { randomFrom } from '#tests/sealed-box.ts'
import { generateIdentity, openWith, sealTo } from './age-file.ts'
import { equalBytes, fromBase64url, toHex, utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'
import { isRefusal } from './refusal.ts'
import { encodeRecipient, identityOf, readRecipient, unwrap, wrap } from './x25519-stanza.ts'

const asAgeText = (secret: Uint8Array) =>
  bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase()

describe('an age file of ours', () => {
  it('opens with the key of each of three people and of nobody else', async () => {
    const people = [generateIdentity(), generateIdentity(), generateIdentity()]
    const recipients = people.map(({ recipient }) => recipient)
    const file = await sealTo(recipients, utf8('Саламатсызбы!'))
    for (const person of people) {
      assert.deepEqual(await openWith(person, file), utf8('Саламатсызбы!'))
    }
    const stranger = await openWith(generateIdentity(), file)
    assert.deepEqual(stranger, {
      refusal: 'cannot_be_opened',
      detail: { reason: 'not_for_this_key' },
    })
  })

  it('opens with typage, and with the age program where it is installed', async () => {
    const secret = randomFrom('one reader')(32)
    const reader = identityOf(secret)
    const file = await sealTo([reader.recipient], utf8('Кутуча ачылды'))
    const typage = new Decrypter()
    typage.addIdentity(asAgeText(secret))
    assert.equal(await typage.decrypt(file, 'text'), 'Кутуча ачылды')
    if (hasAgeProgram()) {
      assert.deepEqual(openWithAgeProgram(asAgeText(secret), file), utf8('Кутуча ачылды'))
    }
  })

  it('is opened when typage has made it', async () => {
    const reader = generateIdentity()
    const encrypter = new Encrypter()
    encrypter.addRecipient(reader.recipient)
    const file = await encrypter.encrypt('Урматтуу комиссия!')
    assert.deepEqual(await openWith(reader, file), utf8('Урматтуу комиссия!'))
  })

  it('of any length comes back, and any changed bit is noticed', async () => {
    const reader = generateIdentity()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(), async (words, where) => {
        const file = await sealTo([reader.recipient], words)
        assert.deepEqual(await openWith(reader, file), words)
        const bit = where % (file.length * 8)
        file[bit >> 3]! ^= 1 << (bit & 7)
        assert.equal(isRefusal(await openWith(reader, file)), true)
      }),
      { numRuns: 60 },
    )
  })

  it('is refused whatever else the bytes are: nothing is thrown', async () => {
    const reader = generateIdentity()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        assert.equal(isRefusal(await openWith(reader, bytes)), true)
      }),
    )
    const endless = utf8(`age-encryption.org/v1\n-> X25519 ${'a'.repeat(100_000)}\n`)
    assert.deepEqual(await openWith(reader, endless), {
      refusal: 'cannot_be_opened',
      detail: { reason: 'malformed' },
    })
  })

  it('is never sealed to what is not a recipient', async () => {
    await assert.rejects(sealTo(['age1qqqq'], utf8('?')), TypeError)
  })
})

describe('the test kit of the age family', () => {
  it('has its vectors for X25519, headers and STREAM', () => {
    assert.ok(ageTestKit.length > 60, String(ageTestKit.length))
  })

  for (const { name, identity, file, payload } of ageTestKit) {
    it(`${name}: ${payload ? 'opens' : 'is refused'}`, async () => {
      const opened = await openWith(identityOf(fromBase64url(identity)), fromBase64url(file))
      assert.equal(isRefusal(opened) ? '' : toHex(sha256(opened)), payload)
    })
  }
})

describe('a recipient', () => {
  it('has one spelling', () => {
    const { recipient } = identityOf(randomFrom('spelling')(32))
    assert.equal(isRefusal(readRecipient(recipient)), false)
    for (const text of [
      recipient.toUpperCase(),
      ` ${recipient}`,
      recipient.slice(0, -1),
      recipient.replace('age1', 'Age1'),
      bech32.encodeFromBytes('agee', new Uint8Array(32).fill(9)),
      bech32.encodeFromBytes('age', new Uint8Array(31).fill(9)),
      asAgeText(new Uint8Array(32).fill(9)),
      '',
    ]) {
      assert.equal(isRefusal(readRecipient(text)), true, text)
    }
  })

  it('of low order, or not reduced, is refused', () => {
    for (const point of lowOrderPoints()) {
      assert.equal(isRefusal(readRecipient(encodeRecipient(point))), true, toHex(point))
    }
    const reduced = identityOf(randomFrom('reduced')(32))
    const bytes = readRecipient(reduced.recipient)
    assert.ok(!isRefusal(bytes))
    const sameKeyAgain = bytes.slice()
    sameKeyAgain[31]! |= 0x80
    assert.equal(isRefusal(readRecipient(encodeRecipient(sameKeyAgain))), true)
  })

  it('gets sixteen bytes that only its key unwraps', () => {
    const random = randomFrom('wrap')
    const mine = identityOf(random(32))
    const value = random(16)
    const wrapped = wrap(value, mine.recipient, random)
    assert.ok(!isRefusal(wrapped))
    assert.deepEqual(unwrap(mine, wrapped), value)
    assert.equal(isRefusal(unwrap(identityOf(random(32)), wrapped)), true)
    const longer = { ...wrapped, body: new Uint8Array(33) }
    assert.equal(isRefusal(unwrap(mine, longer)), true)
    for (const ephemeral of lowOrderPoints()) {
      assert.equal(isRefusal(unwrap(mine, { ...wrapped, ephemeral })), true)
    }
  })
})

/** The points every private key sends to zero, and their other spellings (RFC 7748 §6.1). */
function lowOrderPoints(): readonly Uint8Array[] {
  const p = new Uint8Array(32).fill(0xff)
  p[0] = 0xed
  p[31] = 0x7f
  const near = (offset: number) => p.map((byte, at) => (at === 0 ? byte + offset : byte))
  const small = (value: number) => new Uint8Array([value, ...new Uint8Array(31)])
  const eight = [
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  ].map(hex => new Uint8Array(Buffer.from(hex, 'hex')))
  const points = [small(0), small(1), ...eight, near(-1), p, near(1)]
  assert.equal(
    points.some((point, at) => equalBytes(point, points[at + 1] ?? point.slice(1))),
    false,
  )
  return points
}
