// The key folder and its second copy: there, of the seal that hangs on the box, on two media.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keysIn } from '#server/key-files.ts'
import { type Standing, standingOf } from '#server/key-mirror.ts'
import { owedIn, readMark } from '#server/key-mirror-mark.ts'
import { boxFacts } from './box-facts.ts'
import { about, type Check, inTime } from './finding.ts'

export const keysFitBox: Check = ({ data, keys }) => {
  const found = about('keys')
  const facts = boxFacts(data)
  if (!facts?.seal) return []
  const back =
    'bring them back from their second copy: npm run restore -- --keys-from-mirror. Where there is none: npm run refound -- --reason keys_lost'
  if (facts.isRefounding) {
    return [
      found.look(
        'the box is being founded anew: until that is done it takes no letters',
        'the start of the server prints the link to the set-up',
      ),
    ]
  }
  if (!existsSync(join(keys, 'box.key'))) return [found.broken(`${keys} holds no keys`, back)]
  const path = join(keys, 'current')
  const current = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  if (current.hash !== facts.seal.hash) {
    return [
      found.broken(
        `they belong to seal No. ${current.no ?? '?'}, the box hangs under No. ${facts.seal.no}: letters are refused`,
        'one of the two is from a backup; docs/operate.md, “When the disk has died”',
      ),
    ]
  }
  return [found.ok(`${keysIn(keys).length} keys, of seal No. ${facts.seal.no}`)]
}

export const keysTwice: Check = ({ keys, keysMirror: mirror }, { now }) => {
  const found = about('second copy of the keys')
  if (!existsSync(keys)) return []
  if (!mirror) {
    return [
      found.look(
        'there is none: if this disk dies, the letters in the box can never be opened',
        'set --keys-mirror to a folder on another medium',
      ),
    ]
  }
  const since = readMark(keys)?.awaySince
  const how = since === undefined ? '' : ` since ${inTime(now - since)}`
  const standing = standingOf({ folder: keys, mirror })
  if (standing !== 'here') {
    return [
      found.broken(
        `${mirror} ${troubles[standing]}${how}`,
        `put the medium in. If it is lost for good: an empty folder on a new one, rm ${join(keys, 'mirror')}, and start the server again`,
      ),
    ]
  }
  const owed = owedIn(keys).length
  const missing = keysIn(keys).filter(name => !existsSync(join(mirror, `${name}.key`))).length
  if (owed + missing > 0) {
    const todo = 'with a running server it is within a minute; if not, is the medium full?'
    return [found.look(`${mirror} is not up to date${how}`, todo)]
  }
  return [isSameDisk(keys, mirror, found), found.ok(`${mirror} holds the same keys`)].flatMap(
    each => each ?? [],
  )
}

const troubles: Readonly<Record<Exclude<Standing, 'here'>, string>> = {
  away: 'is away',
  other: 'is not the medium that belongs to this box; its own is away',
  dead: 'cannot be read, or not written: the medium is away',
}

const isSameDisk = (keys: string, mirror: string, found: ReturnType<typeof about>) =>
  statSync(keys).dev === statSync(mirror).dev
    ? found.look(
        'both copies lie on one disk and die with it',
        'set --keys-mirror to another medium',
      )
    : undefined
