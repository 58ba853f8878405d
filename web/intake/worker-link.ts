// The page's line to its worker: started when it is first needed, started anew when it broke.
import { type Refusal, refuse } from '#core/refusal.ts'
import { onForget } from './quick-exit.ts'
import workerAddress from './sealing-worker.ts?worker&url'
import type { Asking, Progress, Saying, Talk } from './worker-talk.ts'

type Waiting = { readonly tell: (step: Progress) => void; readonly end: (answer: unknown) => void }

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

export function ask<Kind extends keyof Talk>(
  kind: Kind,
  what: Talk[Kind]['ask'],
  tell: (step: Progress) => void = () => undefined,
): Promise<Talk[Kind]['answer']> {
  return new Promise(done => {
    last += 1
    const asking: Asking<Kind> = { id: last, kind, ask: what }
    waiting.set(last, { tell, end: answer => done(answer as Talk[Kind]['answer']) })
    try {
      worker ??= started()
      worker.postMessage(asking)
    } catch {
      broke()
    }
  })
}

function started(): Worker {
  const made = new Worker(trusted(workerAddress))
  made.addEventListener('message', ({ data }: MessageEvent<Saying>) => {
    const asked = waiting.get(data.id)
    if ('step' in data) asked?.tell(data.step)
    else {
      waiting.delete(data.id)
      asked?.end(data.answer)
    }
  })
  made.addEventListener('error', broke)
  return made
}

/** Nearly always the line: the worker's script could not be fetched. Another try starts anew. */
function broke(): void {
  stop()
  const lost: Refusal = refuse('line_lost')
  for (const { end } of waiting.values()) end(lost)
  waiting.clear()
}

function stop(): void {
  worker?.terminate()
  worker = undefined
}
onForget(stop)

type Policy = { createScriptURL: (address: string) => string }

/** The policy of the page lets one name make one address a script: this one. */
function trusted(address: string): string {
  const rules: Policy = {
    createScriptURL: asked => {
      if (asked !== workerAddress) throw new TypeError('not our worker')
      return asked
    },
  }
  type Factory = { createPolicy: (name: string, rules: Policy) => Policy }
  const factory = (window as { trustedTypes?: Factory }).trustedTypes
  policy ??= factory?.createPolicy('ishenim-worker', rules) ?? rules
  return policy.createScriptURL(address)
}
let policy: Policy | undefined
