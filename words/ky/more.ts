// Комиссиянын кабинети кыргызча: жума сайын кереги жок иштер.
import type { Phrases } from '../words.ts'

export const more = {
  title: 'Дагы',
  intro: 'Анда-санда керек болуучу беттер.',
  lines: {
    notices: {
      name: 'Электрондук билдирүүлөр',
      what: 'Кутуча качан ачылары Сизге жана директорго почта менен келет.',
    },
  },
} as const satisfies Phrases
