// The key folder: on disk before it is mentioned, gone from disk before that is said.
import assert from 'node:assert/strict'
import fs, {
  chmodSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, it, mock } from 'node:test'
import { equalBytes } from '#crypto/bytes.ts'
import { openKeyFolder } from './key-folder.ts'

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'ishenim-keys-')), 'keys')

describe('a key in the folder', () => {
  it('is thirty-two bytes that stay the same, readable by its owner alone', () => {
    const folder = newFolder()
    const keys = openKeyFolder(folder)
    keys.make(['gate-1', 'pepper-0-1'])
    const first = keys.read('gate-1')!.reveal().slice()
    keys.make(['gate-1'])
    assert.ok(equalBytes(keys.read('gate-1')!.reveal(), first))
    assert.equal(first.length, 32)
    assert.equal(statSync(folder).mode & 0o777, 0o700)
    assert.equal(statSync(join(folder, 'gate-1.key')).mode & 0o777, 0o600)
    assert.equal(JSON.stringify({ key: keys.read('gate-1') }), '{"key":"[gate-1]"}')
  })

  it('is synced, then named, then its folder is synced, before anybody hears of it', () => {
    const steps = watched(() => openKeyFolder(newFolder()).make(['box']))
    assert.deepEqual(steps, ['sync box.partial', 'rename box.key', 'sync keys'])
  })

  it('is overwritten, synced, unlinked and its folder synced when it is destroyed', () => {
    const folder = newFolder()
    const keys = openKeyFolder(folder)
    keys.make(['gate-1'])
    linkSync(join(folder, 'gate-1.key'), join(folder, '..', 'somebody-still-holds-it'))
    const steps = watched(() => keys.destroy(['gate-1']))
    assert.deepEqual(steps, [
      'rename gate-1.dying',
      'sync keys',
      'sync gate-1.dying',
      'unlink gate-1.dying',
      'sync keys',
    ])
    const held = readFileSync(join(folder, '..', 'somebody-still-holds-it'))
    assert.ok(held.every(byte => byte === 0))
    assert.equal(keys.read('gate-1'), undefined)
  })

  it('whose destruction was cut short is destroyed at the next start', () => {
    const folder = newFolder()
    openKeyFolder(folder).make(['gate-1', 'gate-2'])
    renameSync(join(folder, 'gate-1.key'), join(folder, 'gate-1.dying'))
    const keys = openKeyFolder(folder)
    assert.deepEqual(readdirSync(folder), ['gate-2.key'])
    assert.equal(keys.has('gate-1'), false)
  })

  it('half written when the power went is no key', () => {
    const folder = newFolder()
    openKeyFolder(folder)
    writeFileSync(join(folder, 'gate-1.partial'), new Uint8Array(5))
    const keys = openKeyFolder(folder)
    assert.equal(keys.has('gate-1'), false)
    keys.make(['gate-1'])
    assert.equal(keys.read('gate-1')!.reveal().length, 32)
  })
})

it('a folder that others may read is not used', () => {
  const folder = newFolder()
  openKeyFolder(folder)
  chmodSync(folder, 0o755)
  assert.throws(() => openKeyFolder(folder), /chmod 700/)
})

it('the current seal is written whole or not at all', () => {
  const keys = openKeyFolder(newFolder())
  assert.equal(keys.current(), undefined)
  const seal = { box: 'b', no: 2, hash: 'h' }
  assert.deepEqual(
    watched(() => keys.setCurrent(seal)),
    ['sync current.partial', 'rename current', 'sync keys'],
  )
  assert.deepEqual(keys.current(), seal)
})

/** What happens on the disk, in order. */
function watched(work: () => void): string[] {
  const steps: string[] = []
  const names = new Map<number, string>()
  const { openSync, fsyncSync, renameSync: rename, unlinkSync } = fs
  const mocks = [
    mock.method(fs, 'openSync', ((path: string, ...rest: [string]) => {
      const file = openSync(path, ...rest)
      names.set(file, basename(path))
      return file
    }) as typeof openSync),
    mock.method(fs, 'fsyncSync', (file: number) => {
      steps.push(`sync ${names.get(file)}`)
      fsyncSync(file)
    }),
    mock.method(fs, 'renameSync', ((from: string, to: string) => {
      steps.push(`rename ${basename(to)}`)
      rename(from, to)
    }) as typeof rename),
    mock.method(fs, 'unlinkSync', ((path: string) => {
      steps.push(`unlink ${basename(path)}`)
      unlinkSync(path)
    }) as typeof unlinkSync),
  ]
  syncBuiltinESMExports()
  try {
    work()
  } finally {
    for (const each of mocks) each.mock.restore()
    syncBuiltinESMExports()
  }
  return steps
}
