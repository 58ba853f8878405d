// The act of removal, word by word as the school's Appendix 1 has it.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ActBody } from '#core/act.ts'
import { drawClosing } from '#core/closing.ts'
import type { HeldOpening } from '#core/held-opening.ts'
import { languages } from '#core/language.ts'
import { isRefusal } from '#core/refusal.ts'
import { at, hashOf, heldOpening } from '#tests/school.ts'
import { type ActFacts, actPaper } from './act.ts'
import { fieldsOf } from './document.ts'
import { plainLines } from './plain.ts'

const codes: Record<string, string> = {
  S: '7F3A 91C2 0B5E 44D1 9C07',
  R: '02B1 77AE 5C90 E1F4 38D6',
  N: 'C4D5 0A1B 99E2 73F0 6A58',
}

const factsOf = (held: HeldOpening): ActFacts => {
  const closing = drawClosing(held, () => hashOf('H'))
  assert(!isRefusal(closing) && closing.act !== undefined)
  return {
    body: closing.act,
    closed: closing.closed,
    code: 'A1B2 C3D4 E5F6 0718 293A',
    codeOf: hash => codes[hash[0] ?? ''] ?? hash,
    signatures: [
      { by: 0, code: '1111 2222' },
      { by: 2, code: '3333 4444' },
    ],
    signedAt: at('2026-11-24', '12:25'),
  }
}

const ordinary = factsOf(heldOpening)
const linesOf = (facts: ActFacts) => plainLines(actPaper(facts, 'ky'))
const says = (facts: ActFacts, sentence: string) =>
  assert(
    linesOf(facts).some(line => line.includes(sentence)),
    sentence,
  )

