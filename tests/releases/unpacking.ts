// A box as an earlier release left it: an invented school, its keys, and the passphrases of its people.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

export type Released = {
  readonly release: string
  /** What the clock on the school's wall said when the server of that release was stopped. */
  readonly wall: string
  /** By sign-in name. */
  readonly passphrases: Readonly<Record<string, string>>
  /** Secret codes of writers. */
  readonly codes: { readonly answered: string; readonly leftOver: string; readonly waiting: string }
}

export function unpack(
  release: string,
  { data, keys }: { readonly data: string; readonly keys: string },
): Released {
  const kept = (name: string) =>
    readFileSync(fileURLToPath(new URL(`${release}/${name}`, import.meta.url)))
  for (const folder of [data, keys]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(data, 'box.sqlite'), gunzipSync(kept('box.sqlite.gz')), { mode: 0o600 })
  const files = JSON.parse(kept('keys.json').toString()) as Record<string, string>
  for (const [name, base64] of Object.entries(files)) {
    writeFileSync(join(keys, name), Buffer.from(base64, 'base64'), { mode: 0o600 })
  }
  return JSON.parse(kept('about.json').toString()) as Released
}
