// The demo's school is made by living through it: what comes out is whole, true and sealed.
import assert from 'node:assert/strict'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { quickArgon2 } from '#bin/demo/argon2.ts'
import { letters, paperLetters } from '#bin/demo/letters.ts'
import { demoMembers } from '#bin/demo/people.ts'
import { tuesdaysBefore } from '#bin/demo/telling.ts'
import { straightTo, well } from '#bin/demo/world.ts'
import { makeDemoSchool } from '#bin/demo-school.ts'
import { instantOf } from '#core/local-time.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { systemRandom } from '#crypto/random.ts'
import { makeApp } from '#server/app.ts'
import { BadSetting } from '#server/config.ts'
import { openParts } from '#server/main.ts'
import type { Parts } from '#server/parts.ts'
import { type OpenCase, openCase, readCases } from '#web/staff/device/cases.ts'
import { type CheckedJournal, readJournal } from '#web/staff/device/journal.ts'
import type { Seat } from '#web/staff/device/seat.ts'
import { signIn } from '#web/staff/device/sign-in.ts'

/** A Sunday: five Tuesdays lie behind it, and none of them is a holiday. */
const now = instantOf('2026-11-22', '19:00', 360)
const making = { now, argon2: quickArgon2, costs: { member: testCost, code: testCost } }

describe('the demo school', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ishenim-demo-'))
  const places = { data: join(folder, 'data'), keys: join(folder, 'keys') }
  const trouble: string[] = []
  let parts: Parts
  let seats: readonly Seat[]

  before(async () => {
    const made = await makeDemoSchool(places, { ...making, trouble: event => trouble.push(event) })
    assert.equal(made, 'made')
    const config = { ...places, host: '127.0.0.1', port: 0, demo: true }
    parts = await openParts(config, { clock: { now: () => now }, log: () => undefined })
    const carry = straightTo(makeApp(parts))
    const tools = { carry, argon2: quickArgon2, random: systemRandom, cost: testCost }
    seats = await Promise.all(
      demoMembers.map(async ({ signInName, passphrase }) =>
        well(await signIn(tools, signInName, passphrase)),
      ),
    )
  })
  after(async () => {
    await parts?.store.close()
    rmSync(folder, { recursive: true })
  })

  const ainura = () => {
    const [seat] = seats
    assert.ok(seat)
    return seat
  }

  it('was made without trouble, and is made only once', async () => {
    assert.deepEqual(trouble, [])
    assert.equal(await makeDemoSchool(places, making), 'there')
  })

  it('has a journal that holds, with five openings, one of them empty and without an act', async () => {
    const journal = well(await readJournal(ainura()))
    assert.deepEqual(journal.problems, [])
    const held = linesOf(journal, 'opening_held')
    assert.deepEqual(
      held.map(({ openedOn }) => openedOn),
      tuesdaysBefore(now).map(({ on }) => on),
    )
    assert.deepEqual(
      held.map(({ act }) => act?.no),
      [1, undefined, 2, 3, 4],
    )
    assert.deepEqual(linesOf(journal, 'opening_missed'), [])
    assert.equal(linesOf(journal, 'keys_destroyed').length, 5)
  })

  it('has cases in every state a desk can show', async () => {
    const cases = await casesOf(ainura())
    const states = new Set(cases.map(({ state, row }) => (row.registeredOn ? state : 'removed')))
    assert.deepEqual([...states].sort(), [
      'closed',
      'question',
      'removed',
      'replied',
      'under_review',
    ])
    assert.ok(cases.some(({ row }) => row.extendedTo))
    assert.ok(cases.some(({ entries }) => entries.some(({ entry }) => entry === 'follow_up')))
    assert.ok(cases.some(({ row }) => row.outcome === 'substantiated'))
    assert.ok(cases.some(({ letter }) => letter.language === 'ru'))
    assert.equal(cases.length, 11)
  })

  it('keeps the letter that names a member from that member', async () => {
    const rows = await Promise.all(seats.map(async seat => well(await readCases(seat)).rows))
    assert.deepEqual(
      rows.map(own => own.filter(({ mine }) => !mine).length),
      [0, 1, 0, 0, 0],
    )
  })

  it('has letters in the box for the next opening', async () => {
    const box = await parts.store.read.boxes.only()
    const seal = await parts.store.read.seals.current(box?.id ?? '')
    const heads = await parts.store.read.envelopes.heads(box?.id ?? '', seal?.hash ?? '')
    // The fifth is the rehearsal letter.
    assert.equal(heads.length, 5)
  })

  it('has not one word of a letter on its disk', () => {
    const written = [...Object.values(letters), ...Object.values(paperLetters)]
    const pieces = written.flatMap(({ text }) => text.match(/.{24}/gu) ?? [])
    assert.ok(pieces.length > 60)
    for (const path of globSync('**/*', { cwd: folder, withFileTypes: true })) {
      if (!path.isFile()) continue
      const bytes = readFileSync(join(path.parentPath, path.name))
      const told = pieces.filter(piece => bytes.includes(piece))
      assert.deepEqual(told, [], path.name)
    }
  })
})

