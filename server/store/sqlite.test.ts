// The contract on SQLite, and what only SQLite promises: durable commits, verified backups.
import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { utf8 } from '#crypto/bytes.ts'
import { hashOf } from '#tests/school.ts'
import { makeBackup } from './backup.ts'
import { openStore } from './sqlite.ts'
import { box, envelope, furnish, holdsTheContract, sealOne } from './store.contract.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'ishenim-store-'))

holdsTheContract('SQLite', async () => {
  const folder = newFolder()
  const store = await openStore(folder)
  const end = async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  }
  return { store, end }
})

describe('a letter that was acknowledged', () => {
  it('is on the disk when the server is killed in the same moment', async () => {
    const folder = newFolder()
    const dropping = fileURLToPath(import.meta.resolve('#tests/dropping-process.ts'))
    const child = fork(dropping, [folder], { execArgv: ['--disable-warning=ExperimentalWarning'] })
    const acknowledged: string[] = []
    child.on('message', (hash: string) => {
      acknowledged.push(hash)
      if (acknowledged.length >= 400) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    const store = await openStore(folder)
    const heads = await store.read.envelopes.heads(box, sealOne)
    const onDisk = new Set(heads.map(({ hash }) => hash))
    assert.ok(acknowledged.length >= 400)
    assert.deepEqual(
      acknowledged.filter(hash => !onDisk.has(hash)),
      [],
    )
    await store.close()
  })
})

describe('a backup', () => {
  it('holds what the box holds, and nothing that was taken out', async () => {
    const folder = newFolder()
    const store = await openStore(folder)
    await furnish(store)
    await store.drop(envelope('a'))
    await store.drop({ ...envelope('b'), bytes: utf8('МАРКЕР '.repeat(400)) })
    await store.change(nouns => nouns.envelopes.takeOut(box, sealOne, [hashOf('a')]))
    const { file, sha256 } = await store.backup()
    assert.match(sha256, /^[\w-]{43}$/)
    assert.equal(readFileSync(file).includes('МАРКЕР'), false)
    const copy = new DatabaseSync(file, { readOnly: true })
    assert.deepEqual({ ...copy.prepare('select count(*) as n from envelopes').get() }, { n: 1 })
    copy.close()
    assert.equal(statSync(file).mode & 0o077, 0)
    await store.close()
  })

  it('that does not hold what the box holds does not count', async () => {
    const folder = newFolder()
    const store = await openStore(folder)
    await furnish(store)
    await store.close()
    const database = new DatabaseSync(join(folder, 'box.sqlite'))
    const forgetful = {
      prepare: (sql: string) =>
        sql === 'vacuum into ?'
          ? {
              run(path: string) {
                database.prepare(sql).run(path)
                const copy = new DatabaseSync(path)
                copy.exec('delete from signatures')
                copy.close()
              },
            }
          : database.prepare(sql),
    } as unknown as DatabaseSync
    assert.throws(() => makeBackup(forgetful, join(folder, 'backups')), /does not hold/)
    assert.deepEqual(
      readdirSync(join(folder, 'backups')).filter(name => name.startsWith('box-')),
      [],
    )
    database.close()
  })

  it('is kept eight times over, the oldest going first', async () => {
    const folder = newFolder()
    const store = await openStore(folder)
    await furnish(store)
    for (let seq = 1; seq <= 10; seq++) {
      const record = { body: utf8(`${seq}`), signatures: [] }
      const line = { seq, hash: `${seq}`, kind: 'correction', record }
      await store.change(nouns => nouns.journal.append(box, line))
      await store.backup()
    }
    const kept = readdirSync(join(folder, 'backups')).sort()
    assert.equal(kept.length, 8)
    assert.equal(kept[0], 'box-000000003.sqlite')
    await store.close()
  })
})

it('a row that is not as it was written is a surprise, not a value', async () => {
  const folder = newFolder()
  const store = await openStore(folder)
  await furnish(store)
  const database = new DatabaseSync(join(folder, 'box.sqlite'))
  database.exec("update boxes set founded_at = 'yesterday'")
  database.close()
  await assert.rejects(store.read.boxes.only())
  await store.close()
})

it('rows are rewritten so that nothing taken out is left in the file or beside it', async () => {
  const folder = newFolder()
  const store = await openStore(folder)
  await furnish(store)
  await store.drop({ ...envelope('b'), bytes: utf8('МАРКЕР '.repeat(400)) })
  await store.change(nouns => nouns.envelopes.takeOut(box, sealOne, []))
  await store.rewrite()
  for (const name of readdirSync(folder)) {
    assert.equal(readFileSync(join(folder, name)).includes('МАРКЕР'), false, name)
  }
  await store.close()
})
