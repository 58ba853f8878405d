// The heavy part of an opening, in a worker, so that the screen stays alive while letters are opened.
import { type OpenAll, type OpenAllOutput, openAll } from '../device/ceremony/open-all.ts'
import { startWorker } from '../workers.ts'
import openAllWorkerUrl from './open-all-worker.ts?worker&url'

export type OpenAllAnswer = { readonly done: OpenAllOutput } | { readonly failed: true }

export const openAllInWorker: OpenAll = input => {
  if (input.letters.length === 0) return openAll(input)
  const worker = startWorker(openAllWorkerUrl)
  if (!worker) return openAll(input)
  return new Promise<OpenAllOutput>(resolve => {
    // A worker that failed has opened nothing; the page then does it itself, more slowly.
    const here = () => {
      worker.terminate()
      resolve(openAll(input))
    }
    worker.onmessage = ({ data }: MessageEvent<OpenAllAnswer>) => {
      if ('failed' in data) return here()
      worker.terminate()
      resolve(data.done)
    }
    worker.onerror = here
    worker.postMessage(input)
  })
}
