// A photo of a sheet is painted anew: place, time and camera stay behind, and it fits its limit.
import type { PhotoType } from '#core/appeal.ts'
import { photoBytesMax } from '#core/limits.ts'
import { type Refusal, refuse } from '#core/refusal.ts'

export type CleanPhoto = { readonly type: PhotoType; readonly bytes: Uint8Array }

/** Long sides to try, from one a handwriting is easily read at; then quality gives way. */
const sidesPixels = [1600, 1280, 1024, 800]
const qualities = [0.8, 0.6, 0.45]

/** Fails shut: a file that cannot be painted is refused, never passed on as it came. */
export async function cleanPhoto(file: Blob): Promise<CleanPhoto | Refusal> {
  const image = await read(file).catch(() => undefined)
  if (!image) return refuse('photo_unreadable')
  try {
    for (const side of sidesPixels) {
      for (const quality of qualities) {
        const bytes = await painted(image, side, quality)
        if (!bytes) return refuse('photo_unreadable')
        if (bytes.length <= photoBytesMax) return { type: 'image/jpeg', bytes }
      }
    }
    return refuse('photo_too_large', { bytesMax: photoBytesMax })
  } finally {
    image.close()
  }
}

/** Safari before 15 does not have it, and says so as if of this photo. */
const read = async (file: Blob) => createImageBitmap(file)

async function painted(
  image: ImageBitmap,
  side: number,
  quality: number,
): Promise<Uint8Array | undefined> {
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) return undefined
  // What is see-through in a screenshot would otherwise turn black in a JPEG.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined
}
