// A quiet line under a form: that what is typed is safe, or that just now it is not.
import { isKept } from './drafts.ts'
import { words } from './language.ts'

export function DraftNote() {
  const { frame } = words()
  return (
    <p class="hint" role="status">
      {isKept.value ? frame.draftKept : frame.draftNotKept}
    </p>
  )
}
