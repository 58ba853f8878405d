// The last three Tuesdays of the demo: cases somebody still works on, in every state there is.
import { ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import type { Week } from './story.ts'

export const weeksStillOpen: readonly Week[] = [
  {
    letters: ['coldRoom', 'historyLesson'],
    papers: [],
    present: [ainura, jypar, gulzat, bakyt],
    absent: [{ member: eldiyar.i, reason: 'иш сапарында' }],
    note: '',
    work: [
      {
        of: 'coldRoom',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'application',
            subject: 'sanitation',
            summary: 'О холоде в кабинете второго этажа',
          },
        ],
      },
      {
        of: 'historyLesson',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'complaint',
            subject: 'ill_treatment',
            summary: 'Сабакта окуучуларга эскертүү класстын алдында айтылганы жөнүндө',
          },
        ],
      },
      {
        of: 'historyLesson',
        days: 3,
        steps: [
          {
            does: 'ask',
            text: 'Кат үчүн рахмат. Бул бир эле жолу болдубу же башка күндөрү да кайталандыбы? Балдардын атын жазуунун кереги жок.',
          },
        ],
      },
      {
        of: 'historyLesson',
        days: 4,
        steps: [
          {
            does: 'write_back',
            text: 'Эки жолу болду, экөө тең дүйшөмбү күнү. Андан кийин кайталанган жок.',
          },
        ],
      },
    ],
  },
  {
    letters: ['timetable', 'gymLight'],
    papers: ['toilet'],
    present: [gulzat, ainura, bakyt, eldiyar, jypar],
    absent: [],
    note: '',
    work: [
      {
        of: 'timetable',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'proposal',
            subject: 'teaching',
            summary: 'Сабактардын жадыбалын тең бөлүштүрүү сунушу',
          },
          { does: 'ask', text: 'Кайсы класстын жадыбалы жөнүндө жазып жатасыз?' },
        ],
      },
      {
        of: 'gymLight',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'proposal',
            subject: 'safety',
            summary: 'Спорт залдын жарыгын оңдоого жардам сунушу',
          },
        ],
      },
      {
        of: 'toilet',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'application',
            subject: 'sanitation',
            summary: 'Тышкы даараткананын жарыгы жана самыны жөнүндө',
          },
        ],
      },
      {
        of: 'coldRoom',
        days: 2,
        steps: [{ does: 'extend', reason: 'Жылытуу түтүгүнүн бөлүгү облустан күтүлүп жатат.' }],
      },
      {
        of: 'timetable',
        days: 2,
        steps: [{ does: 'write_back', text: '7-«А» жана 7-«Б», экөөндө тең ушундай.' }],
      },
      {
        of: 'gymLight',
        days: 3,
        steps: [
          { does: 'decide', outcome: 'explained' },
          {
            does: 'reply',
            checked: 'Чарба башчысы менен спорт залдын жарыгын текшердик.',
            found: 'Үч лампа күйгөн жок, дагы экөө бүлбүлдөйт.',
            willDo:
              'Беш лампа сатып алынды. Ишемби күнү саат 10:00дө келсеңиз, чарба башчысы күтөт. Чоң рахмат!',
          },
        ],
      },
    ],
  },
  {
    letters: ['queue', 'rudeWord', 'repairs'],
    papers: [],
    present: [ainura, bakyt, gulzat, jypar, eldiyar],
    absent: [],
    note: '',
    work: [
      {
        of: 'rudeWord',
        days: 0,
        steps: [
          {
            does: 'register',
            appealKind: 'complaint',
            subject: 'ill_treatment',
            summary: 'Сабакта мугалимдин айткан орой сөзү жөнүндө',
          },
          {
            does: 'ask',
            text: 'Жазганыңыз үчүн рахмат. Кызыңыздын атын сурабайбыз. Бул кайсы параллелде болгонун (мисалы, 6-класстар) жаза аласызбы? Мугалим менен жалпысынан сүйлөшөбүз.',
          },
        ],
      },
      {
        of: 'queue',
        days: 0,
        steps: [
          {
            does: 'register',
            appealKind: 'complaint',
            subject: 'bullying',
            summary: 'Ашканада улуу окуучулардын кезексиз кириши жөнүндө',
          },
        ],
      },
    ],
  },
]
