// iCalendar (RFC 5545) as far as a list of appointments needs it: lines, their folding, their escapes.

export type Appointment = {
  /** Stays with the appointment when it moves, so that a phone moves it too. */
  readonly uid: string
  /** Seconds in UTC. */
  readonly at: number
  readonly minutes: number
  readonly summary: string
  readonly description: string
  readonly location: string
}

type Calendar = {
  readonly name: string
  readonly language: string
  /** When what is said here was last changed: the file is the same byte for byte until then. */
  readonly changedAt: number
  readonly appointments: readonly Appointment[]
}

export const icalendar = ({ name, language, changedAt, appointments }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Ishenim//Openings//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...appointments.flatMap(one => linesOf(one, changedAt)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')

const linesOf = (one: Appointment, changedAt: number): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${one.uid}`,
  `DTSTAMP:${moment(changedAt)}`,
  `DTSTART:${moment(one.at)}`,
  `DURATION:PT${one.minutes}M`,
  `SUMMARY:${escaped(one.summary)}`,
  ...(one.description === '' ? [] : [`DESCRIPTION:${escaped(one.description)}`]),
  `LOCATION:${escaped(one.location)}`,
  'END:VEVENT',
]

/** 20261124T060000Z */
const moment = (at: number): string =>
  new Date(at * 1000).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

/** At most 75 octets a line; what is longer goes on after a space, and no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = ['']
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > lineOctetsMax) {
      lines.push('')
      octets = 1
    }
    lines[lines.length - 1] += letter
    octets += size
  }
  return lines.join('\r\n ')
}

const lineOctetsMax = 75
