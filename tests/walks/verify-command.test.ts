// The command that checks an exported journal on any computer, without the server.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { asBytes, journalOf } from '#tests/exported-journal.ts'
import { changed, unsignedBy } from '#tests/tampered-journal.ts'
import { house } from '#tests/tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'journal-'))
const kept = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const verify = (...args: readonly string[]) => {
  const command = [join(house, 'bin/verify.ts'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, lines: stdout.trim().split('\n'), stderr }
}

describe('npm run verify', () => {
  const { file } = journalOf()
  const whole = kept('whole.json', asBytes(file))
  after(() => rmSync(folder, { recursive: true }))

  it('says in Kyrgyz that the journal holds, names who signed each opening, and ends with 0', () => {
    const { status, lines } = verify(whole)
    assert.equal(status, 0)
    assert.deepEqual(lines.slice(3, 8), [
      '✓ № 1 · 2026-жылдын 24-ноябры · № 1/2026 акт · 3 кайрылуу. Кол койгондор: Мүчө 0, Мүчө 1, Мүчө 2.',
      '✓ № 2 · 2026-жылдын 1-декабры · ачуу өткөрүлгөн жок (эч ким келген жок), жаңы күнү: 2026-жылдын 2-декабры.',
      '✓ № 3 · 2026-жылдын 8-декабры · акт жок · 0 кайрылуу. Кол койгондор: Мүчө 0, Мүчө 1, Мүчө 2.',
      '✓ № 1 · 2026-жылдын 16-ноябры, мугалимдер бөлмөсү: отурум. Төрага: Мүчө 2 (макул: Мүчө 0, Мүчө 1, Мүчө 2). Катчы: Мүчө 1 (макул: Мүчө 0, Мүчө 1, Мүчө 2). Отурумга катышкандардын баары кол койгон: Мүчө 0, Мүчө 1, Мүчө 2.',
      'Журнал бүтүн.',
    ])
  })

  it('gives a sentence for each thing that is wrong, in the language asked for, and ends with 1', () => {
    const entries = changed(file.entries, 4, unsignedBy(1))
    const acts = changed(file.acts, 0, unsignedBy(2))
    const path = kept('broken.json', asBytes({ ...file, entries, acts }))
    const { status, lines } = verify(path, '--lang', 'ru')
    assert.equal(status, 1)
    assert(lines.includes('✗ Запись цепочки № 5: нет подписи того, кто должен был подписать.'))
    assert(lines.includes('✗ Акт № 1/2026: не хватает подписи (Мүчө 2).'))
    assert(lines.includes('Журнал не цел: 2 ошибки.'))
  })

  it('looks for the code typed from a paper', () => {
    const { lines } = verify(whole, '--lang', 'en')
    const code = /its code ([0-9A-F ]+)\./.exec(lines.at(-1) ?? '')?.[1] ?? ''
    assert.equal(verify(whole, '--known', code).status, 0)
    assert.equal(verify(whole, '--known', '0000 0000').status, 1)
  })

  it('ends with 2 for a file that is no journal, that is not there, or that nobody named', () => {
    const letter = kept('letter.txt', 'Урматтуу комиссия!')
    assert.equal(verify(letter).stderr.trim(), 'Бул файл ишеним кутучасынын журналы эмес.')
    for (const args of [[letter], [join(folder, 'none')], [], [whole, '--lang', 'de']]) {
      assert.equal(verify(...args).status, 2)
    }
  })
})
