// Months and days in Russian.
import type { Calendar } from '../dates.ts'

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]

export const calendar: Calendar = {
  monthsOfYear: months,
  monthsAlone: months,
  weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  everyWeekday: [
    'каждый понедельник',
    'каждый вторник',
    'каждую среду',
    'каждый четверг',
    'каждую пятницу',
    'каждую субботу',
    'каждое воскресенье',
  ],
  full: '{day} {month} {year} г.',
  short: '{day} {month}',
  withWeekday: '{date}, {weekday}',
  moment: '{date}, {hour}',
  hour: '{time}',
}
