// The same letters in two orders: after the freeze the disk is the same to the byte.
import assert from 'node:assert/strict'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { asOctets, type Office, openOffice, sealedEnvelope } from '#tests/clerk-office.ts'
import { drawnFrom } from '#tests/founded-box.ts'
import { lineTo, schoolAt } from '#tests/office-school.ts'
import { ainura, bakyt, jypar } from '#tests/people.ts'
import { come, open } from '#tests/walks/commission.ts'
import type { Carry } from '#wire/call.ts'

it('the order in which letters came is gone from the disk once the list is frozen', async () => {
  const founded = await openOffice()
  const letters = await Promise.all(Array.from({ length: 12 }, () => sealedEnvelope(founded)))
  const [one, other] = [copyOf(founded), copyOf(founded)]

  const first = await openOffice({ folder: one, random: drawnFrom('server') })
  await dropAll(first, letters)
  const { said, line } = listened(lineTo(first))
  const school = schoolAt({ ...first, members: founded.members }, { carry: line })
  school.clock.set('2026-11-24 12:00')
  await open(await come(school, ainura, bakyt, jypar))

  const second = await openOffice({ folder: other, random: drawnFrom('server') })
  await dropAll(second, letters.toReversed())
  second.clock.time = first.clock.time
  for (const [path, sent] of said) await lineTo(second)(path, sent)

  assert.equal((await stageOf(first))?.stage, 'reading')
  assert.deepEqual(await stageOf(first), await stageOf(second))
  const [a, b] = [filesOf(first), filesOf(second)]
  assert.deepEqual([...a.keys()], [...b.keys()])
  for (const [name, bytes] of a) assert.ok(bytes.equals(b.get(name)!), `${name} differs`)
  await Promise.all([founded, first, second].map(office => office.end()))
})

function copyOf({ data, keysFolder }: Office): string {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-order-'))
  cpSync(data, join(folder, 'data'), { recursive: true })
  cpSync(keysFolder, join(folder, 'keys'), { recursive: true })
  chmodSync(join(folder, 'keys'), 0o700)
  return folder
}

async function dropAll({ app }: Office, letters: readonly Uint8Array[]): Promise<void> {
  for (const letter of letters) {
    assert.equal((await app.request('/api/envelopes', asOctets(letter))).status, 201)
  }
}

/** What the devices say to the first server is said to the second in the same words. */
function listened(carry: Carry) {
  const said: [path: string, sent: Parameters<Carry>[1]][] = []
  const line: Carry = (path, sent) => {
    said.push([path, sent])
    return carry(path, sent)
  }
  return { said, line }
}

async function stageOf({ parts }: Office) {
  const { read } = parts.store
  const opening = await read.openings.unfinished((await read.boxes.only())!.id)
  return opening
}

/** SQLite counts its own changes in the header; everything else must be the same. */
function filesOf({ data }: Office): Map<string, Buffer> {
  const names = readdirSync(data).filter(name => !name.endsWith('-shm'))
  return new Map(
    names
      .filter(name => statSync(join(data, name)).isFile())
      .map(name => {
        const bytes = readFileSync(join(data, name))
        if (name === 'box.sqlite') {
          bytes.fill(0, 24, 28)
          bytes.fill(0, 40, 44)
          bytes.fill(0, 92, 100)
        }
        // The log beside it was emptied by the rewriting; what came after is the gate's one line.
        return [name, name.endsWith('-wal') ? bytes.subarray(0, 0) : bytes] as const
      }),
  )
}
