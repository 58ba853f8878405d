// A cost no secret may have: for tests and for the demonstration's own browser checks only.
//
// Nothing in the product imports this file except behind the build define `__TEST_ARGON__`.
import type { Cost } from './argon2.ts'

export const testCost: Cost = { memKiB: 64, passes: 1 }
