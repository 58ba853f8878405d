// Changes of calendar, rules and what the box says of itself, as sentences of the journal, in Kyrgyz.
import type { changes as english } from '../en/changes.ts'
import { inKy } from '../plural.ts'

export const changes = {
  dayOff: 'Календарь: {date} — дем алыш күн. Булагы: {source}.',
  dayWorked: 'Календарь: {date} — жумуш күнү. Булагы: {source}.',
  feast: 'Календарь: {feast} — {date}. Булагы: {source}.',
  rule: '«{rule}» эрежеси: {value}, күчүнө кирген күнү: {date}. Булагы: {source}.',
  about: 'Кутуча жөнүндө маалымат өзгөрдү: {what}.',
  byAct: '{date}, № {no} актынын негизинде; жазган: {name}.',
  checked: 'Текшерилген: {date}, {by}.',
  notChecked: 'Текшерилген эмес.',
  correction: '{of}-жазууну оңдоо, {name}: {text}',
  left: '{who} {date} комиссиядан чыкты: {why}.',
  byOrder: '{date} № {no} буйрук; жазган: {name}.',
  departures: {
    child_left: 'баласы бул мектепте окубай калды',
    keys_lost: 'ачкычтары жоголду',
    order: 'буйрук менен',
    other: 'башка себеп',
    own_wish: 'өз каалоосу менен',
  },
  commission:
    'Комиссиянын жаңы курамы күчүнө кирди (№ {no} жазуу). Киргендер: {joined}. Чыккандар: {left}. Төрага {chair}, катчы {secretary}.',
  refounded:
    'Кутуча кайрадан түзүлдү: {why}. Мурунку комиссия буга макулдук берген эмес. {date} № {no} буйрук; төрага {chair}, катчы {secretary}. Окулбай калган кайрылуулар: {letters} (пломба № {seals}).',
  refoundedBecause: {
    keys_lost: 'кутучанын өз ачкычтары жоголгон',
    quorum_lost: 'ачкычы бар мүчөлөр жетишпей калган',
  },
  newBoxKey: 'Ушул жазуудан баштап кутуча башка ачкыч менен кол коёт.',
  accessEnded: 'Комиссиядан чыккандардын ачкычтары жок кылынды: {names}.',
  correct: {
    word: 'Оңдоо',
    name: '{seq}-жазууну оңдоо',
    text: 'Анда эмне туура эмес',
    hint: 'Жазуунун өзү ошол бойдон калат. Туурасын жазыңыз; кайрылуучунун атын, каттын сөздөрүн жазбаңыз.',
    give: 'Оңдоону жазып коюу',
    done: 'Оңдоо жазылды.',
  },
  feasts: { orozo_ait: 'Орозо айт', kurman_ait: 'Курман айт' },
  rules: {
    openingWeekday: 'ачуу күнү',
    openingTime: 'ачуу сааты',
    roomOpensBefore: 'ачууга чейин кирүү убактысы',
    reasonAskedAfter: 'ачуу себепсиз канчага кечигиши мүмкүн',
    hoursFrom: 'жыгач кутуча ачык: саат канчадан',
    hoursTo: 'жыгач кутуча ачык: саат канчага чейин',
    quorumAtLeast: 'ачууга катышуучу мүчөлөр, эң азы',
    leftOverTerm: 'эч ким ача албаган кат сакталуучу мөөнөт',
    staleAfter: 'ачылбаган пломба эскире турган мөөнөт',
    registrationTerm: 'каттоо мөөнөтү',
    reviewTerm: 'кароо мөөнөтү',
    internalTerm: 'кароонун өзүбүз койгон мөөнөтү',
    forwardTerm: 'таандыктыгы боюнча жөнөтүү мөөнөтү',
    extensionTerm: 'мөөнөттү узартуу',
  },
  units: {
    minutes: inKy('{n} мүнөт'),
    members: inKy('{n} мүчө'),
    calendar_days: inKy('{n} календардык күн'),
    working_days: inKy('{n} жумуш күнү'),
  },
  parts: {
    school: 'мектептин аталышы',
    town: 'айыл же шаар',
    place: 'жыгач кутуча илинген жер',
    hours: 'кутуча ачык турган убакыт',
    numbers: 'чалуу номерлери',
    department: 'райондук билим берүү бөлүмү',
  },
} satisfies typeof english
