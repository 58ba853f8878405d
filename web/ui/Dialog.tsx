// A page over the page: what lies under it waits, and gets the focus back.
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

type Props = {
  title: string
  children: ComponentChildren
  /** Without it the dialog cannot be waved away: it must be answered. */
  onLeave?: (() => void) | undefined
  leaveWord?: string | undefined
  wide?: boolean | undefined
}

export function Dialog({ title, children, onLeave, leaveWord, wide }: Props) {
  const here = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()

  useEffect(() => {
    const dialog = here.current
    const before = document.activeElement
    if (dialog && !dialog.open) {
      // Safari 14 knows the element but not how to show it; there it stands in the page instead.
      if (dialog.showModal) dialog.showModal()
      else dialog.setAttribute('open', '')
    }
    heading.current?.focus()
    return () => {
      dialog?.close?.()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  const cancel = (event: Event) => {
    event.preventDefault()
    onLeave?.()
  }

  return (
    <dialog
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      ref={here}
      aria-labelledby={id}
      onCancel={cancel}
    >
      <div class="dialog-head">
        <h2 id={id} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {onLeave && leaveWord && (
          <button type="button" class="button button-quiet" onClick={onLeave}>
            {leaveWord}
          </button>
        )}
      </div>
      {children}
    </dialog>
  )
}
