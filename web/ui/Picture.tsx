// A photo painted on a canvas: it has no address that could be kept, and no page can load it again.
import { useEffect, useRef, useState } from 'preact/hooks'

type Props = { bytes: Uint8Array; type: string; name: string; brokenWord: string }

export function Picture({ bytes, type, name, brokenWord }: Props) {
  const here = useRef<HTMLCanvasElement>(null)
  const [broken, setBroken] = useState(false)

  useEffect(() => {
    let gone = false
    const paint = async () => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }))
      const canvas = here.current
      if (gone || !canvas) return image.close()
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      image.close()
    }
    paint().catch(() => setBroken(true))
    return () => {
      gone = true
    }
  }, [bytes, type])

  if (broken) return <p class="hint">{brokenWord}</p>
  return <canvas class="picture" ref={here} role="img" aria-label={name} />
}
