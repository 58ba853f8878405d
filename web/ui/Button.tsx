// A button that cannot be pressed twice by a nervous thumb, and that says why when it cannot be pressed at all.
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'

/** What a press does; while a promise is kept, the button waits with it. */
export type Press = () => unknown

type Props = {
  children: ComponentChildren
  onPress?: Press | undefined
  kind?: 'main' | 'plain' | 'quiet' | 'danger' | undefined
  submits?: boolean | undefined
  busy?: boolean | undefined
  /** The reason in words; while there is one, the button stays reachable and does nothing. */
  whyNot?: string | undefined
  /** A fuller name for those who hear the page, when the visible word leans on what stands beside it. */
  name?: string | undefined
  pressed?: boolean | undefined
}

export function Button({ children, onPress, kind = 'plain', submits, whyNot, ...rest }: Props) {
  const reason = useId()
  const running = useRef(false)
  const [waits, setWaits] = useState(false)
  const busy = waits || rest.busy === true

  const press = async (event: Event) => {
    if (whyNot || busy || running.current) return event.preventDefault()
    const doing = onPress?.()
    if (!(doing instanceof Promise)) return
    running.current = true
    setWaits(true)
    try {
      await doing
    } finally {
      running.current = false
      setWaits(false)
    }
  }

  return (
    <span class="button-place">
      <button
        type={submits ? 'submit' : 'button'}
        class={`button button-${kind}`}
        aria-disabled={whyNot || busy ? 'true' : undefined}
        aria-busy={busy ? 'true' : undefined}
        aria-label={rest.name}
        aria-pressed={rest.pressed}
        aria-describedby={whyNot ? reason : undefined}
        onClick={press}
      >
        {busy && <span class="spinner" aria-hidden="true" />}
        {children}
      </button>
      {whyNot && (
        <span class="why-not" id={reason}>
          {whyNot}
        </span>
      )}
    </span>
  )
}

type LinkProps = { children: ComponentChildren; href: string; kind?: 'main' | 'plain' | undefined }

/** A place to go to that looks like the next thing to do. */
export const LinkButton = ({ children, href, kind = 'plain' }: LinkProps) => (
  <a class={`button button-${kind}`} href={href}>
    {children}
  </a>
)
