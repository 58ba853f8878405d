// A root in hand belongs to one screen: when the screen goes, so does the root.
import { useEffect, useRef } from 'preact/hooks'
import { letGo, type RootHolder } from '../device/ways/root-holder.ts'

/** Hands back what lets go of it at once; leaving the screen in any other way does it too. */
export function useHolder(step: string | RootHolder | undefined): () => void {
  const held = useRef<RootHolder | undefined>(undefined)
  if (step && typeof step !== 'string') held.current = step
  const leave = () => {
    const holder = held.current
    held.current = undefined
    if (holder) letGo(holder)
  }
  useEffect(() => leave, [])
  return leave
}
