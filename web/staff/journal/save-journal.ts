// Puts the journal on the member's own disk, exactly as it came: what the verifying page reads.
import type { JournalFile } from '#wire/journals.ts'

export function saveJournal(file: JournalFile): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(file)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = `ishenim-journal-${file.entries.length}.json`
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
