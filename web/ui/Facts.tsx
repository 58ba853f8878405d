// Names and what they are, in two columns that fold into one.
import type { ComponentChildren } from 'preact'

export type Fact = { name: string; is: ComponentChildren; wrong?: boolean | undefined }

export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ name, is, wrong }) => (
      <div key={name} class={wrong ? 'fact fact-wrong' : 'fact'}>
        <dt>{name}</dt>
        <dd>{is}</dd>
      </div>
    ))}
  </dl>
)
