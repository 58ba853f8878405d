import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { base64, bech32 } from '@scure/base'
import { Decrypter } from 'age-encryption'
import { randomFrom, testBox } from '#tests/sealed-box.ts'
import { bodyLines, isFileKey } from './age-header.ts'
import { fromAgeBase64, fromUtf8 } from './bytes.ts'
import { outerPlaintextBytes } from './envelope-class.ts'
import { innerHeaderBytes } from './inner-file.ts'
import { leavesOf } from './policy.ts'
import { findWrapped, treeBytes, writePolicyStanza } from './policy-stanza.ts'
import { deal, wrapDealt } from './quorum.ts'
import { isRefusal } from './refusal.ts'
import { combine } from './shamir.ts'
import { type Identity25519, identityOf, unwrap } from './x25519-stanza.ts'

const sizes = [3, 5, 7, 9].flatMap(n =>
  Array.from({ length: n }, (_, at) => ({ n, parents: at + 1 })),
)

const stanzaOf = (n: number, parents: number) => {
  const random = randomFrom(`stanza ${n} ${parents}`)
  const { policy } = testBox(n, parents)
  const wrapped = wrapDealt(deal(random(16), random(32), policy, []), policy, random)
  return { policy, wrapped, body: writePolicyStanza(policy, wrapped) }
}

describe('the policy stanza', () => {
  it('has a length that only the number of leaves decides, with room for every commission', () => {
    for (const { n, parents } of sizes) {
      const { policy, body } = stanzaOf(n, parents)
      const leaves = leavesOf(policy).length
      assert.equal(leaves, 2 * n + parents)
      const text = fromUtf8(gunzipSync(body))
      assert.equal(text.length, treeBytes(leaves))
      assert.ok(text.trimEnd().length < text.length)
    }
  })

  it('of nine parents still fits into the smaller class of envelope', () => {
    const { policy } = stanzaOf(9, 9)
    const header = innerHeaderBytes(policy.binding, leavesOf(policy).length)
    assert.ok(header + 16 + 10_240 + 16 < outerPlaintextBytes.text)
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

describe('files made by the published plugin', () => {
  type Node = {
    t?: number
    s?: Node[]
    k?: { Type: string; Args: string[]; Body: string }[]
    x?: number
  }
  type Vector = { name: string; identities: string[]; plaintext: string; file: string }
  const vectors: Vector[] = JSON.parse(
    readFileSync(new URL('vectors/sss.json', import.meta.url), 'utf8'),
  )
  const keys = (vectors[0]?.identities ?? []).map(text =>
    identityOf(bech32.decodeToBytes(text).bytes),
  )
  const [gate, ...members] = keys as [Identity25519, ...Identity25519[]]
  const these = (...at: number[]) => at.map(i => members[i]!)

  /** The value of a node: its leaf under any of the keys, or its children's put together. */
  const valueAt = async (node: Node, held: Identity25519[]): Promise<Uint8Array | undefined> => {
    for (const { Args, Body } of node.k ?? []) {
      const wrapped = { ephemeral: fromAgeBase64(Args[0]!), body: base64.decode(Body) }
      for (const key of held) {
        const value = unwrap(key, wrapped)
        if (!isRefusal(value)) return value
      }
    }
    if (!node.t || !node.s) return undefined
    const shares = []
    for (const child of node.s) {
      const y = await valueAt(child, held)
      if (y) shares.push({ x: child.x ?? 0, y })
    }
    return shares.length < node.t ? undefined : combine(node.t, shares.slice(0, node.t))
  }

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
