// Months and days in English.
import type { Calendar } from '../dates.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const calendar: Calendar = {
  monthsOfYear: months,
  monthsAlone: months,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  everyWeekday: [
    'every Monday',
    'every Tuesday',
    'every Wednesday',
    'every Thursday',
    'every Friday',
    'every Saturday',
    'every Sunday',
  ],
  full: '{day} {month} {year}',
  short: '{day} {month}',
  withWeekday: '{weekday} {date}',
  moment: '{date}, {hour}',
  hour: '{time}',
}
