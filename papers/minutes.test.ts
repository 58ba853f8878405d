// The minutes of a sitting that elects, word by word, with every field the form asks for.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { drawMinutes } from '#core/minutes.ts'
import { about, at, idOf } from '#tests/school.ts'
import { fieldsOf } from './document.ts'
import { type MinutesFacts, minutesPaper } from './minutes.ts'
import { plainLines } from './plain.ts'

const members = [
  { i: 0, name: 'Айгүл', role: 'responsible' },
  { i: 1, name: 'Бакыт', role: 'staff' },
  { i: 2, name: 'Чынара', role: 'parent' },
  { i: 3, name: 'Элмира', role: 'parent', seat: 2 },
] as const
const voted = (vote: 'for' | 'abstained', member: number) => ({ member, vote })

/** Чынара is away; her substitute votes on her seat, and is elected. */
const facts: MinutesFacts = {
  about,
  members,
  body: drawMinutes(
    {
      box: idOf('B'),
      date: '2026-09-08',
      from: '14:00',
      kind: 'new_composition',
      no: 2,
      openedBy: 0,
      order: { no: '14', date: '2026-09-01' },
      place: 'мугалимдер бөлмөсү',
      present: [0, 1, 3],
      elections: {
        chair: { candidate: 3, votes: [voted('for', 0), voted('abstained', 1), voted('for', 3)] },
        secretary: { candidate: 1, votes: [voted('for', 0), voted('for', 1), voted('for', 3)] },
      },
    },
    { members: [...members] },
  ),
  signatures: [
    { by: 0, code: '1111 2222' },
    { by: 3, code: '3333 4444' },
  ],
  code: 'A1B2 C3D4 E5F6 0718 293A',
  signedAt: at('2026-09-08', '14:40'),
  utcOffsetMinutes: 360,
}

describe('the minutes of an election', () => {
  it('tell who was there, who voted how, and who is elected', () => {
    assert.deepEqual(plainLines(minutesPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      '«Ишеним кутучасын» ачуу боюнча комиссиянын жыйналышынын протоколу',
      'Протоколдун номери: № 2',
      'Өткөрүлгөн күнү: 2026-жылдын 8-сентябры, шейшемби',
      'Убактысы: башталды: саат 14:00; аяктады: ________',
      'Өткөрүлгөн жери: мугалимдер бөлмөсү',
      'Жыйналыш: комиссиянын жаңы курамдагы жыйналышы',
      'Негиз: комиссия жөнүндө № 14 буйрук, 2026-жылдын 1-сентябры',
      'Жыйналышты ачкан: Айгүл, жооптуу адам (төрага шайланганга чейин)',
      'Катышкандар: Айгүл, жооптуу адам; Бакыт, комиссиянын мүчөсү; Элмира, ата-энелер коомчулугунун өкүлү',
      'Катышпагандар, себеби: Чынара, ата-энелер коомчулугунун өкүлү: ________',
      'Кворум: жалпы 3 орун, катышканы 3, керектүүсү 2: кворум бар',
      'Чакырылгандар: ________',
      'Күн тартиби:',
      '1) Комиссиянын төрагасын шайлоо (5.4-пункт)',
      '2) Комиссиянын катчысын шайлоо (5.4-пункт)',
      '1. Комиссиянын төрагасын шайлоо (5.4-пункт)',
      'Угулду: Айгүл: төрага жана катчы комиссиянын мүчөлөрүнүн ичинен ачык добуш берүү менен шайланат.',
      'Сүйлөдү: ________',
      'Талапкер: Элмира',
      'Ачык добуш берүү: комиссиянын төрагасы, талапкер Элмира',
      'К/н № | Аты-жөнү | Комиссиядагы орду | Добушу',
      '1 | Айгүл | жооптуу адам | макул',
      '2 | Бакыт | комиссиянын мүчөсү | калыс',
      '3 | Элмира | ата-энелер коомчулугунун өкүлү | макул',
      'Добуштардын саны: макул 2, каршы 0, калыс 1',
      'Чечим кабыл алынды: Комиссиянын төрагасы болуп Элмира шайланды.',
      'Аткаруучу жана мөөнөтү: дароо күчүнө кирет',
      '2. Комиссиянын катчысын шайлоо (5.4-пункт)',
      'Угулду: Айгүл: төрага жана катчы комиссиянын мүчөлөрүнүн ичинен ачык добуш берүү менен шайланат.',
      'Сүйлөдү: ________',
      'Талапкер: Бакыт',
      'Ачык добуш берүү: комиссиянын катчысы, талапкер Бакыт',
      'К/н № | Аты-жөнү | Комиссиядагы орду | Добушу',
      '1 | Айгүл | жооптуу адам | макул',
      '2 | Бакыт | комиссиянын мүчөсү | макул',
      '3 | Элмира | ата-энелер коомчулугунун өкүлү | макул',
      'Добуштардын саны: макул 3, каршы 0, калыс 0',
      'Чечим кабыл алынды: Комиссиянын катчысы болуп Бакыт шайланды.',
      'Аткаруучу жана мөөнөтү: дароо күчүнө кирет',
      'Четтетүү: жок',
      'Өзгөчө пикир: ________',
      'Тиркемелер: комиссия жөнүндө № 14 буйрук, 2026-жылдын 1-сентябры',
      'Комиссиянын бардык мүчөлөрүнүн колдору (5.3-пункт)',
      'жооптуу адам: Айгүл, электрондук кол тамга 1111 2222 ________',
      'комиссиянын катчысы: Бакыт, кол коюла элек ________',
      'ата-энелер коомчулугунун өкүлү: Чынара, катышкан жок, тааныштым ________',
      'комиссиянын төрагасы, ата-энелер коомчулугунун өкүлү: Элмира, электрондук кол тамга 3333 4444 ________',
      'Мүчө кол коюудан баш тартса, анын катарына «кол коюудан баш тартты» деп, себеби жазылат.',
      'Бүтүндүк коду: протоколдун коду: A1B2 C3D4 E5F6 0718 293A; кол коюлду: 2026-жылдын 8-сентябры, шейшемби, саат 14:40',
    ])
  })

  it('has a place for every field of the form, 1 to 20, in every language', () => {
    const all = Array.from({ length: 20 }, (_, at) => at + 1)
    for (const language of languages) assert.deepEqual(fieldsOf(minutesPaper(facts, language)), all)
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(minutesPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })

  it('have a line for the hand of every member, those away included (cl. 5.3)', () => {
    const hands = minutesPaper(facts, 'ky').blocks.find(block => block.kind === 'signatures')
    assert.ok(hands?.kind === 'signatures')
    assert.deepEqual(
      hands.lines.map(({ name, byHand }) => [name, byHand]),
      members.map(({ name }) => [name, true]),
    )
  })
})
