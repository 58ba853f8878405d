import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { base64, bech32 } from '@scure/base'
import { Decrypter } from 'age-encryption'
import { combine } from 'shamir-secret-sharing'
import { leavesMax } from '#core/limits.ts'
import { randomFrom, testBox } from '#tests/sealed-box.ts'
import { bodyLines, isFileKey } from './age-header.ts'
import { concat, equalBytes, fromAgeBase64, fromUtf8 } from './bytes.ts'
import { innerPlaintextBytes, outerPlaintextBytes, payloadBytes } from './envelope-class.ts'
import { innerHeaderBytes } from './inner-file.ts'
import { leavesOf, policyOf } from './policy.ts'
import { findWrapped, treeBytes, writePolicyStanza } from './policy-stanza.ts'
import { deal, wrapDealt } from './quorum.ts'
import { isRefusal } from './refusal.ts'
import { type Identity25519, identityOf, unwrap } from './x25519-stanza.ts'

const sizes = [3, 5, 7, 9].flatMap(n =>
  Array.from({ length: n }, (_, at) => ({ n, parents: at + 1 })),
)

/** Every lawful commission: so many seats, parents, and substitutes on the last and the first seats. */
const lawful = sizes.flatMap(({ n, parents }) =>
  Array.from({ length: parents + 1 }, (_, ofParents) => ofParents).flatMap(ofParents =>
    Array.from({ length: n - parents + 1 }, (_, ofOthers) => ({
      n,
      parents,
      substitutes: [
        ...Array.from({ length: ofParents }, (_, at) => n - 1 - at),
        ...Array.from({ length: ofOthers }, (_, at) => at),
      ],
      leaves: 2 * n + parents + 3 * ofParents + 2 * ofOthers,
    })),
  ),
)

const stanzaOf = (n: number, parents: number, substitutes: readonly number[] = []) => {
  const random = randomFrom(`stanza ${n} ${parents}`)
  const { policy } = testBox(n, parents, { substitutes })
  const wrapped = wrapDealt(deal(random(16), random(32), policy, []), policy, random)
  return { policy, wrapped, body: writePolicyStanza(policy, wrapped) }
}

