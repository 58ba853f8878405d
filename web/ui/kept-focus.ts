// When what had the focus is gone, the focus goes to the heading around it, not to the top of the page.
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

export function useKeptFocus(place: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const here = place.current
    if (!here) return
    let heading: string | null | undefined
    const note = ({ target }: FocusEvent) => {
      const isInside = here.contains(target as Node)
      heading = isInside ? (nearest(target as Element)?.textContent ?? null) : undefined
    }
    const watch = new MutationObserver(() => {
      if (heading === undefined || document.activeElement !== document.body) return
      const goal = headingAgain(here, heading)
      goal.tabIndex = -1
      goal.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', note)
    watch.observe(here, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', note)
      watch.disconnect()
    }
  }, [isThere])
}

const nearest = (element: Element) => element.closest('section')?.querySelector('h2') ?? null

/** By its words, because a section that says the same may have been drawn anew. */
function headingAgain(here: HTMLElement, heading: string | null): HTMLElement {
  const all = [...here.querySelectorAll<HTMLElement>('h2')]
  const same = heading === null ? undefined : all.find(one => one.textContent === heading)
  const step = here.querySelector<HTMLElement>('.step-heading')
  return same ?? step ?? here.querySelector<HTMLElement>('h1') ?? here
}
