// A line of a list: what it is, a word more, and the one or two things to press.
import type { ComponentChildren } from 'preact'
import { unbroken } from './Unbroken.tsx'

type Props = {
  title: ComponentChildren
  more?: ComponentChildren
  mark?: 'done' | 'open' | 'care' | undefined
  children?: ComponentChildren
}

export const TapLines = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <ul class="tap-lines" aria-label={label}>
    {children}
  </ul>
)

export const TapLine = ({ title, more, mark, children }: Props) => (
  <li class={mark ? `tap-line tap-line-${mark}` : 'tap-line'}>
    <span class="tap-line-words">
      <span class="tap-line-title">{unbroken(title)}</span>
      {more && <span class="tap-line-more">{unbroken(more)}</span>}
    </span>
    {children && <span class="tap-line-acts">{children}</span>}
  </li>
)
