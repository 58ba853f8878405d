// The days off of the Kyrgyz Republic, as data with sources, for years the box can meet.
//
// The Labour Code of 2025: 1–7 January and 1–9 May are off, 23 February, 7 April and 7–8 November
// are worked, and a holiday on a weekend is not moved. Older tables are wrong. The Cabinet still
// adds days by resolution, so a school edits this list, each edit with the number of the act.

import type { Calendar, YearlyHoliday } from './calendar.ts'
import type { Verified } from './regulation.ts'

const read: Verified = {
  on: '2026-11-22',
  by: 'sayasat.kg 138983, 24.kg 354278, kabar.kg 04.02.2025',
}

const yearly = (...monthDays: readonly string[]): readonly YearlyHoliday[] =>
  monthDays.map(monthDay => ({
    monthDay,
    from: '2025-01-01',
    source: 'Эмгек кодекси, 2025-жыл',
    verified: read,
  }))

export const kyrgyzCalendar: Calendar = {
  yearly: [
    ...yearly('01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07'),
    ...yearly('03-08', '03-21'),
    ...yearly('05-01', '05-02', '05-03', '05-04', '05-05', '05-06', '05-07', '05-08', '05-09'),
    ...yearly('08-31'),
  ],
  declared: [
    {
      date: '2026-01-08',
      works: false,
      source: 'Министрлер кабинетинин чечими, мамлекеттик жана муниципалдык кызматкерлер үчүн',
      verified: { on: '2026-11-22', by: '24.kg 356104' },
    },
    {
      date: '2026-01-09',
      works: false,
      source: 'Министрлер кабинетинин чечими, мамлекеттик жана муниципалдык кызматкерлер үчүн',
      verified: { on: '2026-11-22', by: '24.kg 356104' },
    },
    // Announced as preliminary, hence without a name under it.
    {
      date: '2026-03-20',
      works: false,
      source: '24.kg 357491; open.kg 78259',
      lunar: 'orozo_ait',
    },
  ],
  lunar: [
    { feast: 'kurman_ait', about: '2026-05-27', source: 'ай календары боюнча болжол' },
    { feast: 'orozo_ait', about: '2027-03-09', source: 'ай календары боюнча болжол' },
    { feast: 'orozo_ait', about: '2027-03-10', source: 'ай календары боюнча болжол' },
    { feast: 'kurman_ait', about: '2027-05-16', source: 'ай календары боюнча болжол' },
    { feast: 'kurman_ait', about: '2027-05-17', source: 'ай календары боюнча болжол' },
  ],
}
