// The first two Tuesdays of the demo: what was found then has been answered and closed since.
import { ainura, bakyt, eldiyar, gulzat, jypar } from '#tests/people.ts'
import type { Week } from './story.ts'

export const weeksThatAreDone: readonly Week[] = [
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
]
