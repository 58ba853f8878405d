// The chained journal in Kyrgyz, the original: each kind of entry as a sentence, and what may be wrong.
import type * as english from '../en/desk-journal.ts'

export const journal = {
  title: 'Ачууну эсепке алуу журналы жана тизмеги',
  intro: 'Ар бир жазууда мурункусунун белгиси жана тиешелүүлөрдүн колдору бар.',
  checking: 'Ар бир байланыш жана ар бир кол ушул түзмөктө текшерилип жатат.',
  holds: 'Ушул түзмөктө жаңы эле текшерилди: {n} жазуунун баары бири-бирине дал келет.',
  broken:
    'Ушул түзмөктө жаңы эле текшерилди: бир нерсе туура эмес. Бул файлды сактап, төрагага жана райондук билим берүү бөлүмүнө айтыңыз.',
  verify: 'Кайра текшерүү',
  export: 'Журналды файл кылып сактоо',
  exportHint: 'Бул файл кимде болсо, ал аны бизсиз эле текшере алат.',
  exported: 'Файл сакталды.',
  entry: '{seq}-жазуу',
  openPapers: 'Ачуунун документтери',
  openPapersOf: 'Ачуунун документтери: {date}',
  signedBy: 'Кол койгондор: кутуча, {names}.',
  signedByBox: 'Кол койгон: кутуча.',
  notFound: 'Мындай жазуу жок.',
  back: 'Журналга кайтуу',
  print: 'Басып чыгаруу',
  printHint: 'Эки нускада басып чыгарыңыз, баары кол менен кол коёт.',
} satisfies typeof english.journal

export const kindsOfEntry = {
  box_founded: 'Кутуча түзүлдү; комиссиянын төрагасы {chair}, катчысы {secretary}.',
  seal_set: 'Биринчи пломба коюлду: санариптик № {no}, жыгач кутуча {wooden}.',
  list_frozen: 'Каттардын тизмеси жабылды, кийинки пломба күчүнө кирди.',
  gate_released: 'Убакыт кулпусу ушул тизмеге ачылды: {keys} сырткы ачкыч.',
  opening_held: 'Ачуу өткөрүлдү: {all} кайрылуу, пломба № {no}.',
  opening_held_empty: 'Ачуу өткөрүлдү: кутуча бош, пломба № {no}.',
  opening_missed: 'Ачуу өткөрүлгөн жок: {planned} ({reason}), жаңы күнү: {date}.',
  missedReasons: {
    commission_unlawful: 'комиссиянын курамы толук эмес болчу',
    nobody_came: 'эч ким келген жок',
    no_quorum: 'кворум болгон жок',
    record_lost:
      'бул күндөрдүн жазуусу диск менен жоголгон; кутуча көчүрмөдөн калыбына келтирилген',
  },
  keys_destroyed:
    'Эски пломбанын ачкычтары жок кылынды: катталганы {registered}, калганы {leftOver}.',
  restored:
    'Кутуча камдык көчүрмөдөн калыбына келтирилди. Журналдын мурунку сабынан кийинки жазуулар жоголду; акыркы пломба № {no} болгон.',
  case_registered: '{number} кайрылуусу катталды, мөөнөтү: {due}.',
  case_answered: '{number} кайрылуусуна жооп берилди.',
  case_closed: '{number} кайрылуусу жабылды: {outcome}.',
} satisfies typeof english.kindsOfEntry
