import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendarYear } from './calendar-year.ts'
import { kyrgyzCalendar } from './holidays.ts'
import { withSchoolDays } from './school-days.ts'

const told = (year: number, calendar = kyrgyzCalendar) =>
  calendarYear(year, calendar).map(({ from, until, what }) => `${what} ${from} ${until}`)

describe('a year of the calendar', () => {
  it('tells days off in a row as one line, and feasts that nobody has settled', () => {
    assert.deepEqual(told(2027), [
      'holiday 2027-01-01 2027-01-07',
      'holiday 2027-03-08 2027-03-08',
      'expected 2027-03-09 2027-03-10',
      'holiday 2027-03-21 2027-03-21',
      'holiday 2027-05-01 2027-05-09',
      'expected 2027-05-16 2027-05-17',
      'holiday 2027-08-31 2027-08-31',
    ])
  })

  it('tells a day by act in a line of its own, and a settled feast no longer as expected', () => {
    const calendar = withSchoolDays(kyrgyzCalendar, [
      { date: '2027-03-08', works: true, source: 'токтом' },
      { date: '2027-03-10', works: false, source: 'Муфтият', lunar: 'orozo_ait' },
    ])
    assert.deepEqual(told(2027, calendar).slice(1, 4), [
      'worked 2027-03-08 2027-03-08',
      'off 2027-03-10 2027-03-10',
      'holiday 2027-03-21 2027-03-21',
    ])
  })
})
