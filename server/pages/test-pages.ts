// Pages built for tests make their keys cheaply; whoever could guess them must never be let near a school.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The build leaves it in the folder of such pages. */
export const testPagesMark = 'KEYS-TOO-QUICK-FOR-A-SCHOOL'

/** Only a test says that it knows. */
export function refuseTestPages(dist: string): void {
  if (existsSync(join(dist, testPagesMark))) {
    throw new Error('these pages were built for tests: a school never serves them')
  }
}
