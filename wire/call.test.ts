// How a device asks, and what it believes.
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isRefusal } from '#core/refusal.ts'
import { type Carry, makeCall } from './call.ts'
import { dropEnvelope } from './envelopes.ts'
import { readOpening } from './openings.ts'
import { signInSalt } from './sessions.ts'

const answering =
  (status: number, body: string, seen?: (path: string) => void): Carry =>
  async path => {
    seen?.(path)
    return { status, text: async () => body, octets: async () => new TextEncoder().encode(body) }
  }

it('path parameters go into the path and the rest into the query of a reading', async () => {
  let seen = ''
  const call = makeCall(
    answering(404, '{"refusal":"not_found"}', path => {
      seen = path
    }),
  )
  await call(readOpening, { opening: 'A'.repeat(22), after: '7' })
  assert.equal(seen, `/api/desk/openings/${'A'.repeat(22)}?after=7`)
})

it('an answer that is not what was promised is not believed', async () => {
  const call = makeCall(answering(200, '{"salt":"short"}'))
  assert.deepEqual(await call(signInSalt, { name: 'a' }), { refusal: 'answer_not_understood' })
})

it('a refusal of a word nobody agreed on is not believed either', async () => {
  const call = makeCall(answering(403, '{"refusal":"because_i_say_so"}'))
  assert.deepEqual(await call(signInSalt, { name: 'a' }), { refusal: 'answer_not_understood' })
})

it('a lost line is a refusal that says so, and nothing is thrown', async () => {
  const call = makeCall(async () => {
    throw new TypeError('network')
  })
  assert.deepEqual(await call(dropEnvelope, {}, new Uint8Array(3)), { refusal: 'line_lost' })
})

it('a page of somebody else in between is something that went wrong, not an answer', async () => {
  const call = makeCall(answering(502, '<html>bad gateway</html>'))
  const said = await call(signInSalt, { name: 'a' })
  assert.ok(isRefusal(said) && said.refusal === 'something_went_wrong')
})
