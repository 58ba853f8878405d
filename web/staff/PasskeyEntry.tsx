// Signing in with a passkey, beside the passphrase: only where the browser can, and on one's own device.
import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import type { WayIn } from './device/ways/enter.ts'
import { words } from './language.ts'
import { passkeysHere } from './passkeys-here.ts'
import { sentenceOf } from './refusals.ts'

type Props = {
  onWay: (way: WayIn) => Promise<Refusal | undefined>
  /** What the button says; that it signs in, where nothing else is said. */
  name?: string
}

export function PasskeyEntry({ onWay, name }: Props) {
  const [canBe, know] = useState(false)
  const [refused, refuse] = useState('')
  useEffect(() => {
    // Fetched before the press: some browsers forget a press while something is still loading.
    passkeysHere().then(here => (here ? load().then(() => know(true)) : undefined))
  }, [])
  if (!canBe) return null
  const press = async () => {
    refuse('')
    const way = await (await load()).wayByPasskey()
    const refused = isRefusal(way) ? way : await onWay(way)
    if (refused) refuse(sentenceOf(refused))
  }
  return (
    <div class="stack">
      {refused && <Notice kind="care" spoken="at-once" title={refused} />}
      <Button onPress={press}>{name ?? words().signIn.byPasskey}</Button>
    </div>
  )
}

const load = () => import('./ways/key-ring.ts')
