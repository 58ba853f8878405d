// The `age` program, where the machine has it: other people's software as the judge of our files.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasAgeProgram = (): boolean => spawnSync('age', ['--version']).status === 0

/** What `age -d` makes of a file with this `AGE-SECRET-KEY-1…`; its complaint is thrown. */
export function openWithAgeProgram(identity: string, file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'age-'))
  try {
    writeFileSync(join(folder, 'key'), `${identity}\n`)
    writeFileSync(join(folder, 'file'), file)
    const { status, stdout, stderr } = spawnSync('age', ['-d', '-i', 'key', 'file'], {
      cwd: folder,
      maxBuffer: 1 << 22,
    })
    if (status !== 0) throw new Error(stderr.toString())
    return new Uint8Array(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
