// A text in Kyrgyz, which is the original, with Russian and English beside it for whoever has them.
import { aboutTextBytesMax } from '#core/limits.ts'
import { isBlank } from '#core/text.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { told, words } from '../language.ts'
import type { TextsTyped } from '../numbers/typed.ts'
import { textMistake } from '../register/filled.ts'
import { rulesWords } from './words.ts'

type Props = {
  id: string
  label: string
  typed: TextsTyped
  onChange: (typed: TextsTyped) => void
  errorAt: (field: string) => string | undefined
}

export function Texts({ id, label, typed, onChange, errorAt }: Props) {
  const labels = labelsOf(label)
  return (
    <>
      {(['ky', 'ru', 'en'] as const).map(language => (
        <Field
          key={language}
          id={`${id}-${language}`}
          label={labels[language]}
          lang={language}
          value={typed[language]}
          error={errorAt(`${id}-${language}`)}
          onInput={text => onChange({ ...typed, [language]: text })}
        />
      ))}
    </>
  )
}

export function textsMistakes(id: string, label: string, typed: TextsTyped): readonly Mistake[] {
  const labels = labelsOf(label)
  return (['ky', 'ru', 'en'] as const).flatMap(language =>
    language !== 'ky' && isBlank(typed[language])
      ? []
      : textMistake(`${id}-${language}`, labels[language], typed[language], aboutTextBytesMax),
  )
}

function labelsOf(label: string) {
  const { form: said } = rulesWords.words().about
  const { optional } = words().frame
  return {
    ky: told(said.inKy, { label }),
    ru: `${told(said.inRu, { label })} ${optional}`,
    en: `${told(said.inEn, { label })} ${optional}`,
  }
}
