// A few words in a box that means something: news, done, take care, stop.
import type { ComponentChildren } from 'preact'
import { unbroken } from './Unbroken.tsx'

type Props = {
  kind?: 'news' | 'good' | 'care' | 'bad' | undefined
  title?: string | undefined
  children?: ComponentChildren
  /** Spoken when it appears; what is there from the start is only read. */
  spoken?: 'gently' | 'at-once' | undefined
}

const roles = { gently: 'status', 'at-once': 'alert' } as const

export const Notice = ({ kind = 'news', title, children, spoken }: Props) => (
  <div class={`notice notice-${kind}`} role={spoken && roles[spoken]}>
    {title && <p class="notice-title">{unbroken(title)}</p>}
    {unbroken(children)}
  </div>
)