describe('the policy stanza', () => {
  it('has a length that only the number of leaves decides, with room for every commission', () => {
    const fitting = lawful.filter(({ leaves }) => leaves <= leavesMax)
    assert.ok(fitting.length > 100)
    let least = Number.POSITIVE_INFINITY
    for (const { n, parents, substitutes, leaves } of fitting) {
      const { policy } = testBox(n, parents, { substitutes })
      assert.equal(leavesOf(policy).length, leaves)
      const blank = { ephemeral: new Uint8Array(32), body: new Uint8Array(32) }
      const text = fromUtf8(gunzipSync(writePolicyStanza(policy, Array(leaves).fill(blank))))
      assert.equal(text.length, treeBytes(leaves))
      least = Math.min(least, text.length - text.trimEnd().length)
    }
    assert.equal(least, 19)
  })

  it('of 28 leaves still fits into the smaller class of envelope, and of one more it would not', () => {
    const { policy } = stanzaOf(9, 2, [8, 7, 0])
    const innerBytes = (leaves: number) =>
      innerHeaderBytes(policy.binding, leaves) + payloadBytes(innerPlaintextBytes.text)
    assert.equal(leavesOf(policy).length, leavesMax)
    assert.equal(innerHeaderBytes(policy.binding, leavesMax), 6_045)
    assert.equal(innerBytes(leavesMax), 16_317)
    assert.ok(innerBytes(leavesMax) < outerPlaintextBytes.text)
    assert.ok(innerBytes(leavesMax + 1) > outerPlaintextBytes.text)
  })

  it('of more leaves is not made: such a commission has no lock', () => {
    for (const { n, parents, substitutes, leaves } of lawful) {
      if (leaves > leavesMax) assert.throws(() => testBox(n, parents, { substitutes }), /leaves/)
    }
  })

  it('is plain gzip over the JSON of age-plugin-sss, names in its order', () => {
    const { body, wrapped } = stanzaOf(3, 1)
    assert.deepEqual([...body.subarray(0, 11)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 1])
    const tree = fromUtf8(gunzipSync(body)).trimEnd()
    const leaf = '{"v":1,"k":[{"Type":"X25519","Args":["a"],"Body":"b"}]'
    assert.equal(
      tree.replace(/"Args":\["[^"]{43}"\],"Body":"[^"]{43}="/g, '"Args":["a"],"Body":"b"'),
      `{"v":1,"t":3,"s":[{"v":1,"t":1,"s":[${leaf}}],"x":1},` +
        `{"v":1,"t":2,"s":[${leaf},"x":1},${leaf},"x":2},${leaf},"x":3}],"x":2},` +
        `{"v":1,"t":1,"s":[${leaf}},${leaf}},${leaf}}],"x":3}]}`,
    )
    assert.deepEqual(findWrapped(body, 7), wrapped)
  })

  it('has a node for a seat of two wherever a share of it stands, and none among readers', () => {
    const tree = fromUtf8(gunzipSync(stanzaOf(3, 1, [2, 0]).body)).trimEnd()
    const leaf = '{"v":1,"k":[{"Type":"X25519","Args":["a"],"Body":"b"}]'
    const two = `{"v":1,"t":1,"s":[${leaf}},${leaf}}]`
    assert.equal(
      tree.replace(/"Args":\["[^"]{43}"\],"Body":"[^"]{43}="/g, '"Args":["a"],"Body":"b"'),
      `{"v":1,"t":3,"s":[{"v":1,"t":1,"s":[${two}}],"x":1},` +
        `{"v":1,"t":2,"s":[${two},"x":1},${leaf},"x":2},${two},"x":3}],"x":2},` +
        `{"v":1,"t":1,"s":[${Array(5).fill(`${leaf}}`).join(',')}],"x":3}]}`,
    )
  })

  it('lists the member before the substitute, whichever of them has the lower index', () => {
    const names = (substitutes: number[]) =>
      leavesOf(testBox(3, 1, { substitutes }).policy).map(({ name }) => name)
    assert.equal(names([2]).join(' '), 'p2 p3 m0 m1 m2 m3 r0 r1 r2 r3')
    assert.equal(names([0]).join(' '), 'p2 m0 m3 m1 m2 r0 r3 r1 r2')
    const { seal, commission } = testBox(3, 1, { substitutes: [2] })
    const members = commission.members.map(({ i, role }) => ({
      ...{ i, role },
      ...(i === 2 ? { seat: 3 } : {}),
    }))
    const policy = policyOf({ seal, commission: { ...commission, members } })
    assert.ok(!isRefusal(policy))
    const swapped = leavesOf(policy).map(({ name }) => name)
    assert.equal(swapped.join(' '), 'p3 p2 m0 m1 m3 m2 r0 r1 r3 r2')
  })

  it('is found only at its own length and with its own number of leaves', () => {
    const { body } = stanzaOf(3, 1)
    assert.equal(findWrapped(body, 8), undefined)
    assert.equal(findWrapped(body.subarray(1), 7), undefined)
    assert.equal(findWrapped(new Uint8Array(body.length).fill(0xff), 7), undefined)
  })

  it('breaks into lines as age breaks any body', () => {
    assert.equal(bodyLines(new Uint8Array(0)), '\n')
    assert.equal(bodyLines(new Uint8Array(47)).split('\n').length, 2)
    assert.equal(bodyLines(new Uint8Array(48)), `${'A'.repeat(64)}\n\n`)
    assert.equal(bodyLines(new Uint8Array(49)), `${'A'.repeat(64)}\nAA\n`)
  })
})

type Node = {
  t?: number
  s?: Node[]
  k?: { Type: string; Args: string[]; Body: string }[]
  x?: number
}

/**
 * The value of a node by the published rules alone: its leaf under any of the keys, or the values of
 * as many children as its threshold says, put together by the audited package as it is.
 */
async function valueAt(node: Node, held: Identity25519[]): Promise<Uint8Array | undefined> {
  for (const { Args, Body } of node.k ?? []) {
    const wrapped = { ephemeral: fromAgeBase64(Args[0]!), body: base64.decode(Body) }
    for (const key of held) {
      const value = unwrap(key, wrapped)
      if (!isRefusal(value)) return value
    }
  }
  if (!node.t || !node.s) return undefined
  const shares: Uint8Array[] = []
  for (const child of node.s) {
    const y = await valueAt(child, held)
    if (y) shares.push(concat(y, Uint8Array.of(child.x ?? 0)))
  }
  if (shares.length < node.t) return undefined
  return node.t === 1 ? shares[0]!.slice(0, -1) : combine(shares.slice(0, node.t))
}

describe('a letter of ours with substitutes', () => {
  it('opens by the published rules: either of two on a seat, and both are one share', async () => {
    const random = randomFrom('stock')
    const { policy, members } = testBox(3, 1, { substitutes: [2] })
    const fileKey = random(16)
    const wrapped = wrapDealt(deal(fileKey, random(32), policy, []), policy, random)
    const body = writePolicyStanza(policy, wrapped)
    const tree: Node = JSON.parse(fromUtf8(gunzipSync(body)))
    const opensFor = async (here: number[]) => {
      const keys = here.flatMap(i => [members[i]!.shareKey, members[i]!.readKey])
      const value = await valueAt(tree, keys)
      return value !== undefined && equalBytes(value, fileKey)
    }
    for (const here of [
      [0, 2],
      [0, 3],
      [1, 3],
      [0, 2, 3],
    ])
      assert.equal(await opensFor(here), true)
    for (const here of [[0, 1], [2, 3], [3], [2]]) assert.equal(await opensFor(here), false)
  })
})

describe('files made by the published plugin', () => {
  type Vector = { name: string; identities: string[]; plaintext: string; file: string }
  const vectors: Vector[] = JSON.parse(
    readFileSync(new URL('vectors/sss.json', import.meta.url), 'utf8'),
  )
  const keys = (vectors[0]?.identities ?? []).map(text =>
    identityOf(bech32.decodeToBytes(text).bytes),
  )
  const [gate, ...members] = keys as [Identity25519, ...Identity25519[]]
  const these = (...at: number[]) => at.map(i => members[i]!)

  const opens = async ({ file: text, plaintext }: Vector, held: Identity25519[]) => {
    const file = base64.decode(text)
    const asText = Buffer.from(file).toString('latin1')
    const macAt = asText.indexOf('\n--- ')
    const header = file.subarray(0, asText.indexOf('\n', macAt + 1) + 1)
    const bodyText = asText.slice(asText.indexOf('-> sss\n') + 7, macAt).replaceAll('\n', '')
    const tree: Node = JSON.parse(fromUtf8(gunzipSync(fromAgeBase64(bodyText))))
    const fileKey = await valueAt(tree, held)
    if (!fileKey || !isFileKey(fileKey, header)) return false
    const decrypter = new Decrypter()
    decrypter.addIdentity({ unwrapFileKey: () => fileKey })
    assert.equal(await decrypter.decrypt(file, 'text'), plaintext)
    return true
  }

  it('open to the gate, three members and a parent, whose key serves two leaves', async () => {
    const vector = vectors[0]!
    assert.equal(await opens(vector, [gate, ...these(0, 1, 3)]), true)
    assert.equal(await opens(vector, [gate, ...these(2, 3, 4)]), true)
    assert.equal(await opens(vector, [gate, ...these(0, 1, 2)]), false)
    assert.equal(await opens(vector, [gate, ...these(3, 4)]), false)
    assert.equal(await opens(vector, these(0, 1, 2, 3, 4)), false)
  })

  it('open to any two of five, and to one and a parent', async () => {
    assert.equal(await opens(vectors[1]!, these(1, 4)), true)
    assert.equal(await opens(vectors[1]!, [gate, ...these(1)]), false)
    assert.equal(await opens(vectors[2]!, these(0, 4)), true)
    assert.equal(await opens(vectors[2]!, these(3, 4)), false)
  })
})
