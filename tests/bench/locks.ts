// What the locks cost beside bare primitives: sealing, opening, and the longest search there is.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { openOuter, outerFileKey } from '#crypto/gate.ts'
import { hmacSha256 } from '#crypto/hash.ts'
import { readInner } from '#crypto/inner-file.ts'
import { leavesOf } from '#crypto/policy.ts'
import { systemRandom } from '#crypto/random.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { sealLetter } from '#crypto/seal.ts'
import { openLetter, ownShares } from '#crypto/unseal.ts'
import { plainLetter, randomFrom, testBox, testReceipt } from '#tests/sealed-box.ts'
import type { Pair } from './beside.ts'

/** The largest commission with the parents a school has. */
const box = testBox(9, 3)
const receipt = testReceipt(randomFrom('a writer'))
const plaintext = systemRandom(16_384)
const [first, last] = [box.members[0]!, box.members[8]!]

const seal = async () => must(await sealLetter(plainLetter, { ...box, receipt }))
const bare = (times: number) => () => {
  const [key, nonce] = [systemRandom(32), systemRandom(12)]
  for (let time = 0; time < times; time++) chacha20poly1305(key, nonce).encrypt(plaintext)
}
const agreements = (times: number) => () => {
  const theirs = x25519.getPublicKey(last.readKey.secret.reveal())
  for (let time = 0; time < times; time++) x25519.getSharedSecret(systemRandom(32), theirs)
}

export async function lockPairs(): Promise<readonly Pair[]> {
  const { envelope } = await seal()
  const fileKey = must(outerFileKey(box.gate, envelope, box.binding))
  const inner = must(await openOuter(fileKey, envelope, box.binding))
  const { header } = must(readInner(inner, box.policy))
  const shares = box.members.flatMap(({ i, shareKey }) =>
    must(ownShares(inner, box.policy, i, shareKey)),
  )
  const isParents = (leaf: string) => leaf.startsWith('p')
  const lying = shares.map(share =>
    isParents(share.leaf) ? { ...share, value: systemRandom(16) } : share,
  )
  const open = (given: typeof shares) => async () => {
    const opened = await openOuter(fileKey, envelope, box.binding)
    const { readKey } = first
    return openLetter(must(opened), box.policy, { shares: given, member: 0, readKey })
  }
  return [
    {
      subject: 'sealing a letter to nine members',
      floor: 'ChaCha20-Poly1305 over 16 KiB, 100 times',
      atMost: 10,
      turns: 15,
      run: seal,
      beside: bare(100),
    },
    {
      subject: 'sealing a letter to nine members',
      floor: 'the key agreements it is made of',
      atMost: 2,
      turns: 15,
      run: seal,
      beside: agreements(2 * leavesOf(box.policy).length),
    },
    {
      subject: 'opening a letter, everybody being there',
      floor: 'ChaCha20-Poly1305 over 16 KiB, 10 times',
      atMost: 8,
      turns: 31,
      run: open(shares),
      beside: bare(10),
    },
    {
      subject: 'the longest search for a key, 378 candidates',
      floor: '378 MACs over the header',
      atMost: 5,
      turns: 11,
      run: open(lying),
      beside: () => {
        for (let time = 0; time < 378; time++) hmacSha256(systemRandom(32), header)
      },
    },
  ]
}

function must<Value>(value: Value): Exclude<Value, { readonly refusal: string }> {
  if (isRefusal(value)) throw new Error('the bench is wrong')
  return value as Exclude<Value, { readonly refusal: string }>
}
