// A process that drops letters as fast as it can and says each hash once it was acknowledged: for a
// test that kills it in the middle.
import { toBase64url } from '#crypto/bytes.ts'
import { systemRandom } from '#crypto/random.ts'
import { openStore } from '#server/store/sqlite.ts'
import { box, envelope, furnish, sealOne } from '#server/store/store.contract.ts'

const store = await openStore(process.argv[2] ?? '')
await furnish(store)
for (let round = 0; round < 100; round++) {
  const letters = Array.from({ length: 16 }, async () => {
    const hash = toBase64url(systemRandom(32))
    const bytes = systemRandom(2_000)
    await store.drop({ ...envelope('a'), seal: sealOne, box, hash, bytes })
    process.send?.(hash)
  })
  await Promise.all(letters)
}
await store.close()
