// The words of a letter as its writer put them, with what she said of herself, and her photos.
import type { Photo } from '#core/appeal.ts'
import { Facts } from '#web/ui/Facts.tsx'
import { Picture } from '#web/ui/Picture.tsx'
import { fullDate } from '#words/dates.ts'
import { told, words } from './language.ts'

export type WordsOfLetter = {
  readonly text: string
  readonly language?: string | undefined
  readonly from?: { readonly name: string; readonly contacts: string } | undefined
  readonly sentOn?: string | undefined
  readonly photos: readonly Pick<Photo, 'type' | 'bytes'>[]
}

export function LetterWords({ letter }: { letter: WordsOfLetter }) {
  const { letter: said, calendar } = words()
  const { text, language, from, sentOn, photos } = letter
  return (
    <>
      {text ? (
        <p class="letter" lang={language}>
          {text}
        </p>
      ) : (
        <p class="hint">{said.noText}</p>
      )}
      {from && (
        <>
          <Facts
            facts={[
              { name: said.from, is: from.name },
              ...(from.contacts ? [{ name: said.contacts, is: from.contacts }] : []),
              ...(sentOn ? [{ name: said.sentOn, is: fullDate(calendar, sentOn) }] : []),
            ]}
          />
          <p class="hint">{said.fromClaimed}</p>
        </>
      )}
      {photos.map((photo, place) => {
        const name = told(said.photo, { n: place + 1 })
        return (
          <figure key={name}>
            <Picture {...photo} name={name} brokenWord={said.photoBroken} />
            <figcaption class="hint">{name}</figcaption>
          </figure>
        )
      })}
    </>
  )
}
