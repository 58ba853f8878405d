// A passphrase is lost, stolen or only old: the way back by the sheet, a new one, and a passkey beside it.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { woodenSeal } from '#bin/demo/people.ts'
import { passkeysMax } from '#core/limits.ts'
import { isRefusal } from '#core/refusal.ts'
import { fromBase64url, toBase64url } from '#crypto/bytes.ts'
import { keysOf } from '#crypto/member-keys.ts'
import { makePassphrase, passphraseInGroups } from '#crypto/passphrase.ts'
import { readSheet, sheetText } from '#crypto/recovery-sheet.ts'
import { Secret } from '#crypto/secret.ts'
import { sign } from '#crypto/sign.ts'
import { recovery } from '#crypto/sign-in-records.ts'
import { aboutMeals, ainura, bakyt, eldiyar, gulzat, jypar, type Person } from '#tests/people.ts'
import { readBox } from '#web/staff/device/box.ts'
import { readCases } from '#web/staff/device/cases.ts'
import { enterLeaving } from '#web/staff/device/changes/leaving.ts'
import { readChange } from '#web/staff/device/changes/read-change.ts'
import { leave, signIn, signInBy } from '#web/staff/device/sign-in.ts'
import { keepNewPassphrase } from '#web/staff/device/ways/new-passphrase.ts'
import {
  addAPasskey,
  byPasskey,
  type KeyRing,
  removeAPasskey,
} from '#web/staff/device/ways/passkey.ts'
import { byPassphrase } from '#web/staff/device/ways/passphrase.ts'
import { recoverBySheet } from '#web/staff/device/ways/recovery.ts'
import { holdRoot, letGo, type RootHolder, signedWay } from '#web/staff/device/ways/root-holder.ts'
import { makeCall } from '#wire/call.ts'
import { keepPassphrase, readWays, recover, recoveryChallenge } from '#wire/sign-in-ways.ts'
import { come, done, holdOpening, openedLines, refusedWith, signsIn } from './commission.ts'
import { makeKeyRing } from './key-ring.ts'
import { makeSchool, type School } from './school.ts'
import { drops } from './writers.ts'

