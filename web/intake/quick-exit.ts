// The quick exit: the page is gone at once, then another one stands in its place.
//
// A plain link is not enough: on a slow line the old page stays on the screen until the new one
// comes. So the page covers itself first, and nothing typed survives, in no way back to it.

let mayLeave = false
let unsaid: () => boolean = () => false
const forgetting: (() => void)[] = []

/** What a page has in memory besides its fields: photos, the worker with the letter in it. */
export const onForget = (forget: () => void): void => void forgetting.push(forget)

/** While this says yes, the browser asks before the page is left, except by the quick exit. */
export function warnWhile(isUnsaid: () => boolean): void {
  unsaid = isUnsaid
}

export function watchExits(): void {
  const exit = document.getElementById('exit') as HTMLAnchorElement | null
  exit?.addEventListener('click', event => {
    event.preventDefault()
    leaveFor(exit.href)
  })
  if (exit) watchKeys(() => leaveFor(exit.href))
  addEventListener('beforeunload', event => {
    if (mayLeave || !unsaid()) return
    event.preventDefault()
    event.returnValue = ''
  })
  addEventListener('click', letCall)
  addEventListener('pagehide', forgetAll)
  // Shown again out of the browser's memory: made anew, empty.
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
}

/** Somebody in danger is being called: nothing may ask whether she is sure. */
function letCall({ target }: Event): void {
  if (!(target as Element | null)?.closest('a[href^="tel:"]')) return
  mayLeave = true
  setTimeout(() => {
    mayLeave = false
  }, 1_000)
}

/** Forgets what was typed and goes to another page of ours. */
export function leaveFor(address: string): void {
  mayLeave = true
  const cover = document.createElement('div')
  cover.className = 'left'
  document.title = '…'
  document.body.textContent = ''
  document.body.append(cover)
  forgetAll()
  location.replace(address)
}

function forgetAll(): void {
  for (const forget of forgetting) forget()
  // A page with fields does not wait in the browser's memory with what was typed in it.
  if (document.querySelector('input, textarea')) document.body.textContent = ''
}

const pressesToLeave = 3
const withinMilliseconds = 3_000

/** Esc or Shift three times: keys that write nothing, whatever is in focus. */
function watchKeys(leave: () => void): void {
  let presses: { key: string; times: number[] } = { key: '', times: [] }
  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Escape' && key !== 'Shift') presses = { key: '', times: [] }
    else if (!repeat) {
      const recent = presses.key === key ? presses.times : []
      const times = [...recent.filter(time => timeStamp - time < withinMilliseconds), timeStamp]
      presses = { key, times }
      if (times.length >= pressesToLeave) leave()
    }
  })
}