describe('the act of removal', () => {
  it('of 24 November 2026 reads as an official Kyrgyz act does', () => {
    assert.deepEqual(linesOf(ordinary), [
      '1-тиркеме',
      'Булак айылынын орто мектеби',
      'Жарандардын кайрылууларын «Ишеним кутучасынан» алып коюу актысы',
      'Актынын номери: № 47/2026',
      'Түзүлгөн жери: Булак айылы; Булак айылынын орто мектеби',
      'Акт түзүлгөн күн: 2026-жылдын 24-ноябры',
      'Негиз: «Ишеним кутучасынын» иштөө тартиби жөнүндө жобо, бекитилген күнү: 2023-жылдын 5-сентябры, редакциясы: 1; комиссия жөнүндө № 14 буйрук, 2026-жылдын 1-сентябры',
      'Кутучанын орду: кире бериштеги фойе',
      'Ачуунун түрү: пландуу; пландалган күнү: 2026-жылдын 24-ноябры',
      'Катышкандар: Айгүл, жооптуу адам; Бакыт, комиссиянын катчысы; Чынара, комиссиянын төрагасы, ата-энелер коомчулугунун өкүлү (жалпы түзмөк)',
      'Катышпагандар, себеби: Данияр, комиссиянын мүчөсү: себеби айтылган жок; Элмира, ата-энелер коомчулугунун өкүлү: ооруп калды',
      'Башка катышуучулар: жок',
      'Мектептин имаратынын фойесинде орнотулган «Ишеним кутучасынын» иштөө тартиби жөнүндө жобого ылайык 2026-жылдын 24-ноябры күнү, саат 12:02, жарандардын кайрылууларын чогултууга арналган «Ишеним кутучасы» ачылды.',
      'Аныкталды:',
      '1) кутучада жана пломбада механикалык бузулуулар жок; пломба № 0017, журналдагы № 0017 менен дал келет;',
      '2) кутучада кайрылуулар бар;',
      '3) алынган кайрылуулардын саны 3 (үч), анын ичинде кол коюлганы 2, анонимдүүсү 1;',
      '4) кайрылуулар каттоо жана кароо үчүн жооптуу адамга өткөрүлүп берилди: Айгүл, саат 12:21;',
      '5) «Ишеним кутучасы» саат 12:21 № 0018 пломба менен катышкандардын көзүнчө кайра пломбаланды, бул жөнүндө ачууну эсепке алуу журналына № 211 жазуу жазылды; санариптик кутуча № 43 пломба менен пломбаланды (C4D5 0A1B 99E2 73F0 6A58).',
      'Алынган кайрылуулардын тизмеси (аты-жөнү жана мазмуну көрсөтүлбөйт)',
      'К/н № | Түрү | Барагы | Тиркемеси | Кол коюлганы же анонимдүүсү | Каттоо номери',
      '1 | барак | 2 | 0 | кол коюлган | ИК-2026/0041',
      '2 | санариптик | – | 0 | кол коюлган | ИК-2026/0042',
      '3 | санариптик | – | 1 | анонимдүү | ИК-2026/0043',
      'Бөтөн нерселер: жок',
      'Бош, окулбаган, кайрылуу болбогон барактар: 0',
      'Эскертүүлөр, өзгөчө пикир: жок',
      'Акт ________ барактан туруп, 2 нускада түзүлдү.',
      'Бардык катышкандардын колдору',
      'жооптуу адам: Айгүл, электрондук кол тамга 1111 2222 ________',
      'комиссиянын катчысы: Бакыт, кол коюла элек ________',
      'комиссиянын төрагасы, ата-энелер коомчулугунун өкүлү: Чынара, электрондук кол тамга 3333 4444 ________',
      'Бүтүндүк коду: актынын коду: A1B2 C3D4 E5F6 0718 293A; кол коюлду: 2026-жылдын 24-ноябры, шейшемби, саат 12:25; № 42 санариптик пломба (7F3A 91C2 0B5E 44D1 9C07): тизменин коду 02B1 77AE 5C90 E1F4 38D6; № 42 пломбанын тизмеси: 4 конверт = катталганы 2 + кийинкиге калганы 1 + ачылбаганы 0 + жоголгону 0 + сыноо каты 1',
    ])
  })

  it('has a place for every field of the form, 1 to 27, in every language', () => {
    const all = Array.from({ length: 27 }, (_, at) => at + 1)
    for (const language of languages) {
      const paper = actPaper(ordinary, language)
      assert.deepEqual(fieldsOf(paper), all)
      assert.doesNotMatch(plainLines(paper).join('\n'), /\{[a-zA-Z]+\}|undefined/)
    }
  })

  it('says in Russian and English that the Kyrgyz text is the original', () => {
    const last = (language: 'ru' | 'en') => plainLines(actPaper(ordinary, language)).at(-1)
    assert.equal(last('ru'), 'Перевод. Подлинником является текст на кыргызском языке.')
    assert.equal(last('en'), 'A translation. The Kyrgyz text is the original.')
    assert.deepEqual(actPaper(ordinary, 'ky').foot, [])
  })

  it('of an opening on another day names the days it stands for, and why', () => {
    const held: HeldOpening = {
      ...heldOpening,
      kind: 'moved',
      plannedFor: ['2028-05-02', '2028-05-09'],
      reason: 'майрам күндөр',
    }
    says(
      factsOf(held),
      'жылдырылган; пландалган күнү: 2028-жылдын 2-майы, 2028-жылдын 9-майы; себеби: майрам күндөр',
    )
  })

  it('tells of damage, of a broken seal and of a number that is not the last one', () => {
    const woodenBox = {
      ...heldOpening.woodenBox,
      damage: true,
      damageText: 'капкагы жарылган',
      sealIntact: false,
      sealText: 'жиби үзүлгөн',
      sealFound: '0099',
    }
    says(
      factsOf({ ...heldOpening, woodenBox }),
      '1) кутучада механикалык бузулуулар бар: капкагы жарылган; пломба бузулган: жиби үзүлгөн; пломба № 0099, журналдагы № 0017 менен дал келбейт;',
    )
  })

  it('of a wooden box nobody could reach tells why, and of the digital seal alone', () => {
    const facts = factsOf({
      ...heldOpening,
      woodenBox: { ...heldOpening.woodenBox, reachable: false, unreachableWhy: 'фойе оңдолууда' },
      newWoodenSeal: '',
      items: heldOpening.items.filter(({ channel }) => channel === 'digital'),
    })
    says(facts, '1) жыгач кутучага жетүүгө мүмкүн болгон жок (фойе оңдолууда)')
    says(facts, '5) санариптик кутуча саат 12:21 № 43 пломба менен катышкандардын көзүнчө')
  })

  it('of a box that hangs elsewhere says where', () => {
    const about = { ...heldOpening.about, place: { ky: 'китепкананын жаны' } }
    says(
      factsOf({ ...heldOpening, about }),
      'Мектептин имаратында орнотулган (орду: китепкананын жаны) «Ишеним кутучасынын» иштөө тартиби',
    )
  })

  it('asks for an act of its own when money lay in the box', () => {
    const woodenBox = { ...heldOpening.woodenBox, foreignObjects: '500 сом' }
    says(
      factsOf({ ...heldOpening, woodenBox }),
      'Бөтөн нерселер: 500 сом; Акча жана баалуу буюмдар үчүн өзүнчө акт түзүлөт.',
    )
  })

  it('names one who refused to sign with reason and witnesses, and one who left with who wrote it', () => {
    const attendances = [...heldOpening.attendances, { member: 3, device: 'own' as const }]
    const refusedHimself = factsOf({
      ...heldOpening,
      attendances,
      refusals: [{ member: 3, by: 3, reason: 'саны туура эмес' }],
    })
    says(
      refusedHimself,
      'комиссиянын мүчөсү: Данияр, кол коюудан баш тартты, себеби: саны туура эмес; күбөлөр: Айгүл, Бакыт',
    )
    const left = factsOf({
      ...heldOpening,
      attendances,
      refusals: [{ member: 3, by: 1, reason: 'сабагы бар экен' }],
    })
    says(left, 'кол койбой кетип калды (жазып койгон: Бакыт), себеби: сабагы бар экен')
  })

  it('prints an objection beside the note', () => {
    const facts = factsOf({
      ...heldOpening,
      note: 'Жарык 12:10до өчтү.',
      objections: [{ member: 2, text: 'пломба жаңы эмес' }],
    })
    says(
      facts,
      'Эскертүүлөр, өзгөчө пикир: Жарык 12:10до өчтү.; Чынара, өзгөчө пикир: пломба жаңы эмес',
    )
  })

  it('has no place for a writer or for a word of a letter', () => {
    type Place = keyof ActBody | keyof ActBody['items'][number]
    type Writer = Extract<Place, 'contacts' | 'from' | 'name' | 'text' | 'writer'>
    const hasNone: [Writer] extends [never] ? true : false = true
    assert(hasNone)
    // @ts-expect-error An item of the act takes no name.
    const item: ActBody['items'][number] = { ...ordinary.body.items[0]!, name: 'Асель' }
    const paper = actPaper({ ...ordinary, body: { ...ordinary.body, items: [item] } }, 'ky')
    assert(!plainLines(paper).join('\n').includes('Асель'))
  })
})
