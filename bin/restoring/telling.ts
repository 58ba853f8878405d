// What a restore says in plain sentences: what is there, what is lost, and what to do now.
import { statSync } from 'node:fs'
import { type Instant, wallTime } from '#core/local-time.ts'
import type { Restored } from '#server/restoring.ts'

export const toldRestore = (restored: Restored, file: string): string =>
  [...whatIsThere(restored, file), '', ...whatIsLost(restored), '', ...whatToDo(restored)].join(
    '\n',
  )

function whatIsThere({ box, head, letters, cases, sealNo }: Restored, file: string): string[] {
  const when = (at: Instant) => {
    const { date, time } = wallTime(at, box.regulation.utcOffsetMinutes)
    return `${date} ${time}`
  }
  const written = Math.floor(statSync(file).mtimeMs / 1000)
  return [
    `The box is back from ${file}, a file last written on ${when(written)}.`,
    `  Journal: ${head.seq} lines, every hash and signature holds; the last is of ${when(head.at)}.`,
    `  Seal No. ${sealNo}; ${letters} sealed letters; ${cases} cases.`,
    `  A new line in the journal, «restored», says so to every member.`,
  ]
}

function whatIsLost(restored: Restored): string[] {
  const { sealNo, keysNo, isSameSeal, hasItsKeys, letters } = restored
  const always = [
    'What is lost:',
    '  Every letter put in after this backup was made. Nobody can say how many there were; whoever',
    '  wrote one finds nothing under the secret code.',
    '  Every line of the journal and every answer, note and step written after it. Registration',
    '  numbers given since will be given again: compare with the printed acts and pages.',
  ]
  if (isSameSeal) return always
  const openings = keysNo - sealNo
  return [
    ...always,
    openings > 0
      ? `  The keys belong to seal No. ${keysNo}: ${openings} opening(s) held after this backup are lost with their acts and cases.`
      : `  The keys belong to seal No. ${keysNo}, older than the backup: this is an old copy of the keys.`,
    hasItsKeys
      ? `  The keys of seal No. ${sealNo} are still there: its ${letters} letters can be opened.`
      : `  The keys of seal No. ${sealNo} are destroyed: letters in it that were not opened cannot be opened any more.`,
  ]
}

function whatToDo({ isSameSeal, keysNo, sealNo }: Restored): string[] {
  const next = Math.max(keysNo, sealNo) + 1
  return [
    'What to do now:',
    '  1. If there is a newer backup, stop here, empty the data folder again and take that one.',
    '  2. Start the server: npm start, or systemctl start ishenim.',
    '  3. Tell the members and put a sheet at the wooden box: letters sent since the backup must be',
    '     written once more.',
    ...(isSameSeal
      ? ['  4. Letters are taken at once. The next opening is held as always.']
      : [
          `  4. Letters are refused until the commission has held an opening: it may be held at once if`,
          `     the hour of seal No. ${sealNo} has passed. What cannot be opened is signed as such, and seal`,
          `     No. ${next} is hung, above both. Then letters are taken again.`,
        ]),
    '  5. Make a backup: sudo ishenim backup, or npm run backup.',
  ]
}
