import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { randomFrom } from '#tests/sealed-box.ts'
import { compareBytes, fromBase64url, toBase64url, toHex } from './bytes.ts'
import { fillWithCovers, findInList, leafOf, merkleRoot, tagOf } from './list.ts'
import { Secret } from './secret.ts'

const vectorsAt = new URL('vectors/lists.json', import.meta.url)

describe('the root of a list', () => {
  it('is that of RFC 6962, for one leaf to eight', () => {
    const leaves = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ].map(hex => new Uint8Array(Buffer.from(hex, 'hex')))
    const roots = [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]
    for (const [size, root] of roots.entries()) {
      assert.equal(toHex(merkleRoot(leaves.slice(0, size))), root)
    }
  })

  it('changes when a letter is hidden, added or another', () => {
    const random = randomFrom('roots')
    const leaves = Array.from({ length: 8 }, () => random(48))
    const roots = [
      leaves,
      leaves.slice(1),
      [...leaves, random(48)],
      leaves.with(3, random(48)),
      leaves.toReversed(),
    ].map(list => toHex(merkleRoot(list)))
    assert.equal(new Set(roots).size, roots.length)
  })
})

describe('the list of an opening', () => {
  it('is filled to a power of two, never under eight, so that it does not tell the count', () => {
    const random = randomFrom('covers')
    const seed = random(32)
    for (const [count, size] of [
      [0, 8],
      [1, 8],
      [8, 8],
      [9, 16],
      [16, 16],
      [17, 32],
      [300, 512],
    ] as const) {
      const leaves = Array.from({ length: count }, () => leafOf(random(32), random(16)))
      const list = fillWithCovers(leaves, seed)
      assert.equal(list.length, size)
      assert.deepEqual([...list].sort(compareBytes), list)
      for (const leaf of leaves) assert.ok(list.some(listed => toHex(listed) === toHex(leaf)))
      assert.ok(list.every(leaf => leaf.length === 48))
    }
  })

  it('is the same list in whatever order the letters came', () => {
    const leaf = fc.uint8Array({ minLength: 48, maxLength: 48 })
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 20 }), fc.nat(), (leaves, turn) => {
        const at = turn % (leaves.length + 1)
        const turned = [...leaves.slice(at), ...leaves.slice(0, at)]
        const seed = new Uint8Array(32).fill(5)
        assert.deepEqual(fillWithCovers(turned, seed), fillWithCovers(leaves, seed))
      }),
      { numRuns: 30 },
    )
  })

  it('shows a writer her own letters, and nobody else whose any leaf is', () => {
    const random = randomFrom('find')
    const [mine, other] = [new Secret(random(32)), new Secret(random(32))]
    const hashes = Array.from({ length: 5 }, () => random(32))
    const leaves = hashes.map((hash, at) => leafOf(hash, tagOf(at < 2 ? mine : other, hash)))
    const list = fillWithCovers(leaves, random(32))
    const found = findInList(list, mine).map(toHex).sort()
    assert.deepEqual(found, hashes.slice(0, 2).map(toHex).sort())
    assert.deepEqual(findInList(list, new Secret(random(32))), [])
  })

  it('is made again from leaves and seed as the vectors have it', () => {
    type Vector = { seed: string; leaves: string[]; list: string[]; root: string }
    const vectors: Vector[] = JSON.parse(readFileSync(vectorsAt, 'utf8'))
    assert.ok(vectors.length >= 3)
    for (const { seed, leaves, list, root } of vectors) {
      const filled = fillWithCovers(
        leaves.map(leaf => fromBase64url(leaf, 48)),
        fromBase64url(seed, 32),
      )
      assert.deepEqual(filled.map(toBase64url), list)
      assert.equal(toBase64url(merkleRoot(filled)), root)
    }
  })
})
