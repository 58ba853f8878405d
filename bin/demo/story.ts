// Five Tuesdays of the demo school: what lay in the box, who was away, and what became of each letter.
import { ainura, bakyt, eldiyar, gulzat, jypar, type Person } from '#tests/people.ts'
import type { LetterName, PaperName } from './letters.ts'
import type { Step } from './work.ts'

export type Work = {
  readonly of: LetterName | PaperName
  /** Working days after the opening; 0 is the afternoon of the same day. */
  readonly days: number
  readonly steps: readonly Step[]
}

export type Week = {
  readonly letters: readonly LetterName[]
  readonly papers: readonly PaperName[]
  /** In the order they come through the door; the first one leads. */
  readonly present: readonly Person[]
  readonly absent: readonly { readonly member: number; readonly reason: string }[]
  readonly note: string
  readonly work: readonly Work[]
}

export const weeks: readonly Week[] = [
  {
    letters: ['curtains', 'canteen'],
    papers: ['readingClub'],
    present: [ainura, bakyt, gulzat, jypar, eldiyar],
    absent: [],
    note: '',
    work: [
      {
        of: 'curtains',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'application',
            subject: 'class_fund',
            summary: 'Класста пардага акча чогултулганы жана эсеби көрсөтүлбөгөнү жөнүндө',
          },
        ],
      },
      {
        of: 'canteen',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'complaint',
            subject: 'meals',
            summary: 'Экинчи сменага тамактын муздак берилиши жөнүндө',
          },
        ],
      },
      {
        of: 'readingClub',
        days: 1,
        steps: [
          {
            does: 'register',
            appealKind: 'proposal',
            subject: 'teaching',
            summary: 'Китеп окуу клубун ачуу сунушу',
          },
        ],
      },
    ],
  },
  {
    letters: [],
    papers: [],
    present: [bakyt, ainura, jypar, gulzat, eldiyar],
    absent: [],
    note: 'Кутуча бош болчу.',
    work: [
      {
        of: 'canteen',
        days: 1,
        steps: [
          {
            does: 'note',
            text: 'Ашпозчу менен сүйлөштүк, эки сменанын тамагы бир маалда бышат экен.',
          },
          {
            does: 'decide',
            outcome: 'substantiated',
            cause:
              'Тамак эки сменага бир эле жолу бышырылып, экинчи сменага чейин эки саат туруп калган.',
          },
          {
            does: 'measure',
            what: 'Экинчи сменанын тамагы өзүнчө, түштөн кийин бышырылат; термос алынат.',
            who: 'Ашкананын башчысы',
            inDays: 5,
          },
          {
            does: 'reply',
            checked:
              'Экинчи смена тамактанган учурда ашканага эки жолу барып, тамактын жылуулугун өлчөдүк.',
            found: 'Тамак чындап эле муздак экен: эки саат мурун бышырылып, кайра жылытылган эмес.',
            willDo:
              'Ушул жуманын бейшембисинен баштап экинчи смена үчүн өзүнчө бышырылат. Келип көрсөңүз болот.',
          },
          { does: 'close' },
        ],
      },
      {
        of: 'readingClub',
        days: 2,
        steps: [
          { does: 'decide', outcome: 'explained' },
          {
            does: 'reply',
            checked: 'Китепканачы жана башталгыч класстын мугалимдери менен сүйлөштүк.',
            found: 'Бейшемби күнү саат 15:00дөн кийин китепкананын окуу залы бош.',
            willDo: 'Кийинки айдын биринчи бейшембисинде клуб ачылат, чоң энени конокко чакырабыз.',
          },
          { does: 'close' },
        ],
      },
      {
        of: 'curtains',
        days: 3,
        steps: [
          {
            does: 'decide',
            outcome: 'substantiated',
            cause: 'Акча класстык чогулуштун чечимисиз, ыктыярдуу экени айтылбай чогултулган.',
          },
          {
            does: 'measure',
            what: 'Чогултулган акча ата-энелерге кайтарылат; парда мектептин эсебинен алынат.',
            who: 'Мектептин директору',
            inDays: 10,
          },
          {
            does: 'reply',
            checked:
              'Ата-энелердин чатын, кагаздагы тизмени жана пардалардын дүкөндөгү баасын карадык.',
            found:
              '22 үй-бүлөдөн 11 000 сом чогултулуптур. Акча чогултуу милдеттүү эмес, ага уруксат берилген эмес.',
            willDo:
              'Акча он жумушчу күндүн ичинде кайтарылат. Акча чогултууга тыюу салынганы бардык ата-энелерге айтылат.',
          },
          { does: 'close' },
        ],
      },
    ],
  },
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

/** In the box now, for the next opening. */
export const inTheBoxNow: readonly LetterName[] = ['drama', 'bus', 'library', 'praise']
