// The file of planned openings: read back as RFC 5545 wants it read.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { canonical } from '#crypto/canonical.ts'
import { type Office, openOffice } from '#tests/clerk-office.ts'
import { school } from '#tests/people.ts'
import { at } from '#tests/school.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.end())

const bytesOf = async (language = 'ky') =>
  Buffer.from(await (await office.app.request(`/${language}/openings.ics`)).arrayBuffer())

type Event = Readonly<Record<string, string>>

/** Unfolded, then name and value; a line without a name is a mistake. */
function eventsIn(file: Buffer): readonly Event[] {
  const text = file.toString('utf8')
  assert.ok(text.endsWith('\r\n'))
  assert.ok(!/[^\r]\n/.test(text), 'every line ends with CR and LF')
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.ok(!text.includes('\uFFFD'), 'no letter is cut in two')
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  assert.equal(lines[0], 'BEGIN:VCALENDAR')
  assert.equal(lines.at(-1), 'END:VCALENDAR')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/.exec(line) ?? []
    assert.notEqual(name, '', line)
    if (line === 'BEGIN:VEVENT') events.push({})
    else if (events.length > 0) Object.assign(events.at(-1) ?? {}, { [name]: value })
  }
  return events
}

const starting = (events: readonly Event[], day: string) =>
  events.find(({ DTSTART }) => DTSTART?.startsWith(day))

describe('the calendar of openings', () => {
  it('is a file of its own kind, for a year, with each opening once', async () => {
    const answered = await office.app.request('/ky/openings.ics')
    assert.equal(answered.headers.get('content-type'), 'text/calendar; charset=utf-8')
    const events = eventsIn(await bytesOf())
    assert.ok(events.length > 45 && events.length < 54, String(events.length))
    assert.equal(new Set(events.map(({ UID }) => UID)).size, events.length)
    const first = events[0]
    assert.equal(first?.DTSTART, '20261124T060000Z', 'noon in Bishkek')
    assert.equal(first?.SUMMARY, 'Ишеним кутучасын ачуу')
    assert.match(first?.LOCATION ?? '', /фойесинде\\, кире бериш/)
  })

  it('moves what a holiday moves, and says instead of which day', async () => {
    const events = eventsIn(await bytesOf('en'))
    const moved = starting(events, '20270108')
    assert.equal(moved?.DESCRIPTION, 'Instead of 5 January 2027.')
    assert.match(moved?.UID ?? '', /^2027-01-05\./)
    assert.equal(starting(events, '20270105'), undefined)
  })

  it('is the same to the byte while nothing has changed, and stamped with the founding', async () => {
    const before = await bytesOf()
    office.clock.time = at('2026-11-23', '18:00')
    assert.deepEqual(await bytesOf(), before)
    const [event] = eventsIn(before)
    assert.equal(event?.DTSTAMP, '20261123T040000Z')
  })

  it('keeps commas, line ends and long names of a school whole', async () => {
    const { store } = office.parts
    const place = { ky: `экинчи кабатта; эшик\nжанында, ${'ө'.repeat(80)} \\` }
    const box = (await store.read.boxes.only())!
    await store.change(nouns => nouns.boxes.changeAbout(box.id, canonical({ ...school, place })))
    const [event] = eventsIn(await bytesOf())
    const written = `экинчи кабатта\\; эшик\\nжанында\\, ${'ө'.repeat(80)} \\\\\\, Ак-Шоола`
    assert.ok(event?.LOCATION?.startsWith(written), event?.LOCATION)
  })

  it('is not there before the box is', async () => {
    const empty = await openOffice({ founded: false })
    assert.equal((await empty.app.request('/ky/openings.ics')).status, 404)
    await empty.end()
  })
})
