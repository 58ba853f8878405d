// Makes the demo's school where there is none: once, through the real server, and never half of it.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { codes } from '#bin/demo/letters.ts'
import { type Making, makeStory } from '#bin/demo/making.ts'
import { demoMembers } from '#bin/demo/people.ts'
import { BadSetting } from '#server/config.ts'

type Places = { readonly data: string; readonly keys: string }

/** Written last: a folder that has it is a whole demo school. */
const mark = 'demo.json'
/** Inside the folder itself, so that a folder somebody mounted can be filled as well. */
const unfinished = 'making'
/** Says to whoever cleans up, and to us, that these keys open nobody's letters. */
const keysMark = 'KEYS-OF-A-DEMO'

/**
 * `'made'` when it was made now. Whatever an interrupted making left is thrown away, save that a
 * whole school is only moved into its place. A folder with anything else in it is not touched.
 */
export async function makeDemoSchool(
  { data, keys }: Places,
  making: Making & { readonly begins?: () => void } = {},
): Promise<'made' | 'there'> {
  const beside = { data: join(data, unfinished), keys: join(keys, unfinished) }
  if (existsSync(join(beside.data, mark))) {
    moveIn(data, keys)
    return 'made'
  }
  if (existsSync(join(data, mark))) return 'there'
  if (existsSync(join(data, 'box.sqlite'))) {
    throw new BadSetting(`${data} holds a box that is no demonstration: choose another --data.`)
  }
  making.begins?.()
  clearKeys(keys)
  for (const folder of [beside.data, beside.keys]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
  await makeStory(beside, making)
  writeFileSync(join(beside.keys, keysMark), '')
  moveIn(data, keys)
  return 'made'
}

/** The keys of a demo whose data somebody deleted may go; those of a school may not. */
function clearKeys(keys: string): void {
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const there = readdirSync(keys).filter(name => name !== unfinished)
  if (there.length > 0 && !there.includes(keysMark)) {
    throw new BadSetting(`${keys} holds the keys of another box: choose another --keys.`)
  }
  for (const name of there) rmSync(join(keys, name), { recursive: true })
}

/** The mark goes last: cut short, the rest is moved at the next start. */
function moveIn(data: string, keys: string): void {
  for (const folder of [keys, data]) {
    const from = join(folder, unfinished)
    if (!existsSync(from)) continue
    const names = readdirSync(from).sort(
      (one, other) => Number(one === mark) - Number(other === mark),
    )
    for (const name of names) renameSync(join(from, name), join(folder, name))
    rmdirSync(from)
  }
}

/** Nobody of them exists, so everybody may be them. */
export const whoIsThere = (): string =>
  [
    '',
    'This is a demonstration. Its members sign in at the desk with',
    ...demoMembers.map(
      ({ signInName, passphrase, name }) => `  ${signInName.padEnd(9)} ${passphrase}  ${name}`,
    ),
    'and two of its writers find their answers with the secret codes',
    `  ${codes.curtains}  an answer, and a case that is closed`,
    `  ${codes.rudeWord}  a question of the commission`,
  ].join('\n')
