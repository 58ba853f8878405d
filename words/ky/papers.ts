// The papers in Kyrgyz, the original: act of removal, journal of openings, reply to a writer.
//
// The text of the act follows the school's own Appendix 1, with its machine-translated words put
// right: «кайрылуулар», not «чалуулар»; «аныкталды», not «орнотулган». A date is followed by «күнү»
// and a time by nothing, because a suffix would have to follow the last spoken word.
import type * as english from '../en/papers.ts'

export const common = {
  translation: '',
  blank: '________',
  none: 'жок',
  roles: {
    responsible: 'жооптуу адам',
    parent: 'ата-энелер коомчулугунун өкүлү',
    staff: 'комиссиянын мүчөсү',
  },
  offices: { chair: 'комиссиянын төрагасы', secretary: 'комиссиянын катчысы' },
  devices: { own: 'өз түзмөгү', shared: 'жалпы түзмөк' },
  person: '{name}, {role}',
  openingKinds: { planned: 'пландуу', moved: 'жылдырылган' },
  plannedFor: 'пландалган күнү: {dates}',
  reason: 'себеби: {reason}',
  noReason: 'себеби айтылган жок',
  signedBy: 'электрондук кол тамга {code}',
  refused: 'кол коюудан баш тартты, себеби: {reason}; күбөлөр: {witnesses}',
  leftUnsigned:
    'кол койбой кетип калды (жазып койгон: {by}), себеби: {reason}; күбөлөр: {witnesses}',
  notSigned: 'кол коюла элек',
  objection: '{name}, өзгөчө пикир: {text}',
} satisfies typeof english.common

export const act = {
  mark: '1-тиркеме',
  title: 'Жарандардын кайрылууларын «Ишеним кутучасынан» алып коюу актысы',
  number: 'Актынын номери',
  drawnAt: 'Түзүлгөн жери',
  drawnOn: 'Акт түзүлгөн күн',
  basis: 'Негиз',
  basisRegulation:
    '«Ишеним кутучасынын» иштөө тартиби жөнүндө жобо, бекитилген күнү: {date}, редакциясы: {version}',
  basisOrder: 'комиссия жөнүндө № {no} буйрук, {date}',
  place: 'Кутучанын орду',
  openingKind: 'Ачуунун түрү',
  present: 'Катышкандар',
  absent: 'Катышпагандар, себеби',
  absentOne: '{person}: {reason}',
  others: 'Башка катышуучулар',
  opened:
    'Мектептин имаратынын фойесинде орнотулган «Ишеним кутучасынын» иштөө тартиби жөнүндө жобого ылайык {date} күнү, {hour}, жарандардын кайрылууларын чогултууга арналган «Ишеним кутучасы» ачылды.',
  openedElsewhere:
    'Мектептин имаратында орнотулган (орду: {place}) «Ишеним кутучасынын» иштөө тартиби жөнүндө жобого ылайык {date} күнү, {hour}, жарандардын кайрылууларын чогултууга арналган «Ишеним кутучасы» ачылды.',
  established: 'Аныкталды:',
  intact: 'кутучада жана пломбада механикалык бузулуулар жок',
  damaged: 'кутучада механикалык бузулуулар бар: {damage}',
  undamaged: 'кутучада механикалык бузулуулар жок',
  sealBroken: 'пломба бузулган',
  sealBrokenHow: 'пломба бузулган: {how}',
  sealMatches: 'пломба № {found}, журналдагы № {expected} менен дал келет',
  sealDiffers: 'пломба № {found}, журналдагы № {expected} менен дал келбейт',
  unreachable:
    'жыгач кутучага жетүүгө мүмкүн болгон жок ({why}), ошондуктан ал ачылган жок жана андан эч нерсе алынган жок; санариптик кутуча ачылды',
  found: 'кутучада кайрылуулар бар',
  removed:
    'алынган кайрылуулардын саны {n} ({inWords}), анын ичинде кол коюлганы {signed}, анонимдүүсү {anonymous}',
  removedNoWords:
    'алынган кайрылуулардын саны {n}, анын ичинде кол коюлганы {signed}, анонимдүүсү {anonymous}',
  handedOver: 'кайрылуулар каттоо жана кароо үчүн жооптуу адамга өткөрүлүп берилди: {name}, {hour}',
  resealed:
    '«Ишеним кутучасы» {hour} № {wooden} пломба менен катышкандардын көзүнчө кайра пломбаланды, бул жөнүндө ачууну эсепке алуу журналына № {seq} жазуу жазылды',
  resealedDigital: 'санариптик кутуча № {no} пломба менен пломбаланды ({name})',
  resealedOnlyDigital:
    'санариптик кутуча {hour} № {no} пломба менен катышкандардын көзүнчө пломбаланды ({name}), бул жөнүндө ачууну эсепке алуу журналына № {seq} жазуу жазылды',
  items: 'Алынган кайрылуулардын тизмеси (аты-жөнү жана мазмуну көрсөтүлбөйт)',
  columns: ['К/н №', 'Түрү', 'Барагы', 'Тиркемеси', 'Кол коюлганы же анонимдүүсү', 'Каттоо номери'],
  channels: { paper: 'барак', digital: 'санариптик' },
  forms: { anonymous: 'анонимдүү', signed: 'кол коюлган' },
  foreign: 'Бөтөн нерселер',
  foreignAct: 'Акча жана баалуу буюмдар үчүн өзүнчө акт түзүлөт.',
  notAppeals: 'Бош, окулбаган, кайрылуу болбогон барактар',
  remarks: 'Эскертүүлөр, өзгөчө пикир',
  copies: 'Акт {sheets} барактан туруп, {copies} нускада түзүлдү.',
  signatures: 'Бардык катышкандардын колдору',
  signedAt: 'кол коюлду: {moment}',
  integrity: 'Бүтүндүк коду',
  actCode: 'актынын коду: {code}',
  sealCode: '№ {no} санариптик пломба ({name}): тизменин коду {root}',
  sealCount:
    '№ {no} пломбанын тизмеси: {count} конверт = катталганы {registered} + кийинкиге калганы {leftOver} + ачылбаганы {cannot} + жоголгону {lost} + сыноо каты {canary}',
} satisfies typeof english.act

