// A school that has its box: founded by the cast, then served.
import { passphraseInGroups } from '#crypto/passphrase.ts'
import type { Config } from '#server/config.ts'
import { type Served, serve } from '#tests/browser/served.ts'
import type { Person } from '#tests/people.ts'
import { foundHere } from '#tests/walks/founding.ts'

export type School = Omit<Served, 'setUpLink'> & {
  readonly passphraseOf: (person: Pick<Person, 'i'>) => string
}

export async function openSchool(
  more: Pick<Config, 'smtp' | 'keysMirror'> = {},
  /** Beside the five. */
  substitutes: readonly Person[] = [],
): Promise<School> {
  const passphrases = new Map<number, string>()
  const served = await serve(async places => {
    for (const { i, passphrase } of await foundHere(places, substitutes)) {
      passphrases.set(i, passphraseInGroups(passphrase))
    }
  }, more)
  return {
    ...served,
    passphraseOf({ i }) {
      const passphrase = passphrases.get(i)
      if (!passphrase) throw new Error('nobody has this seat')
      return passphrase
    },
  }
}
