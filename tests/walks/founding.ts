// The school's box is founded: five devices make keys, everybody signs, the first seal hangs.
import { kyrgyzCalendar } from '#core/holidays.ts'
import { nextOpening } from '#core/planned-openings.ts'
import { isRefusal } from '#core/refusal.ts'
import { staleAfterOf } from '#core/seal.ts'
import { nobleArgon2 } from '#crypto/argon2.ts'
import { testCost } from '#crypto/argon2-test-cost.ts'
import { concat, fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { boxIdOf, checkCommissionChain } from '#crypto/commission-record.ts'
import { sha256 } from '#crypto/hash.ts'
import { signed } from '#crypto/labels.ts'
import { systemRandom } from '#crypto/random.ts'
import { checkSealBody, sealHash } from '#crypto/seal-record.ts'
import { sign } from '#crypto/sign.ts'
import { identityOf } from '#crypto/x25519-stanza.ts'
import { boxPublicKey, signAsBox } from '#server/box-key.ts'
import type { Clock } from '#server/clock.ts'
import { appendEntry, keepEntry } from '#server/journal.ts'
import { openKeyFolder } from '#server/key-folder.ts'
import { keepCanary } from '#server/opening/reading.ts'
import { openStore } from '#server/store/sqlite.ts'
import { officers, order, people, regulation, school } from '#tests/people.ts'
import { makeCanary } from '#web/staff/device/ceremony/canary.ts'
import {
  drawFirstSeal,
  drawFoundingEntry,
  makeNewcomer,
  type Newcomer,
  settleIn,
  signAll,
  signCommission,
} from '#web/staff/device/founding.ts'
import { prekeysAhead } from '#web/staff/device/prekeys.ts'

const tools = { argon2: nobleArgon2, cost: testCost, random: systemRandom }

type Places = { readonly data: string; readonly keys: string; readonly clock: Clock }

export async function foundHere({ data, keys: folder, clock }: Places): Promise<Newcomer[]> {
  const keys = openKeyFolder(folder)
  const members = await Promise.all(people.map(person => makeNewcomer(tools, person)))
  const record = signCommission(members, order)
  const box = boxIdOf(record)
  const commission = checkCommissionChain([record])
  if (isRefusal(commission)) throw new Error('the commission does not hold')
  const numbers = Array.from({ length: prekeysAhead }, (_, at) => at + 1)
  keys.make(['box', 'names', 'noise', 'gate-1'])
  keys.make(people.map(({ i }) => `desk-${i}` as const))
  keys.make(people.flatMap(({ i }) => numbers.map(n => `pepper-${i}-${n}` as const)))
  const settled = members.map(member => {
    const prekeys = numbers.map(n => keys.read(`pepper-${member.i}-${n}`)!.reveal())
    const peppers = { desk: keys.read(`desk-${member.i}`)!.reveal(), prekeys }
    return settleIn(member, box, peppers, systemRandom)
  })
  const now = clock.now()
  const id = toBase64url(box)
  const store = await openStore(data)
  await store.change(async nouns => {
    await nouns.boxes.found({
      id,
      about: canonical(JSON.parse(JSON.stringify(school))),
      regulation: canonical(JSON.parse(JSON.stringify(regulation))),
      foundedAt: now,
      ...officers,
      woodenSeal: 'A-100',
    })
    await nouns.boxes.appoint(id, 1, toBase64url(commission.hash), record)
    for (const { member, signInName, salt, auth, wrappedRoot, prekeys } of settled) {
      const authHash = toBase64url(sha256(auth))
      const saltText = toBase64url(salt)
      await nouns.signIns.keep(id, {
        member,
        name: signInName,
        salt: saltText,
        authHash,
        wrappedRoot,
      })
      for (const { n, body, sig, wrapped } of prekeys) {
        await nouns.prekeys.publish(id, member, { n, body, sig, wrapped })
      }
    }
    const appending = { nouns, keys, box: { id, idBytes: box, commission }, now }
    const entry = drawFoundingEntry(box, now, school, officers, commission.hash)
    const head = await keepEntry(
      appending,
      'box_founded',
      entry,
      signAll(members, signed.journal, box, entry),
    )
    const { opensAt } = nextOpening(now, regulation, kyrgyzCalendar)
    const body = drawFirstSeal(box, commission.hash, settled, {
      boxKey: toBase64url(boxPublicKey(keys)),
      gate: identityOf(keys.read('gate-1')!).recipient,
      opensAt,
      sealedAt: now,
      staleAfter: staleAfterOf(opensAt, regulation),
      journal: { hash: head.hash, seq: head.seq },
    })
    const hash = toBase64url(sealHash(body))
    const signatures = [
      ...signAll(members, signed.seal, box, body),
      { by: 'box' as const, sig: signAsBox(keys, signed.seal, box, body) },
    ]
    await nouns.seals.set(id, 1, hash, { body, signatures })
    await appendEntry(appending, 'seal_set', { no: 1, seal: hash, woodenSeal: 'A-100' })
    const facts = checkSealBody(body, commission)
    if (isRefusal(facts)) throw new Error('the first seal does not hold')
    const [maker] = members
    const pen = {
      member: maker!.i,
      sign: (label: Parameters<typeof sign>[0], bytes: Uint8Array) =>
        sign(label, box, bytes, maker!.keys.signing),
    }
    const canary = await makeCanary({ seal: facts, commission }, id, pen, systemRandom)
    if (isRefusal(canary)) throw new Error('the first canary was not sealed')
    await keepCanary(
      nouns,
      { id, idBytes: box, commission },
      {
        seal: hash,
        member: maker!.i,
        record: { body: fromBase64url(canary.record.body), sig: fromBase64url(canary.record.sig) },
        posted: concat(fromBase64url(canary.envelope)),
      },
    )
    keys.setCurrent({ box: id, no: 1, hash })
    return 'founded'
  })
  await store.close()
  return members
}
