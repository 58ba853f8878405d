// What is due: letters to register, terms that end soon or are over, letters left over.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal } from '#core/refusal.ts'
import { registerBy, standingOf } from '#core/register.ts'
import { LinkButton } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { href } from './address.ts'
import { asMember } from './asking.ts'
import { now, theBox, today } from './box.ts'
import { readCases } from './device/cases.ts'
import { counted, told, words } from './language.ts'
import { owner } from './seats.ts'

const nearWorkingDays = 3

export function Due() {
  const { home } = words()
  const { unregistered, overdue, leftOver, unlawful, change, seal, next, restored } = theBox()
  const { near, late } = useTerms()
  const nothing = unregistered + overdue + leftOver + near === 0
  // Beside a notice that the box may not or cannot be opened, nobody is told that all is done.
  const isBroken = unlawful !== undefined && !change?.ready
  const isWaiting = seal.isStale || now.value > next.opensAt || restored?.isSince
  return (
    <section class="card stack">
      <h2>{home.due}</h2>
      {nothing && !isBroken && !isWaiting && <Notice kind="good">{home.nothingDue}</Notice>}
      {(!nothing || isBroken) && (
        <TapLines label={home.due}>
          {isBroken && (
            <TapLine
              mark="care"
              title={<a href={href({ screen: 'commission' })}>{home.toCommission}</a>}
            />
          )}
          {overdue > 0 && (
            <TapLine mark="care" title={counted(overdue, home.overdue)} more={home.overdueWhy} />
          )}
          {unregistered > 0 && (
            <TapLine
              mark={late > 0 ? 'care' : 'open'}
              title={counted(unregistered, home.unregistered)}
              more={late > 0 ? told(home.unregisteredLate, { n: late }) : home.unregisteredWho}
            />
          )}
          {near > 0 && <TapLine mark="open" title={counted(near, home.near)} />}
          {leftOver > 0 && (
            <TapLine mark="open" title={counted(leftOver, home.leftOver)} more={home.leftOverWhy} />
          )}
        </TapLines>
      )}
      {owner.value && (
        <LinkButton href={href({ screen: 'register' })}>{home.toRegister}</LinkButton>
      )}
    </section>
  )
}

/** Terms that end within three working days, and those to register that are over: read off the register. */
function useTerms(): { readonly near: number; readonly late: number } {
  const [terms, setTerms] = useState({ near: 0, late: 0 })
  const member = owner.value?.member
  useEffect(() => {
    if (member === undefined) return
    asMember(member, readCases).then(cases => {
      if (isRefusal(cases)) return
      const { calendar, regulation } = theBox()
      const open = cases.rows.filter(({ closedOn, answeredOn }) => !closedOn && !answeredOn)
      const near = open.filter(({ dueOn, extendedTo }) => {
        const due = extendedTo ?? dueOn
        if (!due) return false
        const standing = standingOf({ due, done: false }, today(), calendar)
        return standing.state === 'due_soon' && standing.workingDaysLeft <= nearWorkingDays
      })
      const late = open.filter(
        ({ dueOn, removedOn }) =>
          !dueOn && today() > registerBy(removedOn, regulation, calendar).on,
      )
      setTerms({ near: near.length, late: late.length })
    })
  }, [member])
  return terms
}
