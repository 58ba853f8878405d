// Names and what they are, in two columns that fold into one.
import type { ComponentChildren } from 'preact'
import { unbroken } from './Unbroken.tsx'

export type Fact = { name: string; is: ComponentChildren; wrong?: boolean | undefined }

export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ name, is, wrong }) => (
      <div key={name} class={wrong ? 'fact fact-wrong' : 'fact'}>
        <dt>{name}</dt>
        <dd>{unbroken(is)}</dd>
      </div>
    ))}
  </dl>
)