describe('a demo school that was cut short in the making', () => {
  const inFolder =
    (work: (places: { data: string; keys: string }) => Promise<void>) => async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ishenim-demo-'))
      try {
        await work({ data: join(folder, 'data'), keys: join(folder, 'keys') })
      } finally {
        rmSync(folder, { recursive: true })
      }
    }
  const half = ({ data, keys }: { data: string; keys: string }, isWhole: boolean) => {
    for (const [place, name] of [
      [data, 'box.sqlite'],
      [keys, 'box.key'],
    ] as const) {
      mkdirSync(join(place, 'making'), { recursive: true })
      writeFileSync(join(place, 'making', name), 'x')
    }
    if (isWhole) writeFileSync(join(data, 'making', 'demo.json'), '{}')
  }

  it(
    'and lacked only the move is moved, not made again',
    inFolder(async places => {
      half(places, true)
      // The keys had been moved already when the light went out.
      renameSync(join(places.keys, 'making', 'box.key'), join(places.keys, 'box.key'))
      assert.equal(await makeDemoSchool(places, making), 'made')
      assert.equal(readFileSync(join(places.data, 'demo.json'), 'utf8'), '{}')
      assert.ok(existsSync(join(places.data, 'box.sqlite')))
      assert.ok(!existsSync(join(places.data, 'making')))
      assert.ok(!existsSync(join(places.keys, 'making')))
    }),
  )

  it(
    'before that is thrown away',
    inFolder(async places => {
      half(places, false)
      const stopped = { ...making, argon2: () => Promise.reject(new Error('power cut')) }
      await assert.rejects(makeDemoSchool(places, stopped), /power cut/)
      assert.notEqual(readFileSync(join(places.data, 'making', 'box.sqlite'), 'latin1'), 'x')
      assert.ok(!existsSync(join(places.data, 'demo.json')))
    }),
  )

  it(
    'is never made over the box of a school, nor over its keys',
    inFolder(async places => {
      mkdirSync(places.keys, { recursive: true })
      writeFileSync(join(places.keys, 'box.key'), 'x')
      await assert.rejects(makeDemoSchool(places, making), BadSetting)
      mkdirSync(places.data, { recursive: true })
      writeFileSync(join(places.data, 'box.sqlite'), 'x')
      await assert.rejects(makeDemoSchool(places, making), BadSetting)
      assert.equal(readFileSync(join(places.keys, 'box.key'), 'utf8'), 'x')
    }),
  )
})

type EntryNamed<K> = Extract<CheckedJournal['lines'][number]['entry'], { readonly kind: K }>

const linesOf = <K extends string>({ lines }: CheckedJournal, kind: K) =>
  lines.flatMap(({ entry }) => (entry.kind === kind ? [entry as EntryNamed<K>] : []))

async function casesOf(seat: Seat): Promise<readonly OpenCase[]> {
  const { rows } = well(await readCases(seat))
  const cases: OpenCase[] = []
  for (const { entry, mine } of rows) {
    if (mine) cases.push(well(await openCase(seat, entry)) as OpenCase)
  }
  return cases
}
