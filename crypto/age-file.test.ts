import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decrypter, Encrypter } from 'age-encryption'
import { generateIdentity, openWith, sealTo } from './age-file.ts'
import { utf8 } from './bytes.ts'

test('what is sealed to three people opens with the key of each of them', async () => {
  const people = [generateIdentity(), generateIdentity(), generateIdentity()]
  const file = await sealTo(people.map(person => person.recipient), utf8('Саламатсызбы!'))
  for (const person of people) assert.deepEqual(await openWith(person, file), utf8('Саламатсызбы!'))
})
