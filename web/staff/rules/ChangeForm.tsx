// A form of this page behind its button: opened where it stands, put away when it was given.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import type { Mistake } from '#web/ui/ErrorSummary.tsx'
import { say } from '#web/ui/Voice.tsx'
import { MayPutAway, WorkForm } from '../register/WorkForm.tsx'

type DoorProps = {
  word: string
  /** A fuller name for those who hear the page. */
  name?: string
  quiet?: boolean
  children: (onEnd: () => void) => ComponentChildren
}

/** What is inside is made anew each time it is opened, from what holds at that moment. */
export function BehindButton({ word, name, quiet, children }: DoorProps) {
  const [isOpen, open] = useState(false)
  if (isOpen) return <>{children(() => open(false))}</>
  return (
    <Button kind={quiet ? 'quiet' : 'plain'} name={name} onPress={() => open(true)}>
      {word}
    </Button>
  )
}

type FormProps = {
  name: string
  giveWord: string
  doneWord: string
  mistakes: () => readonly Mistake[]
  onGive: () => Promise<Refusal | undefined>
  onEnd: () => void
  children: (errorAt: (field: string) => string | undefined) => ComponentChildren
}

export function ChangeForm({ doneWord, onGive, ...form }: FormProps) {
  const give = async () => {
    const refused = await onGive()
    if (!refused) say(doneWord)
    return refused
  }
  return (
    <MayPutAway.Provider value={true}>
      <WorkForm onGive={give} {...form} />
    </MayPutAway.Provider>
  )
}
