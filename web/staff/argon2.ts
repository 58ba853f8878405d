// Argon2id away from the page, so that the screen stays alive while a key is made.
import { type Argon2, type Cost, nobleArgon2, selfTest } from '#crypto/argon2.ts'
import argonWorkerUrl from './argon2-worker.ts?worker&url'
import { startWorker } from './workers.ts'

export type ArgonAsk = {
  readonly password: Uint8Array
  readonly salt: Uint8Array
  readonly cost: Cost
  readonly plain: boolean
}
export type ArgonAnswer = { readonly key: Uint8Array } | { readonly failed: true }

/** WebAssembly first; once it has been caught counting wrongly, never again on this page. */
let plain = false

export const argon2: Argon2 = (password, salt, cost) =>
  inWorker({ password, salt, cost, plain }) ?? nobleArgon2(password, salt, cost)

let tested: Promise<boolean> | undefined

/** The known answer, once a page, with the memory a real key takes. `false`: make no key here. */
export function countsRight(cost: Cost): Promise<boolean> {
  tested ??= test(cost)
  return tested
}

async function test(cost: Cost): Promise<boolean> {
  const sound = async () => (await selfTest(argon2, cost).catch(() => undefined)) === 'sound'
  if (await sound()) return true
  plain = true
  return sound()
}

/** One worker for one key: its 64 MiB go with it. `undefined` where no worker may start. */
function inWorker(ask: ArgonAsk): Promise<Uint8Array> | undefined {
  const worker = startWorker(argonWorkerUrl)
  if (!worker) return undefined
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ArgonAnswer>) => {
      worker.terminate()
      if ('key' in data) resolve(data.key)
      else reject(new Error('the key maker failed'))
    }
    worker.onerror = () => {
      worker.terminate()
      resolve(nobleArgon2(ask.password, ask.salt, ask.cost))
    }
    worker.postMessage(ask)
  })
}
