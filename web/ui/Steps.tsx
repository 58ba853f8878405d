// The whole way at a glance: what is behind, what is now, what is still to come.

type Props = { label: string; steps: readonly string[]; now: number; doneWord: string }

export const Steps = ({ label, steps, now, doneWord }: Props) => (
  <ol class="steps" aria-label={label}>
    {steps.map((step, place) => (
      <li
        key={step}
        class={place < now ? 'step-done' : place === now ? 'step-now' : 'step-later'}
        aria-current={place === now ? 'step' : undefined}
      >
        {step}
        {place < now && <span class="unseen"> — {doneWord}</span>}
      </li>
    ))}
  </ol>
)
