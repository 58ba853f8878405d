// A paper letter as it is being written in; photos are not part of it, they are taken again.
import type { AboutWhom, Category } from '#core/appeal.ts'
import { caseTextBytesMax, contactsBytesMax, nameBytesMax } from '#core/limits.ts'
import { cleanText, isBlank, utf8Bytes } from '#core/text.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import type { PaperLetter } from '../device/ceremony/paper-letter.ts'
import { counted, told, words } from '../language.ts'
import { textMistake } from '../register/filled.ts'

export type PaperDraft = {
  readonly category?: Category
  readonly about?: AboutWhom
  readonly form: 'signed' | 'anonymous'
  readonly sheets: string
  readonly text: string
  readonly name: string
  readonly contacts: string
  readonly recused: readonly string[]
}

export const noPaper: PaperDraft = {
  form: 'anonymous',
  sheets: '1',
  text: '',
  name: '',
  contacts: '',
  recused: [],
}

const sheetsMax = 99

/** What keeps the letter from being saved; a photo alone is enough, and so are words alone. */
export function paperMistakes(typed: PaperDraft, photos: number): readonly Mistake[] {
  const { paper, letter, frame } = words()
  const found: Mistake[] = []
  const over = utf8Bytes(typed.text) - caseTextBytesMax
  if (isBlank(typed.text) && photos === 0)
    found.push({ field: 'paper-text', text: paper.textOrPhoto })
  if (over > 0)
    found.push({ field: 'paper-text', text: counted(Math.ceil(over / 2), frame.lettersOver) })
  if (!typed.category)
    found.push({ field: 'paper-category', text: `${letter.category}: ${frame.required}` })
  if (!typed.about) found.push({ field: 'paper-about', text: `${letter.about}: ${frame.required}` })
  if (typed.form === 'signed')
    found.push(
      ...textMistake('paper-name', paper.name, typed.name, nameBytesMax),
      ...(isBlank(typed.contacts)
        ? []
        : textMistake('paper-contacts', paper.contacts, typed.contacts, contactsBytesMax)),
    )
  const sheets = Number(typed.sheets)
  if (!Number.isInteger(sheets) || sheets < 1 || sheets > sheetsMax)
    found.push({ field: 'paper-sheets', text: told(paper.sheetsWrong, { max: sheetsMax }) })
  return found
}

/** Asked only of what has no mistakes. */
export const paperLetter = (typed: PaperDraft): Omit<PaperLetter, 'photos'> => ({
  category: typed.category ?? 'other',
  about: typed.about ?? 'other',
  form: typed.form,
  sheets: Number(typed.sheets),
  text: cleanText(typed.text.trim()),
  ...(typed.form === 'signed'
    ? { from: { name: cleanText(typed.name.trim()), contacts: cleanText(typed.contacts.trim()) } }
    : {}),
  recused: typed.recused.map(Number).sort((a, b) => a - b),
})
