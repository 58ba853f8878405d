// The undertaking of confidentiality, word by word: the text a member's record holds the hash of.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { toHex, utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/hash.ts'
import { about } from '#tests/school.ts'
import { plainLines } from './plain.ts'
import { type UndertakingFacts, undertakingPaper, undertakingText } from './undertaking.ts'

const facts: UndertakingFacts = {
  about,
  order: { no: '14', date: '2026-09-01' },
  person: { name: 'Айгүл', role: 'responsible', position: 'социалдык педагог' },
  on: '2026-09-03',
  keyGroups: '7F3A 91C2',
  signatureCode: '1111 2222',
}

describe('the undertaking of confidentiality', () => {
  it('reads as a member signs it', () => {
    assert.deepEqual(plainLines(undertakingPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      'Купуялуулукту сактоо милдеттенмеси',
      'Аты-жөнү: Айгүл',
      'Комиссиядагы орду: жооптуу адам',
      'Кызматы: социалдык педагог',
      'Негиз: комиссия жөнүндө № 14 буйрук, 2026-жылдын 1-сентябры',
      'Күнү: 2026-жылдын 3-сентябры',
      'Комиссиянын мүчөсү катары ишеним кутучасы аркылуу билгенимди купуя сактайм: кайрылууда эмне жазылганын, анда кимдер аталганын жана аны ким жазышы мүмкүн экенин эч кимге айтпайм (жобонун 6.1-пункту).',
      'Ким жазганын издебейм: кол жазмасынан да, сөзүнөн да, камерадан да.',
      'Кайрылуулардын көчүрмөсүн да, сүрөтүн да албайм; сырсөзүмдү жана ачкычтарымды эч кимге бербейм.',
      'Кайрылуу өзүмө же жакын тууганыма тиешелүү болсо, муну айтам жана аны кароого катышпайм.',
      'Мыйзам билдирүүгө милдеттендиргенди, баарынан мурда балага келген коркунучту, ыйгарым укуктуу органдарга билдирүү бул милдеттенмени бузуу болуп саналбайт.',
      'Бул милдеттенме комиссиядан чыккандан кийин да күчүндө калат.',
      'Колу',
      'жооптуу адам: Айгүл, электрондук кол тамга 1111 2222 ________',
      'Ачкычтын эки тобу: 7F3A 91C2',
    ])
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(undertakingPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })

  it('is on paper the very text that is hashed', () => {
    const lines = plainLines(undertakingPaper(facts, 'ky'))
    const paragraphs = undertakingText('ky').split('\n')
    assert.deepEqual(
      lines.filter(line => paragraphs.includes(line)),
      paragraphs,
    )
  })

  it('is another undertaking as soon as a word of the Kyrgyz text is another', () => {
    const hash = toHex(sha256(utf8(undertakingText('ky'))))
    assert.equal(hash, '49e9221c5d868bffabb80d2138c72ba44cc992e328aee3cdc49b3d31ed77c084')
  })
})
