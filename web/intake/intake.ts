// The behaviours of the public pages. Without them the first page is whole, and no page can send.
import '#web/look/look.css'
import './intake.css'
import './frame.css'
import './controls.css'
import './letter.css'
import { liveCode } from './code-page.ts'
import { liveLetter } from './letter-page.ts'
import { watchExits } from './quick-exit.ts'
import { isTooOld } from './too-old.ts'

watchExits()
const poster = posterOf(location.hash)
if (poster !== undefined) carryPoster(location.hash)
// Another poster was read into this same tab: the page begins anew and compares with that one.
addEventListener('hashchange', () => posterOf(location.hash) !== poster && location.reload())
const tooOld = isTooOld(window)
for (const part of document.querySelectorAll<HTMLElement>(
  tooOld ? '[data-too-old]' : '[data-needs-script]',
))
  part.hidden = false
keepAddress()
addEventListener('beforeprint', unfold)

const { page } = document.body.dataset
if (page === 'letter' && !tooOld) liveLetter(poster)
if (page === 'code' && !tooOld) liveCode()

/** The hash on the poster's QR, `#k=…`. A fragment goes to no server; it is kept nowhere else. */
function posterOf(mark: string): string | undefined {
  return new URLSearchParams(mark.slice(1)).get('k') ?? undefined
}

/** The mark of the poster she came by goes with her from page to page, and to no server. */
function carryPoster(mark: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
    link.hash = mark
  }
}

/** «Skip to the text» must not push the poster's mark out of the address. */
function keepAddress(): void {
  document.querySelector('.skip')?.addEventListener('click', event => {
    event.preventDefault()
    document.getElementById('main')?.focus()
  })
}

/** On paper nothing can be opened. */
function unfold(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true
}
