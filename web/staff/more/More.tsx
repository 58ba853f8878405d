// Everything that is not done every week, in one list: each line says in a sentence what it is for.
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { href } from '../address.ts'
import type { Place } from '../paths.ts'
import { moreWords } from './words.ts'

/** In the order in which a secretary comes to need them. */
const pages = [
  'commission',
  'ways',
  'copies',
  'papers',
  'notices',
  'rules',
  'director',
  'rehearsal',
] as const satisfies readonly Place['screen'][]

export function More() {
  const { title, intro, lines } = moreWords.words()
  return (
    <div class="narrow stack-wide">
      <div class="stack">
        <StepHeading level={1} takesFocus={false}>
          {title}
        </StepHeading>
        <p>{intro}</p>
      </div>
      <ul class="tap-lines" aria-label={title}>
        {pages.map(screen => (
          <li class="tap-line" key={screen}>
            <span class="tap-line-words">
              <a class="tap-line-title" href={href({ screen })}>
                {lines[screen].name}
              </a>
              <span class="tap-line-more">{lines[screen].what}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
