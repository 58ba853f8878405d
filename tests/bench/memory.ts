// How much more memory three photos need to be sealed than to be encrypted at all.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { systemRandom } from '#crypto/random.ts'
import { sealLetter } from '#crypto/seal.ts'
import { plainLetter, randomFrom, testBox, testReceipt } from '#tests/sealed-box.ts'

const times = 12

/** First the floor, then the subject: the highest mark of a process only ever rises. */
export async function memoryRatio() {
  const box = testBox(9, 3)
  const receipt = testReceipt(randomFrom('a writer'))
  const plaintext = systemRandom(1_048_576)
  const photo = { name: '', type: 'image/jpeg', bytes: systemRandom(300_000) } as const
  const letter = { ...plainLetter, photos: [photo, photo, photo] }
  const before = highest()
  for (let time = 0; time < times; time++) {
    chacha20poly1305(systemRandom(32), systemRandom(12)).encrypt(plaintext)
  }
  const floor = highest() - before
  for (let time = 0; time < times; time++) await sealLetter(letter, { ...box, receipt })
  const subject = highest() - before
  return {
    subject: `memory for sealing three photos, ${times} times`,
    floor: 'ChaCha20-Poly1305 over one MiB, as often',
    atMost: 5,
    ratio: subject / Math.max(floor, plaintext.length),
  }
}

/** In bytes. */
const highest = () => process.resourceUsage().maxRSS * 1024
