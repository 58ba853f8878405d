// The second copy of the keys, on a medium of its own: made together, destroyed together, and never
// the reason why the box stands still. A medium that was away is brought up to date, deletions first.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toBase64url } from '#crypto/bytes.ts'
import { type Random, systemRandom } from '#crypto/random.ts'
import type { Clock } from './clock.ts'
import { BadSetting } from './config.ts'
import { syncPath } from './disk.ts'
import {
  beginDestroying,
  destroyPartials,
  finishDestroying,
  keySuffix,
  keysIn,
  refuseOpenFolder,
  writeWhole,
} from './key-files.ts'
import { currentName, type KeyFolder, openKeyFolder } from './key-folder.ts'
import { destroyedIn, owedIn, readMark, settle, writeMark } from './key-mirror-mark.ts'
import type { Log } from './log.ts'

export type KeyMirror = {
  /** Brings the second copy up to date, if its medium is there; says once when it goes and comes. */
  follow(): void
  /** Absent while it is there. */
  awaySince(): number | undefined
  /** Keys are gone here that may still lie there. */
  isBehind(): boolean
}

export type MirrorPlaces = { readonly folder: string; readonly mirror: string }

/** Said in place of starting: what is left of the keys lies in the second copy. */
export class KeysLost extends BadSetting {
  constructor({ folder, mirror }: MirrorPlaces, missing: number) {
    super(
      `${folder} lacks ${missing} keys that its second copy in ${mirror} has. ` +
        'Copy them back: npm run restore -- --keys-from-mirror, with the same settings.',
    )
  }
}

type Given = { readonly clock: Clock; readonly log: Log; readonly random?: Random }

/** The key folder and its second copy as one; everybody else sees a key folder. */
export function openMirroredKeys(places: MirrorPlaces, given: Given): KeyFolder {
  const { random = systemRandom } = given
  const keys = openKeyFolder(places.folder, random)
  begin(places, random)
  const mirror = mirrorOf(places, given)
  mirror.follow()
  const thenFollow =
    <A>(work: (asked: A) => void) =>
    (asked: A) => {
      work(asked)
      mirror.follow()
    }
  return {
    ...keys,
    make: thenFollow(keys.make),
    destroy: thenFollow(keys.destroy),
    setCurrent: thenFollow(keys.setCurrent),
    mirror,
  }
}

/** `other`: not the medium that belongs to this key folder. `dead`: it cannot be read, or not written. */
export type Standing = 'here' | 'away' | 'other' | 'dead'

/** Asked of the medium itself, once a minute, and by the doctor as well. */
export function standingOf({ folder, mirror }: MirrorPlaces): Standing {
  try {
    if (!existsSync(mirror)) return 'away'
    const own = readMark(folder)
    if (own === undefined || readMark(mirror)?.id !== own.id) return 'other'
    accessSync(mirror, constants.W_OK)
    return 'here'
  } catch {
    return 'dead'
  }
}

/** The first start with this setting, or a later one: only a medium that fits is written to. */
function begin(places: MirrorPlaces, random: Random): void {
  const { folder, mirror } = places
  if (readMark(folder)) {
    // Whatever is wrong with the medium itself, the box goes on without it.
    if (standingOf(places) === 'here') unlessGone(() => refuseUnfit(places))
    return
  }
  if (!existsSync(mirror)) {
    throw new BadSetting(
      `The folder ${mirror} for the second copy of the keys is not there. Put its medium in, and ` +
        `make the folder once by hand: mkdir -m 700 ${mirror}`,
    )
  }
  refuseUnfit(places)
  const id = readMark(mirror)?.id ?? toBase64url(random(16))
  writeMark(mirror, { id })
  writeMark(folder, { id })
}

function refuseUnfit({ folder, mirror }: MirrorPlaces): void {
  refuseOpenFolder(mirror)
  const there = keysIn(mirror)
  if (there.includes('box') && differs(folder, mirror, 'box')) {
    throw new BadSetting(`${mirror} holds the keys of another box: choose another.`)
  }
  const known = new Set([...keysIn(folder), ...destroyedIn(folder)])
  const missing = there.filter(name => !known.has(name))
  if (missing.length > 0) throw new KeysLost({ folder, mirror }, missing.length)
}

function mirrorOf(places: MirrorPlaces, { clock, log }: Given): KeyMirror {
  const { folder } = places
  let saidAway = false
  const mark = () => readMark(folder)!

  function standsAway(): void {
    const { id, awaySince } = mark()
    if (awaySince === undefined) writeMark(folder, { id, awaySince: clock.now() })
    if (!saidAway) log({ event: 'keys_mirror_away' })
    saidAway = true
  }

  function isBack(): void {
    const { id, awaySince } = mark()
    if (awaySince === undefined) return
    writeMark(folder, { id })
    log({ event: 'keys_mirror_back' })
    saidAway = false
  }

  return {
    follow() {
      if (standingOf(places) === 'here' && unlessGone(() => bringUpToDate(places))) isBack()
      else standsAway()
    },
    awaySince: () => mark().awaySince,
    isBehind: () => owedIn(folder).length > 0,
  }
}

/** A stick pulled out in the middle is a stick that is away; what was owed is still owed. */
function unlessGone(work: () => void): boolean {
  try {
    work()
    return true
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem) return false
    throw problem
  }
}

function bringUpToDate({ folder, mirror }: MirrorPlaces): void {
  destroyPartials(mirror)
  finishDestroying(mirror)
  const owed = owedIn(folder)
  const keys = keysIn(folder)
  const there = keysIn(mirror)
  const destroyed = new Set([...owed, ...destroyedIn(folder)])
  // A key made anew under a name that was destroyed before is another key.
  const old = there.filter(name => destroyed.has(name) || differs(folder, mirror, name))
  beginDestroying(mirror, old)
  finishDestroying(mirror)
  settle(folder, owed)
  const left = new Set(keysIn(mirror))
  const missing = keys.filter(name => !left.has(name))
  for (const name of missing) {
    writeWhole(mirror, name + keySuffix, readFileSync(join(folder, name + keySuffix)))
  }
  if (missing.length > 0) syncPath(mirror)
  if (existsSync(join(folder, currentName)) && isOther(folder, mirror, currentName)) {
    writeWhole(mirror, currentName, readFileSync(join(folder, currentName)))
    syncPath(mirror)
  }
}

const differs = (folder: string, mirror: string, name: string): boolean =>
  existsSync(join(folder, name + keySuffix)) && isOther(folder, mirror, name + keySuffix)

function isOther(folder: string, mirror: string, name: string): boolean {
  const copy = join(mirror, name)
  return !existsSync(copy) || !readFileSync(copy).equals(readFileSync(join(folder, name)))
}
