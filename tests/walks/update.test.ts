// A box of the release before, with this release's server over it: nothing is lost and the week goes on.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { checkCode } from '#crypto/receipt.ts'
import { openStore } from '#server/store/sqlite.ts'
import { ainura, gulzat, jypar, people } from '#tests/people.ts'
import { type Released, unpack } from '#tests/releases/unpacking.ts'
import { openCase, readCases } from '#web/staff/device/cases.ts'
import { readDraft } from '#web/staff/device/drafts.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { topUpPrekeys } from '#web/staff/device/prekeys.ts'
import { come, done, holdOpening, openedLines, sees, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'
import { answerFor, looks, type Writer } from './writers.ts'

const releases = ['0.1.0']

for (const release of releases) {
  describe(`a box of ${release}`, () => {
    let school: School
    let released: Released
    let rowsBefore: ReadonlyMap<string, number>
    function writer(groups: string): Writer {
      const code = checkCode(groups)
      assert.ok(!('refusal' in code))
      return { code, groups }
    }
    const beforeUpdate = () => join(school.data, 'backups', 'before-update.sqlite')

    before(async () => {
      school = await makeSchool({
        begin: async places => {
          released = unpack(release, places)
          rowsBefore = rowsIn(join(places.data, 'box.sqlite'))
          return ({ signInName }) => released.passphrases[signInName] ?? ''
        },
      })
      school.clock.set(released.wall)
    })
    after(() => school.end())

    it('is copied before its tables are changed, and no row of it is lost', () => {
      const rows = rowsIn(join(school.data, 'box.sqlite'))
      assert.deepEqual(rowsIn(beforeUpdate()), rowsBefore)
      assert.ok((rows.get('kysely_migration') ?? 0) > (rowsBefore.get('kysely_migration') ?? 0))
      for (const [table, count] of rowsBefore) {
        assert.ok((rows.get(table) ?? -1) >= count, table)
      }
    })

    it('is not copied again when there is nothing to change', async () => {
      const copy = mkdtempSync(join(tmpdir(), 'ishenim-new-'))
      await (await openStore(copy)).close()
      await (await openStore(copy)).close()
      assert.equal(existsSync(join(copy, 'backups')), false)
      rmSync(copy, { recursive: true })
    })

    it('lets every member in, and its journal holds from the first line to the last', async () => {
      for (const person of people) {
        const { seat } = await signsIn(school, person)
        const { lines, problems } = done(await readJournal(seat), 'journal')
        assert.deepEqual(problems, [])
        assert.equal(lines.filter(({ entry }) => entry.kind === 'opening_held').length, 2)
      }
    })

    it('shows its cases, entries and drafts to whoever may read them', async () => {
      const { seat } = await signsIn(school, ainura)
      const { rows } = done(await readCases(seat), 'register')
      assert.equal(rows.length, 2)
      const answered = rows.find(({ form, channel }) => form === 'signed' && channel === 'digital')
      const { entries } = done(await openCase(seat, answered?.entry ?? ''), 'case')
      assert.deepEqual(
        entries.map(({ entry }) => entry),
        ['registered', 'question', 'follow_up', 'note', 'outcome', 'reply'],
      )
      assert.equal(done(await readDraft(seat, 'reply'), 'draft'), 'Кийинки жооптун долбоору')
    })

    it('shows an old answer to its writer, and proves that her letter was in the box', async () => {
      const nazira = writer(released.codes.answered)
      assert.equal((await answerFor(school, nazira))?.messages.length, 3)
      assert.equal((await looks(school, nazira)).heard.found.length, 1)
    })

    it('is opened the next Tuesday: the letter left over, and the one that waited through the update', async () => {
      for (const person of [ainura, gulzat, jypar]) {
        const { seat } = await signsIn(school, person)
        done(await topUpPrekeys(seat), 'keys')
      }
      school.clock.set('2026-12-08 11:50')
      const visitors = await come(school, gulzat, ainura, jypar)
      school.clock.set('2026-12-08 12:00')
      const seal = { sealFound: woodenSeal(2) }
      await holdOpening(visitors, { newWoodenSeal: woodenSeal(3) }, seal)
      for (const visitor of visitors) assert.equal(openedLines(visitor).length, 2)
      const [leader] = visitors
      assert.equal(leader && sees(leader).state.finish?.keysDestroyed, true)
      for (const groups of [released.codes.leftOver, released.codes.waiting]) {
        assert.equal((await looks(school, writer(groups))).heard.found.length, 1)
      }
      const { problems } = done(await readJournal((await signsIn(school, jypar)).seat), 'journal')
      assert.deepEqual(problems, [])
      assert.equal(existsSync(beforeUpdate()), false)
    })
  })
}

function rowsIn(file: string): ReadonlyMap<string, number> {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
  const rows = tables.map(({ name }) => {
    const { n } = database.prepare(`select count(*) as n from "${name}"`).get() as { n: number }
    return [String(name), n] as const
  })
  database.close()
  return new Map(rows)
}
