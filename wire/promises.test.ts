// What is true of every promise at once.
import assert from 'node:assert/strict'
import { it } from 'node:test'
import * as v from 'valibot'
import { openApi } from './openapi.ts'
import { promises } from './promises.ts'

it('no two promises share a method and a path', () => {
  const names = promises.map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(names, [...new Set(names)])
})

it('what the public may send is an envelope, a follow-up, a mailbox name or a sign-in, never words', () => {
  const open = promises.filter(({ who, method }) => who === 'anyone' && method !== 'GET')
  assert.deepEqual(open.map(({ noun }) => noun).sort(), [
    'director-looks',
    'enrolment-looks',
    'enrolments',
    'envelopes',
    'follow-ups',
    'founding-visits',
    'mailboxes',
    'passkey-sessions',
    'recoveries',
    'recovery-challenges',
    'salts',
    'sessions',
  ])
  for (const { noun, octets, ask } of open) {
    if (octets?.askBytesMax) continue
    const words = {
      text: 'Урматтуу комиссия!',
      name: 'a',
      auth: 'a'.repeat(43),
      mailbox: 'a'.repeat(43),
    }
    assert.equal(v.safeParse(ask, words).success, false, `${noun} accepts a field of words`)
  }
})

it('every path parameter is a field of what is asked', () => {
  for (const { path, ask } of promises) {
    const entries = 'entries' in ask ? Object.keys(ask.entries as object) : []
    for (const [, name] of path.matchAll(/:([a-zA-Z]+)/g))
      assert.ok(entries.includes(name ?? ''), path)
  }
})

it('unknown fields are refused everywhere', () => {
  for (const { path, ask } of promises) {
    const said = v.safeParse(ask, { surprise: 1 })
    assert.equal(said.success, false, path)
    assert.ok(
      said.issues?.some(issue => issue.type === 'strict_object'),
      path,
    )
  }
})

it('the OpenAPI page names every promise, and the demo only in a demo', () => {
  const paths = (demo: boolean) => Object.keys(openApi('0', demo).paths)
  assert.ok(paths(true).includes('/api/demo/clock'))
  assert.ok(!paths(false).some(path => path.startsWith('/api/demo')))
  assert.ok(paths(false).includes('/api/desk/openings/{opening}/closings'))
})
