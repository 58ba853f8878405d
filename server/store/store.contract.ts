// What any store must hold to, whatever database stands behind it: run over each of them.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { envelopesPerSealMax } from '#core/limits.ts'
import { refuse } from '#core/refusal.ts'
import { utf8 } from '#crypto/bytes.ts'
import type { SignedRecord } from '#crypto/records.ts'
import { hashOf, idOf } from '#tests/school.ts'
import type { Appointed, KeysOfNewcomer } from './enrolments.ts'
import type { KeptEnvelope } from './envelopes.ts'
import { noBox } from './founding.ts'
import type { Store } from './store.ts'

export type Opened = { readonly store: Store; readonly end: () => Promise<void> }

export const box = idOf('B')
export const sealOne = hashOf('S')

const record = (body: string, ...by: (number | 'box')[]): SignedRecord => ({
  body: utf8(body),
  signatures: by.map(signer => ({ by: signer, sig: new Uint8Array(64).fill(7) })),
})

export const envelope = (letter: string, seal = sealOne): KeptEnvelope => ({
  box,
  seal,
  hash: hashOf(letter),
  tag: new Uint8Array(16).fill(1),
  bytes: utf8(`sealed ${letter}`),
})

const somebody: Appointed = {
  member: 5,
  name: 'Төлөгөнова Жыпар',
  role: 'parent',
  ...{ position: '', noKin: false },
  seat: 3,
  order: { no: '47', date: '2026-10-30' },
}

const keysOfSomebody: KeysOfNewcomer = {
  ...{ signInName: 'jypar', salt: 'salt', authHash: 'hash', key: 'key', desk: 'desk' },
  wrappedRoot: utf8('wrapped'),
  undertaking: { body: utf8('promised'), sig: new Uint8Array(64) },
}

/** A box with one seal: as little as a letter needs. */
export async function furnish(store: Store): Promise<void> {
  await store.change(async nouns => {
    await nouns.boxes.found({
      id: box,
      about: utf8('{}'),
      regulation: utf8('{}'),
      foundedAt: 1,
      chair: 1,
      secretary: 2,
      woodenSeal: '0017',
    })
    await nouns.seals.set(box, 1, sealOne, record('seal', 0, 2, 'box'))
  })
}

