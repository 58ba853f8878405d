// Photos on the letter page: drawn anew on this phone, cleaned, looked at, or refused with a reason.
import { photoBytesMax, photosMax } from '#core/limits.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { fill } from '#words/fill.ts'
import { at, input, inWords, make, markField, refill, say, show } from './page.ts'
import { onlyPicture } from './photo-bytes.ts'
import type { LetterPhrases } from './phrases.ts'
import { onForget } from './quick-exit.ts'

export type ReadyPhoto = { readonly bytes: Uint8Array; readonly address: string }

/** Smaller and coarser until it fits: a page of writing stays readable down to the last. */
const sizes = [1600, 1280, 1024, 800]
const qualities = [0.82, 0.68, 0.55]

let photos: readonly ReadyPhoto[] = []
onForget(() => {
  for (const { address } of photos) URL.revokeObjectURL(address)
  photos = []
})

export const readyPhotos = (): readonly ReadyPhoto[] => photos

export function watchPhotos(phrases: LetterPhrases): void {
  const chooser = input('photo')
  chooser.addEventListener('change', async () => {
    const files = Array.from(chooser.files ?? [])
    chooser.value = ''
    markField('photos', '')
    chooser.disabled = true
    for (const file of files) await addPhoto(file, phrases)
    chooser.disabled = false
  })
}

async function addPhoto(file: Blob, phrases: LetterPhrases): Promise<void> {
  const refused = (refusal: Refusal) => {
    say('photos-say', '')
    markField('photos', inWords(phrases.refusals, refusal))
  }
  if (photos.length >= photosMax) return refused(refuse('too_many_photos', { photosMax }))
  say('photos-say', phrases.photoWorking)
  const bytes = await drawnAnew(file)
  if (isRefusal(bytes)) return refused(bytes)
  const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
  photos = [...photos, { bytes, address }]
  say(
    'photos-say',
    fill(phrases.photoReady, { n: photos.length, kb: Math.ceil(bytes.length / 1000) }),
  )
  list(phrases)
}

function list(phrases: LetterPhrases): void {
  const lines = photos.map((photo, place) => {
    const remove = make('button', {
      class: 'button',
      text: fill(phrases.removePhoto, { n: place + 1 }),
    })
    remove.type = 'button'
    remove.addEventListener('click', () => {
      URL.revokeObjectURL(photo.address)
      photos = photos.filter(other => other !== photo)
      say('photos-say', '')
      list(phrases)
      at('photo').focus()
    })
    return make('li', { class: 'photo' }, picture(photo, place, phrases), remove)
  })
  refill('photos', ...lines)
  show('photos-slow', photos.length > 0)
}

/** What she sees is what is sent: the cleaned bytes, not her file. */
export function picture({ address }: ReadyPhoto, place: number, phrases: LetterPhrases): Node {
  const shown = make('img', { class: 'picture' })
  shown.src = address
  shown.alt = fill(phrases.photo, { n: place + 1 })
  return shown
}

async function drawnAnew(file: Blob): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    for (const edge of sizes) {
      for (const quality of qualities) {
        const drawn = await draw(image, edge, quality)
        if (drawn === undefined) return refuse('photo_unreadable')
        const clean = onlyPicture(drawn)
        if (clean === undefined) return refuse('photo_unreadable')
        if (clean.length <= photoBytesMax) return Uint8Array.from(clean)
      }
    }
    return refuse('photo_too_large')
  } catch {
    return refuse('photo_unreadable')
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function draw(
  image: HTMLImageElement,
  edge: number,
  quality: number,
): Promise<Uint8Array | undefined> {
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(1, edge / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const paper = canvas.getContext('2d')
  if (!paper || width === 0 || height === 0) return undefined
  // A JPEG has no transparency: without this, clear parts of a screenshot come out black.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))
  return blob?.type === 'image/jpeg' ? new Uint8Array(await blob.arrayBuffer()) : undefined
}