export const journal = {
  mark: '2-тиркеме',
  title: '«Ишеним кутучасын» ачууну эсепке алуу журналы',
  lineTitle: '«Ишеним кутучасын» ачууну эсепке алуу журналы: № {line} жазуу',
  place: 'Кутуча жана анын орду',
  begun: 'Башталды',
  ended: 'Аяктады',
  sheets: 'Барактарынын саны',
  bound: 'Номерленген, тигилген жана мөөр басылган',
  responsible: 'Жооптуу адам',
  index: 'Иштердин номенклатурасы боюнча индекси',
  retention: 'Сактоо мөөнөтү',
  lines: 'Журналдын жазуулары',
  columns: [
    'К/н №',
    'Күнү, ачылган / пломбаланган убактысы',
    'Түрү, себеби',
    'Кутучанын, пломбанын абалы; алынган пломбанын №',
    'Кайрылуулардын саны',
    'Актынын №, күнү же «кутуча бош»',
    'Каттоо номерлери',
    'Жаңы пломбанын №',
    'Катышкандар',
    'Колу',
    'Эскертүү',
  ],
  opened: 'ачылды: {hour}',
  closed: 'пломбаланды: {hour}',
  noDamage: 'бузулуу жок',
  damage: 'бузулуу: {damage}',
  sealFound: 'пломба № {found}',
  sealIntact: 'пломба бүтүн',
  sealBroken: 'пломба бузулган',
  sealBrokenHow: 'пломба бузулган: {how}',
  sealDiffers: 'журналдагы № {expected} менен дал келбейт',
  unreachable: 'жыгач кутучага жетүүгө мүмкүн болгон жок: {why}',
  counts: 'баары {all}; кол коюлганы {signed}; анонимдүүсү {anonymous}',
  channels: 'кагаз {paper}, санариптик {digital}',
  act: '№ {no}, {date}',
  empty: 'кутуча бош, акт түзүлгөн жок (4.3-пункт)',
  nothingRegistered: 'катталган кайрылуу жок, акт түзүлгөн жок (4.3-пункт)',
  numbers: '{from} – {to}',
  woodenSeal: 'жыгач кутуча: № {wooden}',
  digitalSeal: 'санариптик: № {no} ({name})',
  absent: 'катышкан жок: {person}: {reason}',
  other: 'башка катышуучулар: {names}',
  standsIn: 'бул ачуудагы жооптуу адам: {name}',
  leftOver: 'кийинки ачууга калды: {n}',
  cannot: 'ачылбайт: {n}',
  lost: 'жоголду: {n}',
  noBackup: 'кутучанын өз дискинен башка жерде камдык көчүрмө жок; аны күткөн ачкычтар жок кылынат',
  foreign: 'бөтөн нерселер: {things}',
  missed: 'ачуу өткөрүлгөн жок',
  missedReasons: {
    commission_unlawful: 'комиссиянын курамы толук эмес болчу',
    nobody_came: 'эч ким келген жок',
    no_quorum: 'кворум болгон жок',
    record_lost:
      'бул күндөрдүн жазуусу диск менен жоголгон; кутуча көчүрмөдөн калыбына келтирилген',
  },
  movedTo: 'жаңы күнү: {date}',
  byBox: 'жазууну кутуча өзү жазды',
  entry: 'тизмектеги № {seq} жазуу ({code})',
} satisfies typeof english.journal

export const reply = {
  title: 'Кайрылууга жооп',
  number: 'Кайрылуунун каттоо номери',
  on: 'Күнү',
  to: 'Кимге',
  byCode: 'кайрылуучуга, сыр код боюнча',
  checked: 'Эмне текшерилди',
  found: 'Эмне аныкталды',
  willDo: 'Эмне жасалат жана качан',
  disagree: 'Бул жооп менен макул болбосоңуз',
  where: 'Кайрыла турган жер: {where}',
  signature: 'Колу',
} satisfies typeof english.reply

export const papers = { common, act, journal, reply } satisfies typeof english.papers
