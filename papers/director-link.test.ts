// The director's link on paper, word by word: what it shows, what it never shows, who must not have it.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { about } from '#tests/school.ts'
import { type DirectorLinkFacts, directorLinkPaper } from './director-link.ts'
import { plainLines } from './plain.ts'

const facts: DirectorLinkFacts = {
  about,
  address: 'https://box.example/desk#/ky/director/token',
  by: 'Айгүл',
  on: '2026-09-01',
}

describe('the link to the director’s page', () => {
  it('is a QR and an address, and says how to keep them', () => {
    assert.deepEqual(plainLines(directorLinkPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      'Директордун барагына шилтеме',
      'Бул барактан кутуча убагында ачылып, мөөнөттөр сакталып жатканы көрүнөт. Бир да кат көрүнбөйт. Телефонуңуздун камерасын белгиге кармаңыз же анын астындагы даректи териңиз.',
      '[QR https://box.example/desk#/ky/director/token] https://box.example/desk#/ky/director/token',
      '• Бул кагаз кимде болсо, барак ошого көрүнөт: эч кимге бербеңиз, илип койбоңуз.',
      '• Кагаз жоголсо, жооптуу адамдан же төрагадан жаңысын сураңыз: ошондо мунусу жабылат.',
      'Шилтеме түзүлгөн: 2026-жылдын 1-сентябры, Айгүл',
    ])
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(directorLinkPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })
})
