// One paper on the printer, and nothing of the screen it was asked for on.
import { render } from 'preact'
import type { Paper } from '#papers/document.ts'
import { Sheet } from './Sheet.tsx'

const marker = 'prints-alone'
let place: HTMLElement | undefined

/** Stands beside the page while the printer takes it; a telephone prints after this has returned. */
export function printAlone(paper: Paper): void {
  takeAway()
  place = document.createElement('div')
  place.className = 'printed-alone'
  document.body.append(place)
  render(<Sheet paper={paper} />, place)
  document.documentElement.classList.add(marker)
  addEventListener('afterprint', takeAway, { once: true })
  print()
}

/** A recovery sheet must not lie about in a page that has been left. */
export function takeAway(): void {
  if (!place) return
  render(null, place)
  place.remove()
  place = undefined
  document.documentElement.classList.remove(marker)
}
