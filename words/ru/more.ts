// Кабинет комиссии на русском: то, что нужно не каждую неделю.
import type { Phrases } from '../words.ts'

export const more = {
  title: 'Ещё',
  intro: 'Страницы, которые нужны время от времени.',
  lines: {
    notices: {
      name: 'Уведомления по почте',
      what: 'Когда вскрывают ящик: письмо Вам и директору.',
    },
  },
} as const satisfies Phrases
