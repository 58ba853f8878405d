// How much room is left under a text, spoken only when it becomes scarce.
import { useEffect, useState } from 'preact/hooks'

export type Left = {
  /** Letters that still fit; below zero, letters too many. */
  letters: number
  words: (letters: number) => string
}

const scarceBelowLetters = 100
const quietMilliseconds = 900

export function Counter({ id, letters, words }: Left & { id: string }) {
  const [spoken, speak] = useState('')
  useEffect(() => {
    const said = letters < scarceBelowLetters ? words(letters) : ''
    const later = setTimeout(() => speak(said), quietMilliseconds)
    return () => clearTimeout(later)
  }, [letters, words])
  return (
    <>
      <p class={`counter${letters < 0 ? ' counter-over' : ''}`} id={id}>
        {words(letters)}
      </p>
      <span class="unseen" role="status">
        {spoken}
      </span>
    </>
  )
}