export function holdsTheContract(name: string, open: () => Promise<Opened>): void {
  describe(`the store on ${name}`, () => {
    let opened: Opened
    let store: Store
    beforeEach(async () => {
      opened = await open()
      store = opened.store
      await furnish(store)
    })
    afterEach(() => opened.end())

    it('gives back the exact bytes of a record, and its signatures by member with the box last', async () => {
      const seal = await store.read.seals.current(box)
      assert.deepEqual(seal?.record, record('seal', 0, 2, 'box'))
      assert.deepEqual(await store.read.seals.byHash(box, sealOne), seal)
    })

    it('keeps a founding under way with one link and one token, and nothing of it afterwards', async () => {
      await store.change(async ({ founding, enrolments }) => {
        await founding.linkAnew('first')
        await founding.keepDraft(1, utf8('Ак-Шоола'))
        await founding.visit('token')
        await founding.linkAnew('second')
        await enrolments.appoint(noBox, somebody)
      })
      const kept = await store.read.founding.read()
      assert.equal(kept?.link, 'second')
      assert.equal(kept?.token, 'token')
      assert.deepEqual(kept?.draft, { version: 1, bytes: utf8('Ак-Шоола') })
      await store.change(async ({ founding }) => founding.forget())
      assert.equal(await store.read.founding.read(), undefined)
      assert.deepEqual(await store.read.enrolments.of(noBox), [])
    })

    it('knows somebody on the way in by their newest invitation, and by a name once they have keys', async () => {
      const { read } = store
      await store.change(async ({ enrolments }) => {
        await enrolments.appoint(box, somebody)
        await enrolments.invite(box, 5, 'first', 10)
        await enrolments.invite(box, 5, 'second', 20)
      })
      assert.equal(await read.enrolments.byInvitation('first'), undefined)
      const invited = { invitation: 'second', expiresAt: 20 }
      assert.deepEqual(await read.enrolments.byInvitation('second'), { box, ...somebody, invited })
      await store.change(({ enrolments }) => enrolments.enrol(box, 5, keysOfSomebody))
      const enrolled = { box, ...somebody, invited, keys: keysOfSomebody }
      assert.deepEqual(await read.enrolments.byName(box, 'jypar'), enrolled)
      await store.change(({ enrolments }) => enrolments.invite(box, 5, 'third', 30))
      assert.equal(await read.enrolments.byName(box, 'jypar'), undefined)
      assert.equal((await read.enrolments.one(box, 5))?.keys, undefined)
    })

    it('takes up the passphrase that has signed in, and not one that came a moment later', async () => {
      const made = (authHash: string) => ({ authHash, wrappedRoot: utf8('root'), madeAt: 1 })
      await store.change(async ({ signIns, signInWays }) => {
        await signIns.keep(box, { member: 2, name: 'gulzat', salt: 'salt', ...made('old') })
        await signInWays.keepNewPassphrase(box, 2, made('second'))
      })
      const takesUp = (authHash: string) =>
        store.change(({ signInWays }) => signInWays.takeUpNewPassphrase(box, 2, authHash))
      assert.deepEqual([await takesUp('first'), await takesUp('old')], [false, true])
      for (const _ of ['once', 'twice']) assert.equal(await takesUp('second'), true)
      assert.equal(await takesUp('old'), false)
    })

    it('keeps an envelope once, and the first tag stays', async () => {
      assert.equal(await store.drop(envelope('a')), 'kept')
      const again = { ...envelope('a'), tag: new Uint8Array(16).fill(2) }
      assert.equal(await store.drop(again), 'already_kept')
      const [head] = await store.read.envelopes.heads(box, sealOne)
      assert.deepEqual(head?.tag, new Uint8Array(16).fill(1))
      assert.equal(head?.size, envelope('a').bytes.length)
    })

    it('takes no letter for a seal that no longer hangs on the box', async () => {
      assert.deepEqual(await store.drop(envelope('a', hashOf('T'))), refuse('seal_changed'))
    })

    it('takes no more letters than a seal may hold', async () => {
      await store.change(async nouns => {
        for (let n = 0; n < envelopesPerSealMax; n++) {
          const hash = `${'x'.repeat(38)}${String(n).padStart(4, '0')}A`
          await nouns.envelopes.put({ ...envelope('a'), hash })
        }
      })
      assert.deepEqual(await store.drop(envelope('b')), refuse('box_full'))
    })

    it('answers letters that come together one by one', async () => {
      const letters = [...'abcdefgh', 'a'].map(letter => store.drop(envelope(letter)))
      const outcomes = await Promise.all(letters)
      assert.deepEqual(outcomes, [...Array(8).fill('kept'), 'already_kept'])
    })

    it('shows nobody half of a change', async () => {
      await store.change(async nouns => {
        await nouns.boxes.hangWoodenSeal(box, '0018')
        assert.equal((await store.read.boxes.only())?.woodenSeal, '0017')
      })
      assert.equal((await store.read.boxes.only())?.woodenSeal, '0018')
    })

    it('undoes a change that ends in an exception or in a refusal', async () => {
      const outcome = await store.change(async nouns => {
        await nouns.boxes.hangWoodenSeal(box, '0018')
        return refuse('too_early')
      })
      assert.deepEqual(outcome, refuse('too_early'))
      const broken = store.change(async nouns => {
        await nouns.boxes.hangWoodenSeal(box, '0019')
        throw new Error('the lid was closed')
      })
      await assert.rejects(broken, /the lid was closed/)
      assert.equal((await store.read.boxes.only())?.woodenSeal, '0017')
    })

    it('keeps one word on each day of the school’s calendar, the newest', async () => {
      await store.change(async ({ schoolDays }) => {
        await schoolDays.keep(box, '2027-03-10', utf8('off'))
        await schoolDays.keep(box, '2027-01-08', utf8('worked'))
        await schoolDays.keep(box, '2027-03-10', utf8('worked'))
      })
      const days = await store.read.schoolDays.all(box)
      assert.deepEqual(days, [utf8('worked'), utf8('worked')])
      assert.equal(await store.read.schoolDays.count(box), 2)
    })

    it('keeps one link to the director’s page: a new one ends the old, and none is none', async () => {
      const link = (letter: string) => ({ hash: hashOf(letter), madeBy: 1, madeOn: '2026-11-24' })
      const { directorLinks } = store.read
      assert.equal(await directorLinks.current(box), undefined)
      await store.change(nouns => nouns.directorLinks.make(box, link('a')))
      await store.change(nouns => nouns.directorLinks.make(box, link('b')))
      assert.deepEqual(await directorLinks.current(box), link('b'))
      await store.change(nouns => nouns.directorLinks.end(box))
      assert.equal(await directorLinks.current(box), undefined)
    })

    it('makes one change after another, however they arrive', async () => {
      const steps: string[] = []
      const change = (name: string) =>
        store.change(async nouns => {
          steps.push(`${name} begins`)
          await nouns.boxes.only()
          await new Promise(resolve => setImmediate(resolve))
          steps.push(`${name} ends`)
        })
      await Promise.all([change('one'), change('two')])
      assert.deepEqual(steps, ['one begins', 'one ends', 'two begins', 'two ends'])
    })

    it('lets one opening be under way, and one seal hang on the box', async () => {
      const call = {
        id: idOf('O'),
        calledAt: 1,
        plannedFor: ['2026-11-24'],
        opensAt: 2,
        seal: sealOne,
        nextNo: 2,
        nextSeal: hashOf('N'),
        nextBody: utf8('next'),
      }
      await store.change(nouns => nouns.openings.call(box, call))
      await assert.rejects(
        store.change(nouns => nouns.openings.call(box, { ...call, id: idOf('P') })),
      )
      await assert.rejects(
        store.change(nouns => nouns.seals.set(box, 2, hashOf('N'), record('next'))),
      )
    })

    it('raises the version of an opening with every step, and forgets one that was given up', async () => {
      const id = idOf('O')
      await store.change(async nouns => {
        await nouns.openings.call(box, {
          id,
          calledAt: 1,
          plannedFor: ['2026-05-05', '2026-05-12'],
          opensAt: 2,
          seal: sealOne,
          nextNo: 2,
          nextSeal: hashOf('N'),
          nextBody: utf8('next'),
        })
        await nouns.presence.attend(box, id, { member: 1, device: 'own' })
        await nouns.openings.step(box, id)
        await nouns.openings.step(box, id, { leader: 1 })
      })
      const opening = await store.read.openings.byId(box, id)
      assert.equal(opening?.version, 3)
      assert.equal(opening?.leader, 1)
      assert.deepEqual(opening?.plannedFor, ['2026-05-05', '2026-05-12'])
      await store.change(nouns => nouns.openings.giveUp(box, id))
      assert.equal(await store.read.openings.byId(box, id), undefined)
      assert.deepEqual(await store.read.presence.attendances(box, id), [])
    })

    it('counts what a member keeps unfinished, beside the text that is being saved', async () => {
      await store.change(async nouns => {
        await nouns.drafts.keep(box, 1, 'a', new Uint8Array(5))
        await nouns.drafts.keep(box, 1, 'b', new Uint8Array(7))
        await nouns.drafts.keep(box, 2, 'c', new Uint8Array(9))
      })
      assert.deepEqual(await store.read.drafts.others(box, 1, 'a'), { count: 1, bytes: 7 })
      assert.deepEqual(await store.read.drafts.others(box, 1, 'z'), { count: 2, bytes: 12 })
      assert.deepEqual(await store.read.drafts.others(box, 3, 'a'), { count: 0, bytes: 0 })
    })

    it('takes out the letters of a seal except those that stayed shut', async () => {
      for (const letter of 'abc') await store.drop(envelope(letter))
      await store.change(nouns => nouns.envelopes.takeOut(box, sealOne, [hashOf('b')]))
      const heads = await store.read.envelopes.heads(box, sealOne)
      assert.deepEqual(
        heads.map(({ hash }) => hash),
        [hashOf('b')],
      )
    })

    it('holds its letters and its journal after rows were rewritten', async () => {
      await store.drop(envelope('a'))
      await store.change(nouns =>
        nouns.journal.append(box, {
          seq: 1,
          hash: hashOf('J'),
          kind: 'box_founded',
          record: record('line', 'box'),
        }),
      )
      await store.rewrite()
      assert.deepEqual(
        await store.read.envelopes.bytes(box, sealOne, hashOf('a')),
        utf8('sealed a'),
      )
      assert.deepEqual(await store.read.journal.entries(box), [record('line', 'box')])
      assert.deepEqual(await store.read.journal.head(box), { seq: 1, hash: hashOf('J') })
    })
  })
}
