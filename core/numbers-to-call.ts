// The numbers a school in Kyrgyzstan begins with, each with where it was read.
//
// Nobody has called them for this school yet, so none carries a day of checking: until somebody at
// the school has called, every page shows them as unchecked («текшерилген эмес»).
import type { NumberToCall } from './box.ts'

export const numbersToBeginWith: readonly NumberToCall[] = [
  {
    number: '112',
    name: {
      ky: 'Шашылыш жардамдын бирдиктүү номери',
      ru: 'Единый номер экстренной помощи',
      en: 'Single emergency number',
    },
    free: true,
    source: 'knews.kg, 10.2015',
  },
  {
    number: '111',
    name: {
      ky: 'Балдардын ишеним телефону',
      ru: 'Детский телефон доверия',
      en: 'Children’s helpline',
    },
    free: false,
    source: '24.kg 342888; kabar.kg, 03.06.2019',
  },
  {
    number: '102',
    name: { ky: 'Милиция', ru: 'Милиция', en: 'Police' },
    free: false,
    source: 'жалпыга белгилүү',
  },
  {
    number: '103',
    name: { ky: 'Тез жардам', ru: 'Скорая помощь', en: 'Ambulance' },
    free: false,
    source: 'жалпыга белгилүү',
  },
  {
    number: '117',
    name: {
      ky: 'Социалдык коргоо, үй-бүлөдөгү зомбулук',
      ru: 'Социальная защита, домашнее насилие',
      en: 'Social protection, violence at home',
    },
    free: false,
    source: 'ky.kloop.asia, 25.01.2021',
  },
]
