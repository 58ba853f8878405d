// The three papers at a glance: counts that must agree, and the papers themselves one tap away.
import { Facts } from '#web/ui/Facts.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import type { OpeningAnswer } from '#wire/openings.ts'
import { readPapers } from '../device/ceremony/papers.ts'
import { Lazy } from '../Lazy.tsx'
import { told, words } from '../language.ts'
import { loadActSheet, loadLineSheet } from './later-parts.ts'
import { theSight } from './opening.ts'

type Closing = NonNullable<OpeningAnswer['closing']>

export function Papers({ closing }: { closing: Closing }) {
  const { closing: said, room } = words()
  const { problems, state } = theSight()
  const papers = readPapers(closing)
  if (!papers) {
    return (
      <Notice
        kind="bad"
        spoken="at-once"
        title={told(room.problems.closing_differs, { detail: said.papersTitle })}
      />
    )
  }
  const { entry, act, closed } = papers
  const inAct = act?.items.length ?? 0
  const inBox = state.cases.length
  const differ = problems.some(({ problem }) => problem.startsWith('closing_'))
  const agree = !differ && inBox === inAct && closed.entries.length === inAct
  const { counts, registered, newSeal } = entry
  const [hanging] = closed.seals
  return (
    <section class="card stack">
      <StepHeading level={2}>{said.papersTitle}</StepHeading>
      {!act && <p>{said.emptyBox}</p>}
      <Notice kind={agree ? 'good' : 'bad'} spoken="gently">
        <p>{told(said.counts, { box: inBox, act: inAct, register: counts.all })}</p>
        <p>{agree ? said.countsAgree : said.countsDiffer}</p>
      </Notice>
      <Facts
        facts={[
          ...(act
            ? [{ name: said.act, is: told(said.actNo, { no: `${act.no}/${act.year}` }) }]
            : []),
          ...(registered
            ? [{ name: said.numbers, is: `${registered.from} – ${registered.to}` }]
            : []),
          { name: said.digitalCount, is: counts.digital },
          { name: said.paperCount, is: counts.paper },
          ...(counts.all > 0
            ? [
                { name: said.signedCount, is: counts.signed },
                { name: said.anonymousCount, is: counts.anonymous },
              ]
            : []),
          ...(counts.leftOver > 0 ? [{ name: said.leftOver, is: counts.leftOver }] : []),
          ...(counts.cannot > 0 ? [{ name: said.cannot, is: counts.cannot, wrong: true }] : []),
          ...(counts.lost > 0 ? [{ name: said.lost, is: counts.lost, wrong: true }] : []),
          ...(hanging
            ? [
                {
                  name: said.canary,
                  is: said.canaries[hanging.canary],
                  wrong: hanging.canary === 'missing',
                },
              ]
            : []),
          ...(entry.backup ? [{ name: said.backup, is: said.noBackup, wrong: true }] : []),
          {
            name: said.newSeals,
            is: told(said.newSealsAre, { no: newSeal.no, wooden: newSeal.wooden || '—' }),
          },
        ]}
      />
      {act && (
        <Fold title={said.readAct}>
          <Lazy load={loadActSheet} with={{ papers, signatures: closing.signatures }} />
        </Fold>
      )}
      <Fold title={said.readLine}>
        <Lazy load={loadLineSheet} with={{ papers, signatures: closing.signatures }} />
      </Fold>
    </section>
  )
}
