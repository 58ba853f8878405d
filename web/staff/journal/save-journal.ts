// Puts the journal on the member's own disk, exactly as it came: what the verifying page reads.
import type { JournalFile } from '#wire/journals.ts'
import { saveFile } from '../save-file.ts'

export function saveJournal(file: JournalFile): void {
  const whole = new Blob([JSON.stringify(file)], { type: 'application/json' })
  saveFile(whole, `ishenim-journal-${file.entries.length}.json`)
}
