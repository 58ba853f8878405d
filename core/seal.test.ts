import assert from 'node:assert/strict'
import { it } from 'node:test'
import { at } from '#tests/school.ts'
import { schoolRegulation } from './regulation.ts'
import { isStale, staleAfterOf } from './seal.ts'

it('a seal is old once two Tuesdays in a row were missed', () => {
  const opensAt = at('2026-11-24', '12:00')
  const seal = { opensAt, staleAfter: staleAfterOf(opensAt, schoolRegulation) }
  assert.ok(!isStale(seal, at('2026-12-08', '12:00')))
  assert.ok(isStale(seal, at('2026-12-08', '12:01')))
})
