// Where the desk begins: the words first, then the page, and one net under everything.
import '#web/intake/platform-gaps.ts'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { followAddress, language } from './address.ts'
import { startClock } from './box.ts'
import { broken, speak } from './language.ts'
import { WholeDesk } from './WholeDesk.tsx'

followAddress()
startClock()
// What nobody expected is ours to repair; the member is told that what was kept is safe.
addEventListener('unhandledrejection', () => {
  broken.value = true
})
effect(() => {
  speak(language.value).catch(() => {
    broken.value = true
  })
})

const place = document.getElementById('desk')
if (place) render(<WholeDesk />, place)
