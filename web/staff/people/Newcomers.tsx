// Who comes: an invitation for each, told once; who has made keys, and which.
import { useState } from 'preact/hooks'
import { localDate } from '#core/local-time.ts'
import { isRefusal } from '#core/refusal.ts'
import { invitationPaper } from '#papers/invitation.ts'
import { Button } from '#web/ui/Button.tsx'
import { Copy } from '#web/ui/Copy.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TapLine, TapLines } from '#web/ui/TapLine.tsx'
import { fullDate } from '#words/dates.ts'
import { theBox } from '../box.ts'
import type { Seat } from '../device/seat.ts'
import { speaking, told, words } from '../language.ts'
import { printAlone } from '../paper/print-alone.tsx'
import { hrefOf } from '../paths.ts'
import { sentenceOf } from '../refusals.ts'
import { nameOf, roleInWords } from './facts-in-words.ts'
import { type ChangeSeen, invite, links, type Seen } from './standing.ts'
import { peopleWords } from './words.ts'

type Props = { seat: Seat; seen: Seen; change: ChangeSeen }
type Newcomer = ChangeSeen['people'][number]

export function Newcomers({ seat, seen, change }: Props) {
  const { invite: w } = peopleWords()
  const newcomers = change.people.filter(({ joins }) => joins)
  if (newcomers.length === 0) return null
  return (
    <section class="card stack">
      <h2>{w.title}</h2>
      {newcomers.some(({ i, enrolled }) => !enrolled && links.value.has(i)) && (
        <Notice kind="care" title={w.once} />
      )}
      <TapLines label={w.title}>
        {newcomers.map(newcomer => (
          <Invited
            key={newcomer.i}
            seat={seat}
            newcomer={newcomer}
            now={seen.now}
            onPrint={() => printInvitation(newcomer, change)}
          />
        ))}
      </TapLines>
    </section>
  )
}

type InvitedProps = { seat: Seat; newcomer: Newcomer; now: number; onPrint: () => void }

function Invited({ seat, newcomer, now, onPrint }: InvitedProps) {
  const { invite: w } = peopleWords()
  const { frame } = words()
  const [asked, ask] = useState(false)
  const [refused, refuse] = useState('')
  const { i, name, invited, enrolled } = newcomer
  const link = enrolled ? undefined : links.value.get(i)
  const isSecond = enrolled !== undefined || invited !== undefined
  const make = async () => {
    ask(false)
    const made = await invite(seat, i)
    refuse(isRefusal(made) ? sentenceOf(made) : '')
  }
  return (
    <TapLine
      mark={enrolled ? 'done' : 'open'}
      title={name}
      more={[roleInWords(newcomer), standingInWords(newcomer, now)].join(' · ')}
    >
      {link && (
        <div class="stack">
          <p class="raw">{addressOf(link.invitation)}</p>
          <div class="row">
            <Copy
              text={addressOf(link.invitation)}
              word={frame.copy}
              doneWord={frame.copied}
              name={told(w.copyFor, { name })}
            />
            <Button kind="quiet" name={told(w.printFor, { name })} onPress={onPrint}>
              {w.print}
            </Button>
          </div>
        </div>
      )}
      <Button
        kind={isSecond ? 'quiet' : 'main'}
        name={told(isSecond ? w.againFor : w.makeFor, { name })}
        onPress={isSecond ? () => ask(true) : make}
      >
        {isSecond ? w.again : w.make}
      </Button>
      {refused && (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
      {asked && (
        <Dialog title={w.again} onLeave={() => ask(false)} leaveWord={frame.cancel}>
          <div class="stack">
            <p>{told(w.againText, { name })}</p>
            <Button kind="danger" onPress={make}>
              {w.again}
            </Button>
          </div>
        </Dialog>
      )}
    </TapLine>
  )
}

function standingInWords({ enrolled, invited }: Newcomer, now: number): string {
  const { invite: w } = peopleWords()
  if (enrolled) return told(w.enrolled, { name: enrolled.signInName })
  if (!invited) return w.notInvited
  if (invited.expiresAt <= now) return w.expired
  const until = localDate(invited.expiresAt, theBox().regulation.utcOffsetMinutes)
  return told(w.until, { date: fullDate(words().calendar, until) })
}

/** One newcomer's invitation on paper, from hand to hand. */
function printInvitation({ i, name, role, seat }: Newcomer, { order }: ChangeSeen): void {
  const made = links.value.get(i)
  if (!made) return
  const { about, regulation } = theBox()
  const { utcOffsetMinutes } = regulation
  const person = { name, role, ...(seat === undefined ? {} : { substituteOf: nameOf(seat) }) }
  const { expiresAt } = made
  const link = addressOf(made.invitation)
  printAlone(
    invitationPaper({ about, order, person, link, expiresAt, utcOffsetMinutes }, speaking()),
  )
}

/** Whole, as it is sent by messenger or drawn as a QR. */
const addressOf = (invitation: string): string =>
  `${location.origin}${location.pathname}${hrefOf(speaking(), { screen: 'join', invitation })}`
