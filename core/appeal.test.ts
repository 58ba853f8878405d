import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commission, commissionOf } from '#tests/school.ts'
import { checkLetter, type Letter, livingAfter, textBytesLeft } from './appeal.ts'
import { manifestBytesMax, photoBytesMax, textBytesMax } from './limits.ts'
import { isRefusal, refuse } from './refusal.ts'

const letter: Letter = {
  category: 'corruption',
  about: 'teacher',
  mode: 'anonymous',
  language: 'ky',
  text: 'Класс фондуна ай сайын 300 сом чогултушат.',
  recused: [],
  photos: [],
}
const photo = { name: '1.jpg', type: 'image/jpeg', bytes: new Uint8Array(10) } as const
const wrongWith = (change: Partial<Letter>) =>
  checkLetter({ ...letter, ...change }, commission).map(({ field, refusal }) => [field, refusal])

describe('a letter', () => {
  it('needs nothing but its text', () => {
    assert.deepEqual(checkLetter(letter, commission), [])
    assert.deepEqual(wrongWith({ text: ' \n ' }), [['text', 'empty_letter']])
  })

  it('is never refused for its form', () => {
    for (const text of [
      'ЖАРДАМ БЕРГИЛЕ АГАЙ УРАТ',
      'salamatsyzby men okuuchumun',
      'сука директор ворует',
      '?',
      '😭😭😭',
      'слово'.repeat(500),
    ]) {
      assert.deepEqual(wrongWith({ text }), [], text.slice(0, 20))
    }
  })

  it('of exactly the most bytes is taken and one byte more is not', () => {
    const full = 'ү'.repeat(textBytesMax / 2)
    assert.equal(textBytesLeft(full), 0)
    assert.deepEqual(wrongWith({ text: full }), [])
    assert.deepEqual(checkLetter({ ...letter, text: `${full}.` }, commission), [
      { ...refuse('letter_too_long', { bytesOver: 1 }), field: 'text' },
    ])
  })

  it('signed has a name, and contacts only if she likes (cl. 1.4)', () => {
    const from = { name: 'Жыпар Асан кызы', contacts: '' }
    assert.deepEqual(wrongWith({ mode: 'signed', from, sentOn: '2026-11-20' }), [])
    assert.deepEqual(wrongWith({ mode: 'signed' }), [['name', 'name_missing']])
    assert.deepEqual(wrongWith({ mode: 'signed', from: { ...from, name: ' ' } }), [
      ['name', 'name_missing'],
    ])
    const long = { name: 'Ж'.repeat(200), contacts: 'к'.repeat(400) }
    assert.deepEqual(wrongWith({ mode: 'signed', from: long }), [
      ['name', 'name_too_long'],
      ['contacts', 'too_long'],
    ])
  })

  it('anonymous carries neither name nor day (cl. 3.2)', () => {
    const from = { name: 'Жыпар', contacts: '' }
    assert.deepEqual(wrongWith({ from, sentOn: '2026-11-20' }), [
      ['name', 'malformed'],
      ['sentOn', 'malformed'],
    ])
  })

  it('takes three photos that a device could clean', () => {
    assert.deepEqual(wrongWith({ photos: [photo, photo, photo] }), [])
    assert.deepEqual(wrongWith({ photos: [photo, photo, photo, photo] }), [
      ['photos', 'too_many_photos'],
    ])
    const large = { ...photo, bytes: new Uint8Array(photoBytesMax + 1) }
    const empty = { ...photo, bytes: new Uint8Array(0) }
    assert.deepEqual(wrongWith({ photos: [large, empty] }), [
      ['photos', 'photo_too_large'],
      ['photos', 'photo_unreadable'],
    ])
  })

  it('names everything that is wrong at once', () => {
    const wrong = wrongWith({ text: '', mode: 'signed', photos: [photo, photo, photo, photo] })
    assert.deepEqual(wrong, [
      ['text', 'empty_letter'],
      ['name', 'name_missing'],
      ['photos', 'too_many_photos'],
    ])
    const odd = { category: 'praise', about: 'me', mode: 'x', language: 'de' } as object
    assert.equal(wrongWith(odd).filter(([, refusal]) => refusal === 'malformed').length, 4)
  })

  it('with the longest name, contacts and photo names fits the manifest', () => {
    const manifest = JSON.stringify({
      about: 'administration',
      attachments: Array.from({ length: 3 }, () => ({
        name: 'x'.repeat(38),
        sha256: 'h'.repeat(43),
        size: 300_000,
        type: 'image/jpeg',
      })),
      category: 'child_rights',
      deal: 'd'.repeat(43),
      from: { name: 'n'.repeat(240), contacts: 'c'.repeat(360) },
      language: 'ky',
      mailbox: 'm'.repeat(43),
      mode: 'anonymous',
      recused: [252, 253, 254, 255],
      reply: 'r'.repeat(62),
      sentOn: '2026-11-20',
      thread: 't'.repeat(43),
      v: 1,
    })
    assert.ok(manifest.length <= manifestBytesMax, String(manifest.length))
  })
})

describe('naming members who shall not read', () => {
  it('leaves a quorum and a parent alive, or is refused with the outside route', () => {
    assert.deepEqual(wrongWith({ recused: [0, 2] }), [])
    assert.deepEqual(wrongWith({ recused: [0, 1, 3] }), [['recused', 'too_few_living_members']])
    assert.deepEqual(wrongWith({ recused: [2, 4] }), [['recused', 'too_few_living_members']])
    assert.deepEqual(
      livingAfter(commission, [2, 4]),
      refuse('too_few_living_members', { living: 3, needed: 3, parents: 0 }),
    )
  })

  it('counts seats that are dead in this seal as gone already', () => {
    assert.ok(isRefusal(livingAfter(commission, [0], [2, 4])))
    const living = livingAfter(commission, [0], [2])
    assert.ok(!isRefusal(living))
    assert.deepEqual(
      living.map(({ i }) => i),
      [1, 3, 4],
    )
    const parents = living.filter(({ role }) => role === 'parent')
    assert.deepEqual(
      parents.map(({ i }) => i),
      [4],
    )
  })

  it('counts a seat as living while the substitute on it is', () => {
    const { members } = commissionOf(['responsible', 'staff', 'parent', 'parent'])
    const seated = { members: members.map(each => (each.i === 3 ? { ...each, seat: 2 } : each)) }
    const wrong = (recused: readonly number[]) => isRefusal(livingAfter(seated, recused))
    assert.deepEqual([[], [2], [3], [0, 2]].map(wrong), [false, false, false, false])
    assert.deepEqual(
      [
        [2, 3],
        [0, 1],
      ].map(wrong),
      [true, true],
    )
    assert.deepEqual(
      livingAfter(seated, [0, 1]),
      refuse('too_few_living_members', { living: 1, needed: 2, parents: 1 }),
    )
  })

  it('refuses an index nobody has, and one named twice', () => {
    assert.deepEqual(wrongWith({ recused: [9] }), [['recused', 'malformed']])
    assert.deepEqual(wrongWith({ recused: [1, 1] }), [['recused', 'malformed']])
  })
})
