// Which school it is, where it stands, and where its wooden box hangs.

import { draft, write } from './keeping.ts'
import { InKyrgyz, InOtherLanguages, textsMistakes } from './Langs.tsx'
import { StepForm } from './StepForm.tsx'
import { setupWords } from './words.ts'

const fields = ['school', 'town', 'place'] as const

export function SchoolStep() {
  const { school: w } = setupWords()
  const typed = draft.value
  return (
    <StepForm
      step="school"
      intro={w.intro}
      mistakes={() => fields.flatMap(id => textsMistakes(id, w[id], typed[id]))}
    >
      {errorAt => {
        const all = fields.map(id => ({
          id,
          label: w[id],
          hint: w.hints[id],
          lines: id === 'town' ? 1 : 2,
          texts: typed[id],
          onInput: (texts: (typeof typed)[typeof id]) => write({ [id]: texts }),
          errorAt,
        }))
        return (
          <>
            {all.map(one => (
              <InKyrgyz key={one.id} {...one} />
            ))}
            <InOtherLanguages all={all} />
          </>
        )
      }}
    </StepForm>
  )
}