describe('a member’s ways to sign in', () => {
  let school: School
  /** Printed on the day they enrolled, in a sealed envelope since. */
  const sheets = new Map<Person, string>()
  before(async () => {
    school = await makeSchool()
    for (const person of [bakyt, gulzat, eldiyar]) {
      const holder = await holds(person)
      sheets.set(person, sheetText(holder.root))
      await letGo(holder)
    }
  })
  after(() => school.end())

  it('a new passphrase: the old one opens until the new one has signed in, and then no more', async () => {
    const old = (await signsIn(school, ainura)).seat
    const holder = await holds(ainura)
    const passphrase = makePassphrase()
    const typed = passphraseInGroups(passphrase)
    const wrongGroup = typed.endsWith('0000') ? '1111' : '0000'
    refusedWith(await keepNewPassphrase(holder, passphrase, wrongGroup), 'wrong_last_group')
    refusedWith(await enters(ainura, typed), 'wrong_passphrase')
    done(await keepNewPassphrase(holder, passphrase, typed.slice(-4)), 'keep')
    await letGo(holder)
    assert.ok(done(await old.call(readWays, {}), 'ways').passphraseWaitsSince)
    await comesAndGoes(ainura, school.passphraseOf(ainura))

    const seat = done(await enters(ainura, typed), 'new passphrase')
    assert.equal(done(await seat.call(readWays, {}), 'ways').passphraseWaitsSince, undefined)
    refusedWith(await enters(ainura, school.passphraseOf(ainura)), 'wrong_passphrase')
    // The laptop somebody left open with the old one is signed out, and does not come back by itself.
    refusedWith(await old.call(readWays, {}), 'signed_out')
    await school.restart()
    await comesAndGoes(ainura, typed)
  })

  it('a stolen session changes no way in: the member’s own signature is missing', async () => {
    const { seat } = await signsIn(school, jypar)
    const holder = await holds(eldiyar)
    const posing = { ...holder, member: jypar.i }
    const forged = signedWay(posing, 'passphrase', new Secret(bytes(32)))
    refusedWith(await seat.call(keepPassphrase, forged), 'signature_wrong')
    const short = { ...forged, wrappedRoot: toBase64url(bytes(71)) }
    refusedWith(await seat.call(keepPassphrase, short), 'malformed')
    await letGo(holder)
  })

  it('the recovery sheet: a slip is told before anything is sent, and another’s sheet opens nothing', async () => {
    const tools = school.toolsOf(bakyt)
    const sheet = sheetOf(bakyt)
    const slip = sheet.replace(/^./, letter => (letter === 'A' ? 'B' : 'A'))
    const asked: string[] = []
    school.onTheLine = (path, _sent, carry) => {
      asked.push(path)
      return carry()
    }
    for (const [typed, reason] of [
      [slip, 'check'],
      [sheet.slice(5), 'length'],
    ] as const) {
      const refused = await recoverBySheet(tools, bakyt.signInName, typed)
      refusedWith(refused, 'wrong_sheet')
      assert.deepEqual(isRefusal(refused) && refused.detail, { reason })
    }
    assert.deepEqual(asked, [])
    school.onTheLine = (_path, _sent, carry) => carry()
    const others = await recoverBySheet(tools, bakyt.signInName, sheetOf(gulzat))
    const nobodys = await recoverBySheet(tools, 'nobody', sheet)
    refusedWith(others, 'wrong_sheet')
    assert.deepEqual(nobodys, others)
  })

  it('a lost passphrase: with the sheet a new one is made, and its owner opens letters and cases with it', async () => {
    const typedSheet = sheetOf(bakyt).toLowerCase().replaceAll(' ', '-').replaceAll('o', '0')
    const tools = school.toolsOf(bakyt)
    const holder = done(await recoverBySheet(tools, bakyt.signInName, typedSheet), 'recover')
    const passphrase = makePassphrase()
    const typed = passphraseInGroups(passphrase)
    done(await keepNewPassphrase(holder, passphrase, typed.slice(-4)), 'keep')
    await letGo(holder)
    const seat = done(await enters(bakyt, typed), 'sign in')
    done(await readBox(seat), 'box')
    refusedWith(await enters(bakyt, school.passphraseOf(bakyt)), 'wrong_passphrase')

    const inForce = school.passphraseOf
    Object.assign(school, {
      passphraseOf: (person: Person) => (person === bakyt ? typed : inForce(person)),
    })
    await drops(school, aboutMeals)
    school.clock.set('2026-11-24 11:50')
    const visitors = await come(school, bakyt, gulzat, jypar)
    school.clock.set('2026-11-24 12:00')
    await holdOpening(visitors, { newWoodenSeal: woodenSeal(1) })
    assert.equal(openedLines(visitors[0]!).length, 1)
    const again = done(await enters(bakyt, typed), 'sign in')
    assert.equal(done(await readCases(again), 'cases').rows.length, 1)
  })

  it('an answer to a challenge is taken once, for the name it was posed to, and not too late', async () => {
    const anyone = makeCall(school.carry)
    const root = readSheet(sheetOf(gulzat))
    assert.ok(root instanceof Secret)
    const answerTo = async (name: string) => {
      const posed = done(await anyone(recoveryChallenge, { name }), 'challenge')
      const body = recovery.body(posed)
      const boxId = fromBase64url(posed.box, 16)
      const sig = toBase64url(sign(recovery.label, boxId, body, keysOf(root).signing))
      return { challenge: posed.challenge, sig }
    }
    const answer = await answerTo(gulzat.signInName)
    done(await anyone(recover, { name: gulzat.signInName, ...answer }), 'recover')
    refusedWith(await anyone(recover, { name: gulzat.signInName, ...answer }), 'wrong_sheet')
    const posedToAnother = await answerTo(bakyt.signInName)
    refusedWith(
      await anyone(recover, { name: gulzat.signInName, ...posedToAnother }),
      'wrong_sheet',
    )
    const late = await answerTo(gulzat.signInName)
    school.clock.pass(11 * 60)
    refusedWith(await anyone(recover, { name: gulzat.signInName, ...late }), 'wrong_sheet')
    // Three wrong ones: from here on each costs a wait, but at the sheet only.
    refusedWith(await anyone(recover, { name: gulzat.signInName, ...answer }), 'slow_down')
    await signsIn(school, gulzat)
    school.clock.pass(60)
  })

  it('a passkey stands in for the passphrase, until it is removed', async () => {
    const ring = makeKeyRing()
    refusedWith(await byPasskey(ring), 'passkey_missing')
    const { seat } = await signsIn(school, eldiyar)
    await addsAPasskey(ring, 'Телефон')
    const [passkey] = done(await seat.call(readWays, {}), 'ways').passkeys
    assert.equal(passkey?.name, 'Телефон')

    const byKey = done(
      await signInBy(school.toolsOf(eldiyar), done(await byPasskey(ring), 'ring')),
      'in',
    )
    assert.equal(byKey.signInName, eldiyar.signInName)
    assert.deepEqual(byKey.keys?.publics, seat.keys?.publics)
    await school.restart()
    done(await byKey.call(readWays, {}), 'its session is opened again in silence')

    assert.ok(passkey)
    done(await removeAPasskey(seat, passkey), 'remove')
    refusedWith(await byKey.call(readWays, {}), 'signed_out')
    const way = done(await byPasskey(ring), 'ring')
    refusedWith(await signInBy(school.toolsOf(eldiyar), way), 'wrong_passkey')
  })

  it('a passkey nobody knows and a forged one are answered alike, and slowed down', async () => {
    const ring = makeKeyRing()
    await addsAPasskey(ring, 'Ноутбук')
    const known = done(await byPasskey(ring), 'ring')
    done(await signInBy(school.toolsOf(eldiyar), known), 'in')
    const stranger = makeKeyRing()
    await stranger.make({ id: bytes(17), signInName: 'x', name: 'x' }, [])
    const guess = async () =>
      signInBy(school.toolsOf(eldiyar), done(await byPasskey(stranger), 'ring'))
    for (let n = 0; n < 3; n += 1) refusedWith(await guess(), 'wrong_passkey')
    refusedWith(await guess(), 'slow_down')
  })

  it('a member keeps so many passkeys and no more, and none twice', async () => {
    const twice = makeKeyRing()
    await addsAPasskey(twice, 'эки жолу')
    refusedWith(await tryToAdd(twice, 'эки жолу'), 'already_there')
    const { seat } = await signsIn(school, eldiyar)
    const { passkeys } = done(await seat.call(readWays, {}), 'ways')
    for (let n = passkeys.length; n < passkeysMax; n += 1) await addsAPasskey(makeKeyRing(), `${n}`)
    refusedWith(await tryToAdd(makeKeyRing(), 'ашыкча'), 'too_many')
  })

  it('who has left the commission gets in neither by passphrase nor by passkey nor by the sheet', async () => {
    const { seat } = await signsIn(school, eldiyar)
    const { passkeys } = done(await seat.call(readWays, {}), 'ways')
    const [last] = passkeys
    assert.ok(last)
    done(await removeAPasskey(seat, last), 'remove')
    const ring = makeKeyRing()
    await addsAPasskey(ring, 'акыркысы')

    const chair = (await signsIn(school, bakyt)).seat
    const sight = done(await readChange(chair), 'sight')
    const on = '2026-11-24'
    const leaving = {
      member: eldiyar.i,
      on,
      order: { no: '9', date: on },
      reason: 'order',
    } as const
    done(await enterLeaving(chair, sight, leaving), 'leave')
    refusedWith(await enters(eldiyar, school.passphraseOf(eldiyar)), 'released_member')
    const tools = school.toolsOf(eldiyar)
    refusedWith(await signInBy(tools, done(await byPasskey(ring), 'ring')), 'wrong_passkey')
    refusedWith(
      await recoverBySheet(tools, eldiyar.signInName, sheetOf(eldiyar)),
      'released_member',
    )
  })

  const bytes = (size: number) => new Uint8Array(size).fill(7)
  const sheetOf = (person: Person): string => sheets.get(person) ?? ''

  const enters = (person: Person, passphrase: string) =>
    signIn(school.toolsOf(person), person.signInName, passphrase)

  async function comesAndGoes(person: Person, passphrase: string): Promise<void> {
    await leave(done(await enters(person, passphrase), 'sign in'))
  }

  /** As at the desk: the passphrase once more, and the root is in hand. */
  async function holds(person: Person): Promise<RootHolder> {
    const { seat } = await signsIn(school, person)
    const way = await byPassphrase(seat.tools, person.signInName, school.passphraseOf(person))
    return done(await holdRoot(seat, done(way, 'way')), 'root')
  }

  async function tryToAdd(ring: KeyRing, deviceName: string) {
    const holder = await holds(eldiyar)
    const added = await addAPasskey(holder, ring, { name: eldiyar.name, deviceName, others: [] })
    await letGo(holder)
    return added
  }

  async function addsAPasskey(ring: KeyRing, deviceName: string): Promise<void> {
    done(await tryToAdd(ring, deviceName), 'add a passkey')
  }
})
