// What an order says of people stays as it was, order by order.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { openStore } from './sqlite.ts'
import { box, furnish } from './store.contract.ts'

it('the store keeps what each order says of its people, however often they change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-ordered-'))
  const store = await openStore(folder)
  await furnish(store)
  const teacher = { i: 1, position: 'мугалим', noKin: false }
  const mother = { i: 3, position: 'окуучунун апасы', noKin: true }
  await store.change(async ({ orderedPeople }) => {
    await orderedPeople.keep(box, 1, [mother, teacher])
    await orderedPeople.keep(box, 2, [teacher])
  })
  const { orderedPeople } = store.read
  assert.deepEqual(await orderedPeople.of(box, 1), [teacher, mother])
  assert.deepEqual(await orderedPeople.of(box, 2), [teacher])
  assert.deepEqual(await orderedPeople.of(box, 3), [])
  await store.close()
  rmSync(folder, { recursive: true })
})
