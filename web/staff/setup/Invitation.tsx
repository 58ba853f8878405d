// One person's invitation: the link, told once, and whether they have come in by it.
import { useState } from 'preact/hooks'
import { localDate } from '#core/local-time.ts'
import type { Refusal } from '#core/refusal.ts'
import { invitationPaper } from '#papers/invitation.ts'
import { Button } from '#web/ui/Button.tsx'
import { Copy } from '#web/ui/Copy.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TapLine } from '#web/ui/TapLine.tsx'
import type { FoundingAnswer } from '#wire/founding.ts'
import { fullDate } from '#words/dates.ts'
import { speaking, told, words } from '../language.ts'
import { printAlone } from '../paper/print-alone.tsx'
import { hrefOf } from '../paths.ts'
import { aboutOf } from './beginning.ts'
import { draft } from './keeping.ts'
import { invite, links } from './standing.ts'
import { setupWords } from './words.ts'

type Invited = FoundingAnswer['people'][number]

type Props = {
  person: Invited
  seen: FoundingAnswer
  onRefused: (refused: Refusal | undefined) => void
}

export function Invitation({ person, seen, onRefused }: Props) {
  const { invitations: w, order } = setupWords()
  const { frame, home } = words()
  const [asked, ask] = useState(false)
  const { i, name, enrolled, invited } = person
  const link = links.value.get(i)
  const main = seen.people.find(one => one.i === person.seat)
  const make = async () => {
    ask(false)
    onRefused(await invite(i))
  }
  return (
    <TapLine
      mark={enrolled ? 'done' : 'open'}
      title={name}
      more={[
        main ? told(order.substituteOf, { name: main.name }) : home.roles[person.role],
        standingInWords(person, seen.now),
      ].join(' · ')}
    >
      {!enrolled && link && (
        <>
          <span class="whole-link">{addressOf(link)}</span>
          <Copy
            text={addressOf(link)}
            word={w.copy}
            doneWord={frame.copied}
            name={told(w.copyFor, { name })}
          />
          <Button
            kind="quiet"
            name={told(w.paperFor, { name })}
            onPress={() => printAlone(paperFor(link, person, seen))}
          >
            {w.paper}
          </Button>
        </>
      )}
      <Button
        kind={enrolled || invited ? 'quiet' : 'main'}
        name={told(enrolled || invited ? w.againFor : w.makeFor, { name })}
        onPress={enrolled || invited ? () => ask(true) : make}
      >
        {enrolled || invited ? w.again : w.make}
      </Button>
      {asked && (
        <Dialog title={w.again} onLeave={() => ask(false)} leaveWord={frame.cancel}>
          <p>{told(enrolled ? w.againEnrolled : w.againInvited, { name })}</p>
          <Button kind="danger" onPress={make}>
            {w.again}
          </Button>
        </Dialog>
      )}
    </TapLine>
  )
}

function standingInWords({ enrolled, invited }: Invited, now: number): string {
  const { invitations: w } = setupWords()
  if (enrolled) return told(w.enrolled, { name: enrolled.signInName })
  if (!invited) return w.notInvited
  if (invited.expiresAt <= now) return w.expired
  const until = localDate(invited.expiresAt, Number(draft.value.utcOffsetMinutes) || 0)
  return told(w.until, { date: fullDate(words().calendar, until) })
}

function paperFor(link: string, { name, role, seat, invited }: Invited, seen: FoundingAnswer) {
  const main = seen.people.find(one => one.i === seat)
  return invitationPaper(
    {
      about: aboutOf(draft.value),
      order: seen.order,
      person: { name, role, ...(main && { substituteOf: main.name }) },
      link: addressOf(link),
      expiresAt: invited?.expiresAt ?? seen.now,
      utcOffsetMinutes: Number(draft.value.utcOffsetMinutes),
      ...(seen.meeting && { meeting: seen.meeting }),
    },
    speaking(),
  )
}

/** Whole, as it is sent by messenger or drawn as a QR. */
const addressOf = (invitation: string): string =>
  `${location.origin}${location.pathname}${hrefOf(speaking(), { screen: 'join', invitation })}`
