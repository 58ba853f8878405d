// Sends each line when its hour has come, once to everybody, and tries again while the mail server is away.
import { nextWorkingDay } from '#core/calendar.ts'
import { isMember } from '#core/commission.ts'
import { localDate } from '#core/local-time.ts'
import { dueNotices, type Notice } from '#core/notices.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { lastOpening } from '../last-opening.ts'
import { nameOfError } from '../log.ts'
import type { Parts } from '../parts.ts'
import type { MailAddress } from '../store/mail.ts'
import { type TheBox, theBox } from '../the-box.ts'
import { letterTo, type Said } from './letters.ts'
import type { Handed, Mail } from './smtp.ts'

export type Postman = {
  /** Asked once a minute; one round at a time. */
  deliver(): Promise<void>
  /** A line to one address now; whether the mail server took it. */
  tryOne(reader: MailAddress): Promise<boolean>
  /** The newest attempt did not reach the mail server. */
  isFailing(): boolean
}

/** A mail server that is away, or lets somebody wait, is not asked every minute. */
const againAfterSeconds = 10 * 60

export function makePostman(
  parts: Pick<Parts, 'store' | 'clock' | 'log'>,
  mail: Mail,
  url: string | undefined,
): Postman {
  const { store, clock, log } = parts
  let failedAt: number | undefined
  let waitsFrom: number | undefined
  let underway: Promise<void> | undefined

  async function round(): Promise<void> {
    const now = clock.now()
    const triedAt = Math.max(failedAt ?? 0, waitsFrom ?? 0)
    if (now - triedAt < againAfterSeconds) return
    waitsFrom = undefined
    const box = await theBox(store.read)
    // While the box is founded anew there is nobody to be told anything.
    if (!box || box.refounding) return
    const due = dueNotices(now, box)
    if (due.length === 0 && failedAt !== undefined) await seeWhetherItIsBack()
    for (const notice of due) {
      const said = await saidOf(notice, box, now)
      for (const reader of await readers(box)) {
        const name = `${notice.beat} ${notice.opening}`
        if (await store.read.mail.wasSent(box.id, name, reader.who)) continue
        const handed = await hand(reader, said, box)
        if (handed === 'away') return
        // An address that is refused, or has to wait, keeps nobody else from their line.
        if (handed === 'later') waitsFrom = now
        else await store.change(nouns => nouns.mail.sent(box.id, name, reader.who))
      }
    }
  }

  /** What was not said in time stays unsaid; that mail goes again is told at the desk all the same. */
  async function seeWhetherItIsBack(): Promise<void> {
    await mail.check().then(
      () => {
        failedAt = undefined
      },
      () => {
        failedAt = clock.now()
      },
    )
  }

  /** An address outlives the membership of whoever gave it by nothing. */
  async function readers(box: TheBox): Promise<readonly MailAddress[]> {
    const all = await store.read.mail.addresses(box.id)
    return all.filter(({ who }) => who === 'director' || isMember(Number(who), box.commission))
  }

  async function saidOf({ beat, opening, opensAt }: Notice, box: TheBox, now: number) {
    if (beat === 'before') return { beat, opensAt } satisfies Said
    const last = await lastOpening(store.read, box.id)
    const isOpen = (await store.read.openings.unfinished(box.id))?.swap !== undefined
    const outcome = isOpen
      ? 'unfinished'
      : last !== undefined && last >= opening
        ? 'held'
        : 'missed'
    const { regulation, calendar } = box
    const next = localDate(
      nextOpening(now, regulation, calendar).opensAt,
      regulation.utcOffsetMinutes,
    )
    const madeUp = nextWorkingDay(opening, calendar)
    return { beat, outcome, opening, next: outcome === 'missed' ? madeUp : next } satisfies Said
  }

  async function hand(reader: MailAddress, said: Said, box: TheBox): Promise<Handed | 'away'> {
    const { about, regulation } = box
    const { utcOffsetMinutes } = regulation
    try {
      const from = { about, utcOffsetMinutes, ...(url && { url }) }
      const handed = await mail.send(letterTo(reader, said, from))
      failedAt = undefined
      if (handed !== 'taken') log({ event: 'mail_not_taken', what: handed })
      return handed
    } catch (thrown) {
      failedAt = clock.now()
      log({ event: 'mail_failed', what: nameOfError(thrown) })
      return 'away'
    }
  }

  return {
    deliver() {
      underway ??= round()
        .catch(thrown => {
          const what = nameOfError(thrown)
          log({ event: 'something_went_wrong', where: 'notices', what })
        })
        .finally(() => {
          underway = undefined
        })
      return underway
    },
    async tryOne(reader) {
      const box = await theBox(store.read)
      return box !== undefined && (await hand(reader, { beat: 'trial' }, box)) === 'taken'
    },
    isFailing: () => failedAt !== undefined,
  }
}
