// The cast of the demo school, with passphrases that everybody may know because nobody lives there.
import { ainura, bakyt, eldiyar, gulzat, jypar, type Person } from '#tests/people.ts'

/** Of a real member nobody but the member knows it; these are printed for whoever tries. */
export type DemoMember = Person & { readonly passphrase: string }

export const demoMembers: readonly DemoMember[] = [
  { ...ainura, passphrase: '1100 1100 1100 1100 1100 1111' },
  { ...bakyt, passphrase: '2200 2200 2200 2200 2200 2221' },
  { ...gulzat, passphrase: '3300 3300 3300 3300 3300 3331' },
  { ...jypar, passphrase: '4400 4400 4400 4400 4400 4441' },
  { ...eldiyar, passphrase: '5500 5500 5500 5500 5500 5551' },
]

/** Numbers of the wooden box's seals, one after another. */
export const woodenSeal = (opening: number): string => String(117 + opening).padStart(4, '0')

/** Said in every answer, in the language of the letter. */
export const whereToComplain = {
  ky: 'Жооп канааттандырбаса: райондук билим берүү бөлүмүнө, прокуратурага же сотко кайрыла аласыз.',
  ru: 'Если ответ вас не устраивает: районный отдел образования, прокуратура или суд.',
} as const
