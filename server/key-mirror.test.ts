// The second copy of the keys: made together, destroyed together, and brought up to date when it comes back.
import assert from 'node:assert/strict'
import fs, {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, it, mock } from 'node:test'
import { areAlike, filesIn, place } from '#tests/key-stick.ts'
import { BadSetting } from './config.ts'
import { openKeyFolder } from './key-folder.ts'
import { KeysLost } from './key-mirror.ts'

describe('a second copy of the keys', () => {
  it('holds every key and the name of the seal before anybody hears of them', () => {
    const at = place()
    const keys = at.open()
    keys.make(['box', 'gate-1', 'pepper-0-1'])
    areAlike(at)
    keys.setCurrent({ box: 'b', no: 1, hash: 'h' })
    areAlike(at)
    assert.equal(filesIn(at.mirror).length, 4)
    assert.equal(keys.mirror?.awaySince(), undefined)
  })

  it('loses a key, overwritten, before it is said to be destroyed', () => {
    const at = place()
    const keys = at.open()
    keys.make(['box', 'gate-1'])
    linkSync(join(at.mirror, 'gate-1.key'), join(at.base, 'somebody-still-holds-it'))
    keys.destroy(['gate-1'])
    areAlike(at)
    assert.deepEqual(filesIn(at.mirror), ['box.key'])
    assert.ok(readFileSync(join(at.base, 'somebody-still-holds-it')).every(byte => byte === 0))
    assert.equal(keys.mirror?.isBehind(), false)
  })

  it('takes over a folder that had keys already', () => {
    const at = place()
    openKeyFolder(at.folder).make(['box', 'gate-1'])
    at.open()
    areAlike(at)
  })
})

describe('a second copy that is pulled out', () => {
  it('stops nothing, is said once, and comes back without what was destroyed meanwhile', () => {
    const at = place()
    const keys = at.open()
    keys.make(['box', 'gate-1', 'gate-2'])
    at.pull()
    at.clock.time = 5_000
    keys.make(['gate-3'])
    keys.destroy(['gate-1'])
    at.clock.time = 6_000
    keys.mirror?.follow()
    assert.deepEqual(at.events, ['keys_mirror_away'])
    assert.equal(keys.mirror?.awaySince(), 5_000)
    assert.equal(keys.mirror?.isBehind(), true)
    assert.equal(existsSync(at.mirror), false, 'nothing is written where a medium should be')
    at.put()
    keys.mirror?.follow()
    assert.deepEqual(at.events, ['keys_mirror_away', 'keys_mirror_back'])
    assert.deepEqual(filesIn(at.mirror), ['box.key', 'gate-2.key', 'gate-3.key'])
    areAlike(at)
    assert.equal(keys.mirror?.awaySince(), undefined)
    assert.equal(keys.mirror?.isBehind(), false)
  })

  it('still follows when the server was stopped and started in between', () => {
    const at = place()
    at.open().make(['box', 'gate-1'])
    at.pull()
    at.open().destroy(['gate-1'])
    const again = at.open()
    assert.ok(again.mirror?.awaySince())
    again.make(['gate-1'])
    at.put()
    at.open()
    areAlike(at)
  })

  it('is not mistaken for another stick, nor for the empty folder it was mounted over', () => {
    const at = place()
    const keys = at.open()
    keys.make(['box'])
    at.pull()
    mkdirSync(at.mirror, { mode: 0o700 })
    keys.make(['gate-1'])
    assert.deepEqual(readdirSync(at.mirror), [])
    assert.ok(keys.mirror?.awaySince())
    at.open()
    assert.deepEqual(readdirSync(at.mirror), [])
  })
})

describe('a second copy and the first', () => {
  it('that was lost: the box does not start, and says how the keys come back', () => {
    const at = place()
    at.open().make(['box', 'gate-1'])
    rmSync(at.folder, { recursive: true })
    assert.throws(at.open, KeysLost)
    assert.throws(at.open, /npm run restore -- --keys-from-mirror/)
    assert.deepEqual(filesIn(at.mirror), ['box.key', 'gate-1.key'])
  })

  it('of which a part was lost: the same, and nothing is deleted from the second', () => {
    const at = place()
    at.open().make(['box', 'gate-1', 'gate-2'])
    rmSync(join(at.folder, 'gate-2.key'))
    assert.throws(at.open, /lacks 1 keys/)
    assert.equal(filesIn(at.mirror).length, 3)
  })

  it('of another box: neither is touched', () => {
    const [at, other] = [place(), place()]
    at.open().make(['box'])
    openKeyFolder(other.mirror).make(['box'])
    openKeyFolder(other.folder).make(['box'])
    assert.throws(other.open, BadSetting)
    assert.equal(existsSync(join(other.mirror, 'mirror')), false)
  })

  it('that was never there is asked for; that others may read is not used', () => {
    const at = place()
    rmSync(at.mirror, { recursive: true })
    assert.throws(at.open, /mkdir -m 700/)
    mkdirSync(at.mirror)
    chmodSync(at.mirror, 0o755)
    assert.throws(at.open, /chmod 700/)
  })
})

describe('a second copy when the power goes', () => {
  it('between any two steps of making and destroying is whole again after the next start', () => {
    let steps = Number.POSITIVE_INFINITY
    for (let cut = 0; cut < steps; cut += 1) {
      const at = place()
      const keys = at.open()
      keys.make(['box', 'gate-1', 'pepper-0-1'])
      const done = cutAfter(cut, () => {
        keys.make(['gate-2', 'pepper-0-2'])
        keys.setCurrent({ box: 'b', no: 2, hash: 'h' })
        keys.destroy(['gate-1', 'pepper-0-1'])
      })
      if (done !== undefined) steps = done
      const again = at.open()
      areAlike(at)
      assert.equal(again.mirror?.isBehind(), false)
      for (const folder of [at.folder, at.mirror]) {
        assert.ok(!readdirSync(folder).some(name => name.endsWith('.dying')), `cut ${cut}`)
      }
      assert.ok(!readdirSync(at.mirror).some(name => name.endsWith('.partial')), `cut ${cut}`)
    }
    assert.ok(steps > 40, `only ${steps} steps`)
  })

  it('while a copy is written leaves no key under an unfinished name', () => {
    const at = place()
    at.open().make(['box', 'gate-1'])
    writeFileSync(join(at.mirror, 'gate-1.partial'), readFileSync(join(at.folder, 'gate-1.key')))
    at.open()
    areAlike(at)
  })
})

/** Every change to the disk counts as a step; after `steps` of them nothing works any more. */
function cutAfter(steps: number, work: () => void): number | undefined {
  class PowerCut extends Error {}
  let taken = 0
  const counted = [
    'openSync',
    'writeSync',
    'fsyncSync',
    'renameSync',
    'unlinkSync',
    'rmSync',
  ] as const
  const mocks = counted.map(name => {
    const real = fs[name] as (...args: unknown[]) => unknown
    return mock.method(fs, name, (...args: unknown[]) => {
      if (taken >= steps) throw new PowerCut()
      taken += 1
      return real(...args)
    })
  })
  syncBuiltinESMExports()
  try {
    work()
    return taken
  } catch (problem) {
    if (problem instanceof PowerCut) return undefined
    throw problem
  } finally {
    for (const each of mocks) each.mock.restore()
    syncBuiltinESMExports()
  }
}
