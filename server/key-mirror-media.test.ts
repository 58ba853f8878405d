// A second copy whose medium is there and is not what it was: dead, older, or another school's.
import assert from 'node:assert/strict'
import fs, { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, it, mock } from 'node:test'
import { areAlike, filesIn, type Place, place } from '#tests/key-stick.ts'
import { standingOf } from './key-mirror.ts'
import { copyKeysBack } from './key-mirror-back.ts'

describe('a medium that is there and is not what it was', () => {
  /** As it would be after somebody copied the stick, block by block, and now puts the copy in. */
  function oldCopy(at: Place): () => void {
    const copy = join(at.base, 'copy')
    cpSync(at.mirror, copy, { recursive: true })
    chmodSync(copy, 0o700)
    return () => {
      rmSync(at.mirror, { recursive: true })
      renameSync(copy, at.mirror)
    }
  }

  it('that is an older copy of it loses what was destroyed since, at work and at the start', () => {
    for (const isAtWork of [true, false]) {
      const at = place()
      const keys = at.open()
      keys.make(['box', 'gate-1'])
      const putOldCopy = oldCopy(at)
      keys.make(['gate-2'])
      keys.destroy(['gate-1'])
      assert.equal(keys.mirror?.isBehind(), false)
      putOldCopy()
      if (isAtWork) keys.mirror?.follow()
      else at.open()
      assert.deepEqual(filesIn(at.mirror), ['box.key', 'gate-2.key'])
      areAlike(at)
    }
  })

  it('brings nothing back that was destroyed, but a key made anew under such a name', () => {
    const at = place()
    const keys = at.open()
    keys.make(['box', 'gate-1', 'gate-2'])
    const putOldCopy = oldCopy(at)
    keys.destroy(['gate-1', 'gate-2'])
    keys.make(['gate-2'])
    putOldCopy()
    const config = { data: join(at.base, 'data'), keys: at.folder, keysMirror: at.mirror }
    mkdirSync(config.data)
    copyKeysBack({ ...config, host: '', port: 0, demo: false })
    assert.deepEqual(filesIn(at.folder), ['box.key', 'gate-2.key'])
    keys.mirror?.follow()
    areAlike(at)
  })

  it('that cannot be read or written is away, at work and at the start, and stops nothing', () => {
    const at = place()
    const keys = at.open()
    keys.make(['box'])
    for (const dead of ['openSync', 'accessSync'] as const) {
      const broken = breaks(dead, at.mirror, dead === 'openSync' ? 'EIO' : 'EROFS')
      keys.mirror?.follow()
      assert.equal(standingOf(at), 'dead')
      assert.equal(keys.mirror?.awaySince(), at.clock.time)
      at.open().make([`gate-${at.clock.time}`])
      broken.mended()
      keys.mirror?.follow()
      areAlike(at)
      at.clock.time += 1
    }
  })

  it('that is another school’s is not touched, at work and at the start, and stops nothing', () => {
    const [at, other] = [place(), place()]
    at.open().make(['box'])
    other.open().make(['box'])
    const theirs = readFileSync(join(other.mirror, 'box.key'))
    rmSync(at.mirror, { recursive: true })
    renameSync(other.mirror, at.mirror)
    const keys = at.open()
    keys.make(['gate-1'])
    assert.equal(standingOf(at), 'other')
    assert.ok(keys.mirror?.awaySince())
    assert.deepEqual(filesIn(at.mirror), ['box.key'])
    assert.deepEqual(readFileSync(join(at.mirror, 'box.key')), theirs)
  })
})

/** A stick that hangs in its slot and is dead: whatever is asked of it fails. */
function breaks(what: 'openSync' | 'accessSync', medium: string, code: string) {
  const real = fs[what] as (...args: unknown[]) => unknown
  const each = mock.method(fs, what, (...args: unknown[]) => {
    if (String(args[0]).startsWith(medium)) throw Object.assign(new Error(code), { code })
    return real(...args)
  })
  syncBuiltinESMExports()
  const mended = () => {
    each.mock.restore()
    syncBuiltinESMExports()
  }
  return { mended }
}
