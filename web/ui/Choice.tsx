// Choosing: one of several, some of several, or a single yes.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { unbroken } from './Unbroken.tsx'

export type Option<V extends string> = { value: V; label: string; hint?: string | undefined }

type Group = {
  label: string
  hint?: ComponentChildren
  error?: string | undefined
  id?: string | undefined
  /** Side by side where there is room; for two or three short answers. */
  inRow?: boolean | undefined
}

type OneProps<V extends string> = Group & {
  options: readonly Option<V>[]
  value: V | undefined
  onChoose: (value: V) => void
}

/** One of several. */
export function Choice<V extends string>(props: OneProps<V>) {
  const name = useId()
  return (
    <Fieldset {...props}>
      {props.options.map(({ value, label, hint }, place) => (
        <label class="option" key={value}>
          <input
            type="radio"
            name={name}
            id={place === 0 ? props.id : undefined}
            checked={props.value === value}
            onChange={() => props.onChoose(value)}
          />
          <OptionWords label={label} hint={hint} />
        </label>
      ))}
    </Fieldset>
  )
}

/** One of two or three short answers on one line, where there is a line for each of many people. */
export function Segments<V extends string>({ label, name, error, ...props }: SegmentsProps<V>) {
  const own = useId()
  return (
    <fieldset
      class={`segments${error ? ' field-wrong' : ''}`}
      aria-label={name}
      aria-describedby={error ? `${own}-error` : undefined}
      aria-invalid={error ? 'true' : undefined}
    >
      <legend>{label}</legend>
      {error && (
        <p class="field-error" id={`${own}-error`}>
          {error}
        </p>
      )}
      {props.options.map(({ value, label: word }, place) => (
        <label key={value} class="segment">
          <input
            type="radio"
            name={own}
            id={place === 0 ? props.id : undefined}
            checked={props.value === value}
            onChange={() => props.onChoose(value)}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  )
}

type SegmentsProps<V extends string> = Omit<OneProps<V>, 'hint' | 'inRow'> & {
  /** A fuller name for those who hear the page; it begins with the label. */
  name: string
}

type SomeProps<V extends string> = Group & {
  options: readonly Option<V>[]
  values: readonly V[]
  onChoose: (values: readonly V[]) => void
}

/** Any number of several. */
export function Choices<V extends string>(props: SomeProps<V>) {
  const { values, onChoose } = props
  return (
    <Fieldset {...props}>
      {props.options.map(({ value, label, hint }, place) => (
        <label class="option" key={value}>
          <input
            type="checkbox"
            id={place === 0 ? props.id : undefined}
            checked={values.includes(value)}
            onChange={() =>
              onChoose(
                values.includes(value) ? values.filter(v => v !== value) : [...values, value],
              )
            }
          />
          <OptionWords label={label} hint={hint} />
        </label>
      ))}
    </Fieldset>
  )
}

type TickProps = { label: string; hint?: string; value: boolean; onChange: (on: boolean) => void }

/** A single yes. */
export const Tick = ({ label, hint, value, onChange }: TickProps) => (
  <label class="option">
    <input type="checkbox" checked={value} onChange={() => onChange(!value)} />
    <OptionWords label={label} hint={hint} />
  </label>
)

const OptionWords = ({ label, hint }: { label: string; hint?: string | undefined }) => (
  <span class="option-words">
    {label}
    {hint && <span class="hint">{unbroken(hint)}</span>}
  </span>
)

function Fieldset({
  label,
  hint,
  error,
  inRow,
  children,
}: Group & { children: ComponentChildren }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      class={`field${error ? ' field-wrong' : ''}`}
      aria-describedby={described || undefined}
      aria-invalid={error ? 'true' : undefined}
    >
      <legend>{label}</legend>
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
      <div class={inRow ? 'options options-in-row' : 'options'}>{children}</div>
    </fieldset>
  )
}
