// The invitation on paper, word by word: whom it is for, until when, what to bring.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { about, at, hashOf } from '#tests/school.ts'
import { type InvitationFacts, invitationPaper } from './invitation.ts'
import { plainLines } from './plain.ts'

const facts: InvitationFacts = {
  about,
  order: { no: '14', date: '2026-09-01' },
  person: { name: 'Элмира', role: 'parent', substituteOf: 'Чынара' },
  link: `https://box.example/desk#/ky/join/${hashOf('j')}`,
  expiresAt: at('2026-09-10', '09:30'),
  utcOffsetMinutes: 360,
}

describe('the invitation to enrol', () => {
  it('says who, how, until when and what to bring', () => {
    assert.deepEqual(plainLines(invitationPaper(facts, 'ky')), [
      'Булак айылынын орто мектеби',
      '«Ишеним кутучасынын» комиссиясына чакыруу',
      'Урматтуу Элмира!',
      '№ 14 буйрук (2026-жылдын 1-сентябры) боюнча Сиз мектептин «Ишеним кутучасын» ача турган комиссиянын мүчөсүсүз: ата-энелер коомчулугунун өкүлү, алмаштыруучу мүчө (негизги мүчө: Чынара).',
      'Кутучадагы кайрылуулар кулпуланган. Алар мүчөлөр чогулуп, ар бири өз ачкычын алып келгенде гана ачылат. Сиз өз ачкычыңызды азыр, үйдө, өз телефонуңузда жасайсыз.',
      'Кантип катталасыз',
      '1) Бир барак кагаз жана калем алыңыз. Экраныңызды эч ким көрбөгөн жерге отуруңуз.',
      '2) Телефонуңуздун камерасын төмөнкү белгиге кармаңыз же анын астындагы даректи териңиз.',
      '3) Экрандагы кадамдарды өтүңүз. Он мүнөттөй убакыт кетет.',
      '[QR https://box.example/desk#/ky/join/jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjA] https://box.example/desk#/ky/join/jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjA',
      'Шилтеме бир жолу гана иштейт, акыркы мөөнөтү: 2026-жылдын 10-сентябры, бейшемби, саат 09:30',
      'Бул кагазды эч кимге бербеңиз: шилтемени ким биринчи колдонсо, Сиздин атыңыздагы ачкыч ошондо болот. «Шилтеме колдонулган» деп чыкса, ал Сиз болбосоңуз, мектепке дароо айтыңыз.',
      'Жыйналыш',
      'Күнү, сааты, бөлмөсү: ________',
      'Жыйналышка ала келиңиз',
      '• кирүү атыңыз жана сырсөздүн цифралары жазылган кагаз',
      '• калыбына келтирүү барагындагы ачкычыңыздын эки тобу',
      '• кааласаңыз, телефонуңуз',
    ])
  })

  it('leaves no gap in any language', () => {
    for (const language of languages) {
      assert.doesNotMatch(
        plainLines(invitationPaper(facts, language)).join('\n'),
        /\{[a-zA-Z]+\}|undefined/,
      )
    }
  })

  it('of a member with a seat of their own names nobody else, and the room once it is known', () => {
    const person = { name: 'Чынара', role: 'parent' } as const
    const meeting = { on: '2026-09-14', at: '14:00', place: '7-бөлмө' }
    const lines = plainLines(invitationPaper({ ...facts, person, meeting }, 'ky'))
    assert.ok(lines.every(line => !line.includes('алмаштыруучу')))
    assert.ok(
      lines.includes(
        'Күнү, сааты, бөлмөсү: 2026-жылдын 14-сентябры, дүйшөмбү, саат 14:00; 7-бөлмө',
      ),
    )
  })
})
