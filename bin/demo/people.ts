// The cast of the demo school, with passphrases that everybody may know because nobody lives there.
import { inLanguage } from '#core/language.ts'
import { ainura, bakyt, eldiyar, gulzat, jypar, type Person, school } from '#tests/people.ts'
import { fill } from '#words/fill.ts'
import { desk as ky } from '#words/ky/desk.ts'
import { desk as ru } from '#words/ru/desk.ts'

/** Of a real member nobody but the member knows it; these are printed for whoever tries. */
export type DemoMember = Person & { readonly passphrase: string }

export const demoMembers: readonly DemoMember[] = [
  { ...ainura, passphrase: '1100 1100 1100 1100 1100 1111' },
  { ...bakyt, passphrase: '2200 2200 2200 2200 2200 2221' },
  { ...gulzat, passphrase: '3300 3300 3300 3300 3300 3331' },
  { ...jypar, passphrase: '4400 4400 4400 4400 4400 4441' },
  { ...eldiyar, passphrase: '5500 5500 5500 5500 5500 5551' },
]

/** As the order has it beside their names. */
export const asOrdered = ({ i, role }: Pick<Person, 'i' | 'role'>) => ({
  i,
  position: { responsible: 'социалдык педагог', staff: 'мугалим', parent: 'окуучунун ата-энеси' }[
    role
  ],
  noKin: role === 'parent',
})

/** Numbers of the wooden box's seals, one after another. */
export const woodenSeal = (opening: number): string => String(117 + opening).padStart(4, '0')

/** Said in every answer, in the language of the letter and in the words of the desk. */
export function whereToComplain(language: 'ky' | 'ru'): string {
  const { name, address, phone } = school.department
  const { whereToComplain: sentence } = { ky, ru }[language].work
  return fill(sentence, {
    department: inLanguage(name, language),
    address: inLanguage(address, language),
    phone,
  })
}
