// The slow key maker: WebAssembly where it may run, plain JavaScript where it may not.
import '#web/intake/platform-gaps.ts'
import { argon2id } from 'hash-wasm'
import { type Argon2, nobleArgon2 } from '#crypto/argon2.ts'
import type { ArgonAnswer, ArgonAsk } from './argon2.ts'

self.onmessage = async ({ data }: MessageEvent<ArgonAsk>) => {
  const { password, salt, cost, plain } = data
  const say = (answer: ArgonAnswer) => self.postMessage(answer)
  const make = (argon2: Argon2) => argon2(password, salt, cost)
  try {
    const key = plain ? make(nobleArgon2) : make(wasmArgon2).catch(() => make(nobleArgon2))
    say({ key: await key })
  } catch {
    say({ failed: true })
  } finally {
    password.fill(0)
  }
}

const wasmArgon2: Argon2 = (password, salt, { memKiB, passes }) =>
  argon2id({
    password,
    salt,
    memorySize: memKiB,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
