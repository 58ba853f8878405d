// Durable letters at the server beside bare inserts of the same bytes into the same kind of file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { systemRandom } from '#crypto/random.ts'
import { asOctets, openOffice, sealedEnvelope } from '#tests/clerk-office.ts'
import type { Pair } from './beside.ts'

/** So many come at once, as after a talk in the assembly hall. */
const atOnce = 32
const turns = 15

export async function dropPairs(): Promise<{ pairs: readonly Pair[]; end: () => Promise<void> }> {
  const never = () => undefined
  const limiter = { mayDrop: never, mayFollowUp: never, mayLook: never, maySignIn: never }
  const office = await openOffice({ parts: () => ({ limiter }) })
  const letters: Uint8Array[] = []
  for (let at = 0; at < atOnce * (turns + 2); at++) letters.push(await sealedEnvelope(office))
  const post = async (letter: Uint8Array) => {
    const { status } = await office.app.request('/api/envelopes', asOctets(letter))
    if (status !== 201) throw new Error(`not kept: ${status}`)
  }

  const folder = mkdtempSync(join(tmpdir(), 'ishenim-floor-'))
  const floor = new DatabaseSync(join(folder, 'floor.sqlite'))
  floor.exec('pragma journal_mode = wal; pragma synchronous = full')
  floor.exec('create table letters (hash blob primary key, bytes blob not null) without rowid')
  const insert = floor.prepare('insert into letters values (?, ?)')
  const bytes = systemRandom(letters[0]!.length)

  return {
    pairs: [
      {
        subject: `keeping ${atOnce} letters that come at once`,
        floor: `${atOnce} durable inserts into a bare database, one by one`,
        atMost: 10,
        turns,
        run: () => Promise.all(letters.splice(0, atOnce).map(post)),
        beside: () => {
          for (let time = 0; time < atOnce; time++) insert.run(systemRandom(32), bytes)
        },
      },
    ],
    end: async () => {
      floor.close()
      rmSync(folder, { recursive: true, force: true })
      await office.end()
    },
  }
}
