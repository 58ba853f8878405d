// Numbers written out, as acts need them: «3 (үч)».
import type { Language } from '#core/language.ts'

/** Russian ones and twos follow the noun they count: одно обращение, один лист, одна запись. */
export type Gender = 'masculine' | 'feminine' | 'neuter'

export const numberWordsMax = 999

/** Throws above 999 and below 0: an act with such a number is ours to repair, not to print. */
export function numberInWords(language: Language, n: number, gender: Gender = 'neuter'): string {
  if (!Number.isInteger(n) || n < 0 || n > numberWordsMax) throw new RangeError('not 0…999')
  return languagesOfNumbers[language](n, gender)
}

const ky = (n: number): string => {
  if (n === 0) return 'нөл'
  const ones = ['', 'бир', 'эки', 'үч', 'төрт', 'беш', 'алты', 'жети', 'сегиз', 'тогуз']
  const tens = 'он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон'.split(' ')
  const hundreds = Math.floor(n / 100)
  return joined(
    hundreds > 1 ? ones[hundreds] : '',
    hundreds > 0 ? 'жүз' : '',
    tens[(Math.floor(n / 10) % 10) - 1],
    ones[n % 10],
  )
}

const ru = (n: number, gender: Gender): string => {
  if (n === 0) return 'ноль'
  const ones = [
    '',
    ...onesInRussian[gender],
    ...'три четыре пять шесть семь восемь девять'.split(' '),
  ]
  const teens =
    'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'
  const tens = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'
  const hundreds = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'
  const rest = n % 100
  const isTeen = rest >= 10 && rest < 20
  return joined(
    hundreds.split(' ')[Math.floor(n / 100) - 1],
    isTeen ? teens.split(' ')[rest - 10] : tens.split(' ')[Math.floor(rest / 10) - 2],
    isTeen ? '' : ones[rest % 10],
  )
}

const onesInRussian: Record<Gender, readonly string[]> = {
  masculine: ['один', 'два'],
  feminine: ['одна', 'две'],
  neuter: ['одно', 'два'],
}

const en = (n: number): string => {
  if (n === 0) return 'zero'
  const small =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
  const ones = ['', ...small.split(' ')]
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  const belowHundred =
    rest < 20
      ? (ones[rest] ?? '')
      : [tens[Math.floor(rest / 10) - 2], ones[rest % 10]].filter(Boolean).join('-')
  if (hundreds === 0) return belowHundred
  return joined(`${ones[hundreds]} hundred`, rest === 0 ? '' : `and ${belowHundred}`)
}

const languagesOfNumbers: Record<Language, (n: number, gender: Gender) => string> = { ky, ru, en }

const joined = (...words: readonly (string | undefined)[]): string =>
  words.filter(Boolean).join(' ')
