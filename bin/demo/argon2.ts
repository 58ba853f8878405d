// Argon2id in Node as on the desk: WebAssembly, because the demo makes ten keys while somebody waits.
import { argon2id } from 'hash-wasm'
import type { Argon2 } from '#crypto/argon2.ts'

export const quickArgon2: Argon2 = (password, salt, { memKiB, passes }) =>
  argon2id({
    password,
    salt,
    memorySize: memKiB,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
