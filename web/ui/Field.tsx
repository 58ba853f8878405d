// One question with a line or a page to write the answer on; the mistake is told beside it.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Counter, type Left } from './Counter.tsx'
import { unbroken } from './Unbroken.tsx'

type Framed = {
  label: string
  hint?: ComponentChildren
  error?: string | undefined
}

type Props = Framed & {
  id?: string | undefined
  /** A fuller name for those who hear the page; it begins with the label. */
  name?: string | undefined
  value: string
  onInput: (value: string) => void
  onLeave?: (() => void) | undefined
  /** More than one line makes it a page. */
  lines?: number | undefined
  left?: Left | undefined
  inputMode?: 'text' | 'numeric' | 'tel' | undefined
  /** `username`, `current-password`: so that a keeper of passphrases can help (WCAG 3.3.8). */
  fillsFrom?: 'username' | 'current-password' | undefined
  hidden?: boolean | undefined
  short?: boolean | undefined
  lang?: string | undefined
}

export function Field({ label, hint, error, left, ...rest }: Props) {
  const own = useId()
  const id = rest.id ?? own
  const described = [hint && `${id}-hint`, error && `${id}-error`, left && `${id}-left`]
  const common = {
    id,
    value: rest.value,
    lang: rest.lang,
    'aria-label': rest.name,
    autocomplete: rest.fillsFrom ?? 'off',
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      rest.onInput(event.currentTarget.value),
    onBlur: rest.onLeave,
  }
  return (
    <div class={`field${error ? ' field-wrong' : ''}${rest.short ? ' field-short' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {unbroken(hint)}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {(rest.lines ?? 1) > 1 ? (
        <textarea {...common} rows={rest.lines} spellcheck={false} />
      ) : rest.hidden ? (
        <input {...common} type="password" inputMode={rest.inputMode} />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={rest.inputMode}
          spellcheck={false}
          autocapitalize="off"
        />
      )}
      {left && <Counter id={`${id}-left`} {...left} />}
    </div>
  )
}
