// A form that is sent once, that never lets the browser reload the page, and that keeps what was typed.
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

type Props = {
  children: ComponentChildren
  onSend: () => unknown
  name?: string | undefined
}

export function Form({ children, onSend, name }: Props) {
  const sending = useRef(false)
  const send = async (event: Event) => {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    try {
      await onSend()
    } finally {
      sending.current = false
    }
  }
  return (
    <form noValidate autocomplete="off" aria-label={name} onSubmit={send}>
      {children}
    </form>
  )
}
