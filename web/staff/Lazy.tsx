// A page whose code comes when somebody goes there; once it has come it stays.
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { words } from './language.ts'

type Props<P> = { load: () => Promise<ComponentType<P>>; with: P }

const loaded = new Map<unknown, unknown>()

export function Lazy<P extends object>({ load, with: given }: Props<P>) {
  const [tries, tryAgain] = useState(0)
  const [failed, fail] = useState(false)
  const [, arrive] = useState(0)
  useEffect(() => {
    if (loaded.has(load)) return
    fail(false)
    load().then(
      page => {
        loaded.set(load, page)
        arrive(n => n + 1)
      },
      () => fail(true),
    )
  }, [load, tries])
  const Page = loaded.get(load) as ComponentType<P> | undefined
  if (Page) return <Page {...given} />
  const { frame } = words()
  if (!failed) return <Progress says={frame.loading} />
  return (
    <Notice kind="care" spoken="at-once" title={frame.lineLost}>
      <div class="row">
        <Button onPress={() => tryAgain(tries + 1)}>{frame.again}</Button>
        {tries > 0 && (
          // The box was given newer pages meanwhile: only a new page fits them.
          <Button onPress={() => location.reload()}>{frame.reload}</Button>
        )}
      </div>
    </Notice>
  )
}
