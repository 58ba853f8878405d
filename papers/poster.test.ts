// The poster and the slip, word by word: one glance, one QR, one sign to compare.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { schoolRegulation } from '#core/regulation.ts'
import { about, commission, hashOf } from '#tests/school.ts'
import { classSlipPaper } from './class-slip.ts'
import { plainLines } from './plain.ts'
import { type PosterFacts, posterPaper } from './poster.ts'

const facts: PosterFacts = {
  about,
  regulation: schoolRegulation,
  commission,
  origin: 'https://box.example',
  commissionHash: hashOf('c'),
  commissionName: '7F3A 91C2 0B5E 44D1 9C07',
  on: '2026-11-22',
}

describe('the poster', () => {
  it('says in one glance what the box is, who opens it, whom to call', () => {
    assert.deepEqual(plainLines(posterPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      'Булак айылы',
      'Ишеним кутучасы',
      'Мектепке айта турган сөзүңүз барбы? Ушул жерге жазыңыз.',
      '[QR https://box.example/ky#k=ccccccccccccccccccccccccccccccccccccccccccA] Телефонуңуздун камерасын белгиге кармаңыз же териңиз: box.example',
      'Кантип иштейт',
      '1) Телефонуңуздан жазасыз. Атыңызды да, номериңизди да эч ким сурабайт.',
      '2) Кайрылууңузду телефонуңуз кулпулайт. Аны эч ким жалгыз ача албайт, директор да.',
      '3) Ар бир шейшемби күнү, саат 12:00: комиссия чогулуп ачат; 5 мүчөдөн кеминде 3 мүчө, алардын ичинде ата-энелердин өкүлү болот.',
      '4) Жоопту сыр кодуңуз менен ушул жерден окуйсуз.',
      'Коркунучтасызбы? Азыр чалыңыз',
      '112: куткаруу (текшерилген эмес)',
      '«Анонимдүү» деген эмне',
      'Качан жана кайсы телефондон жазганыңызды кутуча жазып албайт.',
      'Бирок сөзүңүз Сизди таанытып коюшу мүмкүн: Сиз гана биле турган нерсени жазбаңыз. Мектептин телефонунан, мектептин Wi-Fi түйүнүнөн жазбаңыз.',
      'Жыгач кутуча',
      'Орду: кире бериштеги фойе',
      'Убактысы: жумуш күндөрү 08:00–17:00',
      'Комиссиянын белгиси',
      'Даректи терип кирсеңиз, салыштырыңыз: кайрылуу жазылган баракта комиссиянын ушул белгиси турушу керек: 7F3A 91C2 0B5E 44D1 9C07',
    ])
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(posterPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })

  it('says of a number that somebody has called nothing but whose it is', () => {
    const numbers = about.numbers.map(one => ({ ...one, verifiedOn: '2026-11-20' }))
    const lines = plainLines(posterPaper({ ...facts, about: { ...about, numbers } }, 'ky'))
    assert.ok(lines.includes('112: куткаруу'))
  })

  it('counts seats, not people: a substitute makes the commission no larger', () => {
    const [first] = commission.members
    assert.ok(first)
    const members = [...commission.members, { ...first, i: 9, seat: first.i }]
    const lines = plainLines(posterPaper({ ...facts, commission: { members } }, 'ky'))
    assert.ok(lines.some(line => line.includes('5 мүчөдөн кеминде 3 мүчө')))
  })
})

describe('the slip for class meetings', () => {
  it('says three things, and where', () => {
    assert.deepEqual(plainLines(classSlipPaper(facts, 'ky')), [
      'Ишеним кутучасы',
      'Ишеним кутучасы',
      'Булак айылынын орто мектеби',
      '[QR https://box.example/ky#k=ccccccccccccccccccccccccccccccccccccccccccA] Камераны кармаңыз',
      '• Мектептин ишеним кутучасына телефондон жазса болот: атыңызды жазып да, жазбай да.',
      '• Кайрылууңузду телефонуңуз кулпулайт; аны комиссия чогулганда гана ачат, ичинде ата-энелердин өкүлү болот: ар бир шейшемби күнү.',
      '• Жооп Сизде гана бар сыр код менен окулат.',
      'же териңиз: box.example',
      'Барактын тилдери: кыргызча, орусча, англисче',
    ])
  })

  it('leaves no gap in any language, and has the QR of the poster', () => {
    for (const language of languages) {
      const text = plainLines(classSlipPaper(facts, language)).join('\n')
      assert.doesNotMatch(text, /\{[a-zA-Z]+\}|undefined/)
      assert.ok(text.includes(`[QR https://box.example/ky#k=${hashOf('c')}]`))
    }
  })
})
