// One voice for the whole page: what has just happened, told to those who hear it and shown for a moment.
import { signal } from '@preact/signals'

const said = signal('')
const shownMilliseconds = 6000
let later: ReturnType<typeof setTimeout> | undefined

export function say(words: string): void {
  said.value = words
  clearTimeout(later)
  later = setTimeout(() => {
    said.value = ''
  }, shownMilliseconds)
}

export const Voice = () => (
  <div class={said.value ? 'voice voice-speaking' : 'voice'} role="status">
    {said.value}
  </div>
)
