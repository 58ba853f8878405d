// Photos of paper sheets: made small, and stripped of everything but the picture, before they are kept.
import { useState } from 'preact/hooks'
import type { PhotoType } from '#core/appeal.ts'
import { photosMax } from '#core/limits.ts'
import { isRefusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Picture } from '#web/ui/Picture.tsx'
import { told, words } from './language.ts'
import { cleanPhoto } from './photos.ts'
import { sentenceOf } from './refusals.ts'

type Photos = readonly { readonly type: PhotoType; readonly bytes: Uint8Array }[]
type Props = { photos: Photos; onPhotos: (photos: Photos) => void }

export function PhotoField({ photos, onPhotos }: Props) {
  const { paper, letter } = words()
  const [refused, refuse] = useState('')
  const take = async (input: HTMLInputElement) => {
    refuse('')
    const taken: Photos[number][] = []
    for (const file of [...(input.files ?? [])].slice(0, photosMax - photos.length)) {
      const photo = await cleanPhoto(file)
      if (isRefusal(photo)) refuse(sentenceOf(photo))
      else taken.push(photo)
    }
    input.value = ''
    onPhotos([...photos, ...taken])
  }
  return (
    <fieldset class="field">
      <legend>{paper.photos}</legend>
      <p class="hint" id="photos-hint">
        {told(paper.photosHint, { max: photosMax })}
      </p>
      {refused && (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
      <div class="photos">
        {photos.map((photo, place) => {
          const n = place + 1
          return (
            <figure key={photo.bytes}>
              <Picture
                {...photo}
                name={told(letter.photo, { n })}
                brokenWord={letter.photoBroken}
              />
              <Button
                kind="quiet"
                onPress={() => onPhotos(photos.filter(other => other !== photo))}
              >
                {told(paper.removePhoto, { n })}
              </Button>
            </figure>
          )
        })}
      </div>
      {photos.length < photosMax && (
        <label class="button photo-button">
          {paper.takePhoto}
          <input
            type="file"
            accept="image/*"
            multiple
            aria-describedby="photos-hint"
            onChange={event => take(event.currentTarget)}
          />
        </label>
      )}
    </fieldset>
  )
}
