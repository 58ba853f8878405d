// The locks as they are built into a page, answering vectors.test.ts what they make of the vectors.
import '#web/intake/platform-gaps.ts'
import { argon2id } from 'hash-wasm'
import { openWith } from '#crypto/age-file.ts'
import { type Argon2, memberCost, nobleArgon2, receiptCost, selfTest } from '#crypto/argon2.ts'
import { fromBase64url, toHex } from '#crypto/bytes.ts'
import { openOuter, outerFileKey } from '#crypto/gate.ts'
import { sha256 } from '#crypto/hash.ts'
import { isRefusal } from '#crypto/refusal.ts'
import { sealLetter } from '#crypto/seal.ts'
import { openLetter, ownShares } from '#crypto/unseal.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'
import type { KitVector } from '#tests/age-test-kit.ts'
import { failuresOf, type LockVectors } from '#tests/lock-vectors.ts'
import { plainLetter, randomFrom, testBox, testReceipt } from '#tests/sealed-box.ts'
import { type KeyVectors, wrongInKeys } from '#tests/vectors/keys.ts'
import { type ReceiptVectors, wrongInReceipts } from '#tests/vectors/receipts.ts'
import { type RecordVectors, wrongInRecords } from '#tests/vectors/records.ts'

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

/** Each answers with what came out wrong: nothing is what the test wants to hear. */
const asked = {
  locks: (vectors: LockVectors) => failuresOf(vectors),
  keys: (vectors: KeyVectors) => wrongInKeys(vectors, nobleArgon2),
  receipts: (vectors: ReceiptVectors) => wrongInReceipts(vectors, nobleArgon2),
  records: (vectors: RecordVectors) => wrongInRecords(vectors),

  async ageFiles(kit: readonly KitVector[]) {
    const wrong: string[] = []
    for (const { name, identity, file, payload } of kit) {
      const opened = await openWith(identityOf(fromBase64url(identity)), fromBase64url(file))
      if ((isRefusal(opened) ? '' : toHex(sha256(opened))) !== payload) wrong.push(name)
    }
    return wrong
  },

  /** Known answers, each with the memory that a real derivation takes. */
  async argon2() {
    const tests = [
      selfTest(nobleArgon2, receiptCost),
      selfTest(nobleArgon2, memberCost),
      selfTest(wasmArgon2, memberCost),
    ]
    return (await Promise.all(tests)).filter(answer => answer !== 'sound')
  },

  /** A letter with a photo, locked with this browser's own chance, opened by a member it does not name. */
  async letter() {
    const box = testBox(5, 2)
    const receipt = testReceipt(randomFrom('a writer'))
    const photo = { name: '1.jpg', type: 'image/jpeg', bytes: randomFrom('photo')(90_000) } as const
    const letter = { ...plainLetter, recused: [1], photos: [photo] }
    const sealed = await sealLetter(letter, { ...box, receipt })
    if (isRefusal(sealed)) return [sealed.refusal]
    const fileKey = outerFileKey(box.gate, sealed.envelope, box.binding)
    const inner = isRefusal(fileKey)
      ? fileKey
      : await openOuter(fileKey, sealed.envelope, box.binding)
    if (isRefusal(inner)) return [inner.refusal]
    const shares = box.members.flatMap(({ i, shareKey }) => {
      const own = ownShares(inner, box.policy, i, shareKey)
      return isRefusal(own) ? [] : own
    })
    const opensFor = async (member: number) => {
      const { readKey } = box.members[member]!
      const opened = await openLetter(inner, box.policy, { shares, member, readKey })
      return (
        !isRefusal(opened) && opened.letter.text === letter.text && opened.warnings.length === 0
      )
    }
    return (await opensFor(0)) && !(await opensFor(1)) ? [] : ['opened otherwise']
  },
}

export type Asked = typeof asked

/** By fetch and not by the driver: what the driver puts into a page needs a newer phone. */
async function answer(): Promise<unknown> {
  try {
    const { name, held } = await (await fetch('/asked')).json()
    return await asked[name as keyof Asked](held)
  } catch (surprise) {
    return [String(surprise)]
  }
}

void answer().then(body => fetch('/answer', { method: 'POST', body: JSON.stringify(body) }))
