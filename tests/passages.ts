// Reads who imports whom: every import, export-from, lazy import and worker address of every source.
import { posix } from 'node:path'
import { filesLike, isTest, textOf } from '#tests/tree.ts'

export type Passage = { from: string; file: string; to: string; into: string }

const specifiers = [
  /^\s*(?:import|export)\s[^'"`]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+\.[jt]sx?)['"]\s*,\s*import\.meta\.url/g,
]

export function passagesOf(rooms: readonly string[]): Passage[] {
  return filesLike('{core,crypto,words,papers,wire,server,web,bin,tests}/**/*.{ts,tsx}').flatMap(
    file => {
      const text = textOf(file)
      const names = specifiers.flatMap(pattern =>
        [...text.matchAll(pattern)].map(hit => hit[1] ?? ''),
      )
      return names.map(name => {
        const to = destination(file, name, rooms)
        return {
          from: isTest(file) ? 'tests' : roomOf(file, rooms),
          file,
          to,
          into: roomOf(to, rooms),
        }
      })
    },
  )
}

/** The innermost room a path stands in: web/ui before web, bin/demo before bin. */
function roomOf(path: string, rooms: readonly string[]): string {
  const around = rooms.filter(room => path === `${room}.ts` || path.startsWith(`${room}/`))
  return around.sort((one, other) => other.length - one.length)[0] ?? ''
}

/** `#core/box.ts` is the path core/box.ts; a guest keeps its name; a stray says where it went. */
function destination(file: string, name: string, rooms: readonly string[]): string {
  const path = name.replace(/\?.*$/, '')
  if (path.startsWith('#')) return path.slice(1)
  if (!path.startsWith('.')) return path
  const target = posix.join(posix.dirname(file), path)
  return roomOf(target, rooms) === roomOf(file, rooms) ? target : `../${target}, use #${target}`
}

/** The first circle of rooms that a walk from `room` along the passages comes back by. */
export function circleFrom(room: string, passages: Passage[], walked: string[] = []): string {
  if (walked.includes(room)) return [...walked.slice(walked.indexOf(room)), room].join(' → ')
  const leaving = passages.filter(({ from, into }) => from === room && into && into !== room)
  const next = [...new Set(leaving.map(({ into }) => into))]
  return next.map(into => circleFrom(into, passages, [...walked, room])).find(Boolean) ?? ''
}
