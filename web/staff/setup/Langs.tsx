// A text in Kyrgyz, which is the original; Russian and English wait folded for whoever has them.
import { aboutTextBytesMax } from '#core/limits.ts'
import { utf8Bytes } from '#core/text.ts'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { textMistake } from '../register/filled.ts'
import type { Texts } from './draft.ts'
import { setupWords } from './words.ts'

type Props = {
  id: string
  label: string
  hint?: string | undefined
  lines?: number | undefined
  texts: Texts
  onInput: (texts: Texts) => void
  errorAt: (field: string) => string | undefined
}

export const InKyrgyz = ({ id, label, hint, lines, texts, onInput, errorAt }: Props) => (
  <Field
    id={`${id}-ky`}
    label={label}
    hint={hint}
    lines={lines}
    lang="ky"
    value={texts.ky}
    error={errorAt(`${id}-ky`)}
    onInput={ky => onInput({ ...texts, ky })}
  />
)

/** One fold for all texts of a step: most schools pass it by. */
export function InOtherLanguages({ all }: { all: readonly Props[] }) {
  const { langs } = setupWords()
  const isWrong = all.some(({ id, errorAt }) => errorAt(`${id}-ru`) ?? errorAt(`${id}-en`))
  return (
    <Fold title={langs.others} open={isWrong || undefined}>
      <div class="stack">
        <p class="hint">{langs.othersWhy}</p>
        {all.map(({ id, label, texts, onInput, errorAt }) =>
          (['ru', 'en'] as const).map(language => (
            <Field
              key={`${id}-${language}`}
              id={`${id}-${language}`}
              label={`${label} (${langs[language]})`}
              lang={language}
              value={texts[language]}
              error={errorAt(`${id}-${language}`)}
              onInput={text => onInput({ ...texts, [language]: text })}
            />
          )),
        )}
      </div>
    </Fold>
  )
}

export function textsMistakes(id: string, label: string, texts: Texts): readonly Mistake[] {
  const isLong = (language: 'ru' | 'en') => utf8Bytes(texts[language]) > aboutTextBytesMax
  return [
    ...textMistake(`${id}-ky`, label, texts.ky, aboutTextBytesMax),
    ...(['ru', 'en'] as const)
      .filter(isLong)
      .flatMap(to => textMistake(`${id}-${to}`, label, texts[to], aboutTextBytesMax)),
  ]
}
