// A server that wants a person of its own in the commission: in the record, in the next seal, in the
// keys of cases. Devices compare, and refuse.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fromBase64url, fromUtf8, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { keysOf, newRoot } from '#crypto/member-keys.ts'
import { systemRandom } from '#crypto/random.ts'
import { ainura, bakyt, eldiyar, gulzat, jypar, meerim } from '#tests/people.ts'
import { attest } from '#web/staff/device/ceremony/presence.ts'
import { readNextSeal } from '#web/staff/device/changes/next-seal.ts'
import { readChange } from '#web/staff/device/changes/read-change.ts'
import { changingSchool, enrols, getsReady, proposes, seatOf, without } from './changing.ts'
import { come, done, refusedWith } from './commission.ts'
import { changed, isState } from './lying-server.ts'
import type { School } from './school.ts'

let school: School
const composed = without([bakyt], meerim)
const stranger = keysOf(newRoot(systemRandom)).publics

beforeEach(async () => {
  school = await changingSchool()
})
afterEach(() => school.end())

const ready = () =>
  getsReady(school, composed, meerim, {
    by: ainura,
    signing: [ainura, gulzat, jypar],
    elected: { chair: eldiyar, secretary: gulzat, by: ainura },
  })

type Told = { change?: { record?: string; people: { i: number; enrolled?: object }[] } }

/** What the server tells of the change, told otherwise. */
function lies(about: (told: Told) => void): void {
  school.onTheLine = async (path, { method }, carry) => {
    if (path !== '/api/desk/change' || method !== 'GET') return carry()
    return changed(carry, said => {
      about(said as Told)
      return said
    })
  }
}

const rewritten = (
  body: string,
  change: (record: { members: Record<string, unknown>[] }) => void,
) => {
  const record = JSON.parse(fromUtf8(fromBase64url(body)))
  change(record)
  return toBase64url(canonical(record))
}
const withStranger = (record: { members: Record<string, unknown>[] }) => {
  const last = record.members.at(-1)
  Object.assign(last ?? {}, { key: stranger.key, desk: stranger.desk })
}

describe('a stranger’s keys in the record', () => {
  beforeEach(async () => {
    done(await proposes(school, ainura, composed), 'propose')
    await enrols(school, ainura, meerim)
  })

  it('are not the keys the list shows, and nobody signs', async () => {
    const seat = await seatOf(school, jypar)
    lies(({ change }) => {
      if (change?.record) change.record = rewritten(change.record, withStranger)
    })
    refusedWith(await readChange(seat), 'commission_wrong')
  })

  it('shown in the list too have other groups, and the newcomer’s own device refuses', async () => {
    const honest = done(await readChange(await seatOf(school, jypar)), 'change')
    const own = await seatOf(school, meerim)
    lies(({ change }) => {
      if (!change?.record) return
      change.record = rewritten(change.record, withStranger)
      const listed = change.people.find(({ i }) => i === meerim.i)
      Object.assign(listed?.enrolled ?? {}, { key: stranger.key, desk: stranger.desk })
    })
    refusedWith(await readChange(own), 'commission_wrong')
    const told = done(await readChange(await seatOf(school, jypar)), 'change')
    const groups = (sight: typeof told) => sight.change?.people.at(-1)?.keyGroups
    assert.notEqual(groups(told), groups(honest), 'compared with the sheet, as at every enrolment')
  })

  it('in place of somebody who stays are refused by everybody', async () => {
    const seat = await seatOf(school, gulzat)
    lies(({ change }) => {
      if (!change?.record) return
      change.record = rewritten(change.record, record => {
        Object.assign(record.members[0] ?? {}, { key: stranger.key, desk: stranger.desk })
      })
    })
    refusedWith(await readChange(seat), 'commission_wrong')
  })

  it('cannot hide who leaves or comes, nor the order it is by', async () => {
    const seat = await seatOf(school, gulzat)
    lies(({ change }) => {
      if (change) Object.assign(change, { leaving: [] })
    })
    refusedWith(await readChange(seat), 'commission_wrong')
    lies(({ change }) => {
      if (change) Object.assign(change, { order: { no: '99', date: '2026-11-20' } })
    })
    refusedWith(await readChange(seat), 'commission_wrong')
  })
})

describe('the next seal', () => {
  it('for a record that is not there or not signed is attested by nobody', async () => {
    await ready()
    school.clock.set('2026-11-24 11:50')
    const [visitor] = await come(school, ainura, jypar, gulzat)
    school.clock.set('2026-11-24 12:00')
    const { room, seat } = visitor!
    const showing = (change: (state: Record<string, unknown>) => void): void => {
      school.onTheLine = async (path, { method }, carry) =>
        isState(path, method)
          ? changed(carry, said => {
              change(said)
              return said
            })
          : carry()
    }
    showing(state => {
      delete state.incoming
    })
    refusedWith(await attest(room, seat), 'seal_wrong')
    showing(state => {
      const { body, signatures } = state.incoming as { body: string; signatures: unknown[] }
      state.incoming = { body, signatures: signatures.slice(1) }
    })
    refusedWith(await attest(room, seat), 'seal_wrong')
    showing(state => {
      const { body, signatures } = state.incoming as { body: string; signatures: unknown[] }
      state.incoming = { body: rewritten(body, withStranger), signatures }
    })
    refusedWith(await attest(room, seat), 'seal_wrong')
  })

  it('shown to a newcomer is signed only if it is of their own commission', async () => {
    await ready()
    school.clock.set('2026-11-24 11:50')
    await come(school, ainura)
    const seat = await seatOf(school, meerim)
    done(await readNextSeal(seat), 'next seal')
    school.onTheLine = async (path, _sent, carry) =>
      path === '/api/desk/next-seal'
        ? changed(carry, said => ({
            ...said,
            nextSeal: rewritten(said.nextSeal as string, record => {
              record.members.pop()
            }),
          }))
        : carry()
    refusedWith(await readNextSeal(seat), 'seal_wrong')
  })
})
