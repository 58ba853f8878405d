// Puts a few words on the clipboard and says that it did.
import { useState } from 'preact/hooks'

type Props = { text: string; word: string; doneWord: string; name: string }

const shownMilliseconds = 2500

export function Copy({ text, word, doneWord, name }: Props) {
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setDone(true)
    setTimeout(() => setDone(false), shownMilliseconds)
  }
  return (
    <button type="button" class="button button-quiet" aria-label={name} onClick={copy}>
      <span role="status">{done ? doneWord : word}</span>
    </button>
  )
}
