// The box is there: its public page, its poster, its first opening.

import { isRefusal } from '#core/refusal.ts'
import { LinkButton } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { href, language } from '../address.ts'
import { checkFoundingPapers } from '../device/founding/papers.ts'
import { told } from '../language.ts'
import { inWords } from './facts-in-words.ts'
import { facts, leaveSitting } from './here.ts'
import { sittingWords } from './words.ts'

export function Founded() {
  const { founded: w } = sittingWords()
  const papers = facts.value && checkFoundingPapers(facts.value)
  const toDesk = async () => {
    await leaveSitting()
    location.hash = href({ screen: 'home' })
  }
  return (
    <div class="narrow stack-wide">
      <StepHeading level={1}>{w.title}</StepHeading>
      <Notice kind="good" spoken="gently" title={w.open}>
        <p>{w.noAdministrator}</p>
      </Notice>
      <section class="card stack">
        <h2>{w.next}</h2>
        {papers && !isRefusal(papers) && (
          <p>{unbroken(told(w.firstOpening, { moment: inWords(papers.seal.opensAt) }))}</p>
        )}
        <p>{facts.value?.founding?.anew ? w.posterAnew : w.poster}</p>
        <p>{w.paper}</p>
        <div class="row">
          <LinkButton kind="main" href={`/${language.value}`}>
            {w.publicPage}
          </LinkButton>
          <button type="button" class="button" onClick={toDesk}>
            {w.toDesk}
          </button>
        </div>
      </section>
    </div>
  )
}
