// When what had the focus is gone, the focus goes to the heading around it, not to the top of the page.
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

export function useKeptFocus(place: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const here = place.current
    if (!here) return
    let around: Element | undefined
    const note = ({ target }: FocusEvent) => {
      const isInside = here.contains(target as Node)
      around = isInside ? ((target as Element).closest('section, form') ?? here) : undefined
    }
    const watch = new MutationObserver(() => {
      if (!around || document.activeElement !== document.body) return
      const still = around.isConnected ? around : here
      const goal = still.querySelector<HTMLElement>('h1, h2, .step-heading') ?? here
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
