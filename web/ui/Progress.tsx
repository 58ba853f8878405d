// Work that takes a while: a bar for the eye, a sentence now and then for the ear.
import { useEffect, useState } from 'preact/hooks'

type Props = {
  says: string
  done?: number | undefined
  of?: number | undefined
}

const breathMilliseconds = 1500

export function Progress({ says, done, of }: Props) {
  const [spoken, speak] = useState(says)
  useEffect(() => {
    const later = setTimeout(() => speak(says), breathMilliseconds)
    return () => clearTimeout(later)
  }, [says])
  return (
    <div class="progress">
      <p class="progress-words" aria-hidden="true">
        <span class="spinner" />
        {says}
      </p>
      {of !== undefined && of > 0 && <progress max={of} value={done ?? 0} aria-label={says} />}
      <span class="unseen" role="status">
        {spoken}
      </span>
    </div>
  )
}
