// The worker of the public pages: codes and keys, locking, sending, reading. The page only shows.
import './platform-gaps.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { nobleArgon2, receiptCost, selfTest } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import {
  type Code,
  checkCode,
  deriveReceipt,
  groups,
  makeCode,
  type Receipt,
} from '#crypto/receipt.ts'
import { type Carry, makeCall } from '#wire/call.ts'
import { makeAdding } from './adding.ts'
import { comparePoster, dropLetter, freshMemory, type Surroundings } from './dropping.ts'
import { readMailbox, type Thread } from './mailbox-reading.ts'
import type { Asking, Progress, Saying, Talk } from './worker-talk.ts'

/** True only in pages built for tests: a real code is never made cheap to guess. */
declare const __TEST_ARGON__: boolean
const cost = __TEST_ARGON__ ? testCost : receiptCost

const carry: Carry = async (path, sent) => {
  const answered = await fetch(path, {
    ...(sent as RequestInit),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  })
  return {
    status: answered.status,
    octets: async () => new Uint8Array(await answered.arrayBuffer()),
    text: () => answered.text(),
  }
}

const here: Surroundings = {
  call: makeCall(carry),
  now: () => Math.floor(Date.now() / 1000),
  wait: seconds => new Promise(done => setTimeout(done, seconds * 1000)),
}

const memory = freshMemory()
const add = makeAdding(here)
const receipts = new Map<string, Promise<Receipt | Refusal>>()
let newCode: Code | undefined
let triedUnder = ''
let thread: Thread | undefined
let isSound: ReturnType<typeof selfTest> | undefined

const does: { [Kind in keyof Talk]: Does<Kind> } = {
  async prepare({ box }) {
    const receipt = await receiptOf(ownCode(), fromBase64url(box, 16))
    return isRefusal(receipt) ? receipt : 'ready'
  },

  compare: ({ poster }) => comparePoster(poster, memory, here),

  async drop({ letter, oldCode, poster, acceptsStale }, tell) {
    const code = oldCode === undefined ? ownCode() : checkCode(oldCode)
    if ('refusal' in code) return code
    // Another code is another letter, even with the same words.
    if (triedUnder !== groups(code)) memory.kept = undefined
    triedUnder = groups(code)
    const receiptFor = (box: Uint8Array) => receiptOf(code, box)
    const drop = { letter, receiptFor, poster, acceptsStale }
    const dropped = await dropLetter(drop, memory, { ...here, tell })
    return isRefusal(dropped) ? dropped : { ...dropped, code: groups(code) }
  },

  async look({ code: typed }, tell) {
    const code = checkCode(typed)
    if ('refusal' in code) return code
    const read = await readMailbox(
      box => receiptOf(code, box),
      here,
      step => tell({ step }),
    )
    if (isRefusal(read)) return read
    thread = read.thread
    return { ...read.heard, mayAdd: thread !== undefined }
  },

  add: async ({ words }) => (thread ? add(words, thread) : refuse('no_answer_yet')),
}

type Does<Kind extends keyof Talk> = (
  ask: Talk[Kind]['ask'],
  tell: (step: Progress) => void,
) => Promise<Talk[Kind]['answer']>

/** One letter, one code: however often she presses the button. */
function ownCode(): Code {
  newCode ??= makeCode()
  return newCode
}

/** Once per code and box: the slow step of a new code runs while she is still writing. */
function receiptOf(code: Code, box: Uint8Array): Promise<Receipt | Refusal> {
  const key = `${groups(code)} ${toBase64url(box)}`
  const known = receipts.get(key) ?? slowly(code, box)
  receipts.set(key, known)
  return known
}

async function slowly(code: Code, box: Uint8Array): Promise<Receipt | Refusal> {
  isSound ??= selfTest(nobleArgon2, cost)
  const sound = await isSound
  return sound === 'sound' ? deriveReceipt(code, box, nobleArgon2, cost) : sound
}

async function answer<Kind extends keyof Talk>({ id, kind, ask }: Asking<Kind>): Promise<void> {
  const say = (saying: Saying) => postMessage(saying)
  try {
    say({ id, answer: await does[kind](ask, step => say({ id, step })) })
  } catch {
    // Whatever broke is ours: she is told so, and her letter is still on the page.
    say({ id, answer: refuse('something_went_wrong') })
  }
}

addEventListener('message', ({ data }: MessageEvent<Asking>) => void answer(data))
