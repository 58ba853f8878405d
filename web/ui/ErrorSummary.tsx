// What keeps the form from being sent, said once at its top, each line leading to its field.
import { useEffect, useRef } from 'preact/hooks'

export type Mistake = { text: string; field?: string | undefined }

type Props = { title: string; mistakes: readonly Mistake[] }

export function ErrorSummary({ title, mistakes }: Props) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (mistakes.length > 0) here.current?.focus()
  }, [mistakes])
  if (mistakes.length === 0) return null
  const [only] = mistakes
  // What no field is to blame for needs no heading over it: the line was lost, somebody was first.
  if (mistakes.length === 1 && only && !only.field) {
    return (
      <div class="notice notice-bad" role="alert" tabIndex={-1} ref={here}>
        <p class="notice-title">{only.text}</p>
      </div>
    )
  }
  return (
    <div class="notice notice-bad" role="alert" tabIndex={-1} ref={here}>
      <h2 class="notice-title">{title}</h2>
      <ul>
        {mistakes.map(({ text, field }) => (
          <li key={text}>
            {field ? (
              <a href={`#${field}`} onClick={event => leadTo(event, field)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

// The address after # belongs to the page's own map, so the link moves the focus and nothing else.
function leadTo(event: Event, field: string) {
  event.preventDefault()
  document.getElementById(field)?.focus()
}
