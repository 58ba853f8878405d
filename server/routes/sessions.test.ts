// Signing in: a name nobody has is answered exactly like one somebody has.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asJson, type Office, openOffice } from '#tests/clerk-office.ts'

let office: Office
before(async () => {
  office = await openOffice()
})
after(() => office.end())

const post = async (path: string, body: unknown) => {
  const answered = await office.app.request(path, asJson(body))
  return { status: answered.status, body: await answered.json() }
}
const wrong = 'A'.repeat(43)

describe('the salt of a name', () => {
  it('nobody has is always the same, and no other’s', async () => {
    const salt = async (name: string) => (await post('/api/desk/salts', { name })).body.salt
    assert.equal(await salt('nobody'), await salt('nobody'))
    assert.notEqual(await salt('nobody'), await salt('somebody'))
    assert.match(await salt('nobody'), /^[\w-]{21}[AQgw]$/)
  })

  it('is found however the name was typed', async () => {
    const [one, two] = await Promise.all([
      post('/api/desk/salts', { name: 'ainura' }),
      post('/api/desk/salts', { name: ' Ainura ' }),
    ])
    assert.equal(one.body.salt, two.body.salt)
  })
})

describe('a wrong passphrase', () => {
  it('is refused in the same words for every name, and slowed for every name alike', async () => {
    const heard = async (name: string) => {
      const answers = []
      for (let guess = 0; guess < 5; guess++) {
        answers.push(await post('/api/desk/sessions', { name, auth: wrong }))
      }
      return answers
    }
    const known = await heard('ainura')
    assert.deepEqual(known, await heard('nobody-here'))
    assert.deepEqual(
      known.map(({ status }) => status),
      [401, 401, 401, 429, 429],
    )
  })
})

it('a token opens the desk until it is handed back', async () => {
  const token = office.parts.sessions.open(0)
  const headers = { authorization: `Bearer ${token}` }
  assert.equal((await office.app.request('/api/desk/box', { headers })).status, 200)
  await office.app.request('/api/desk/sessions', { method: 'DELETE', headers })
  assert.equal((await office.app.request('/api/desk/box', { headers })).status, 401)
})

it('one who is no longer a member gets in nowhere, with whatever token', async () => {
  const headers = { authorization: `Bearer ${office.parts.sessions.open(17)}` }
  const answered = await office.app.request('/api/desk/box', { headers })
  assert.equal(answered.status, 403)
  assert.deepEqual(await answered.json(), { refusal: 'released_member' })
})
