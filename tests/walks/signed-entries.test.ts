// Lines a member enters alone: drawn, compared and signed on their own device, and never twice.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fromUtf8, toBase64url } from '#crypto/bytes.ts'
import { canonical } from '#crypto/canonical.ts'
import { ainura, bakyt } from '#tests/people.ts'
import { readJournal } from '#web/staff/device/journal.ts'
import { signEntry } from '#web/staff/device/signed-entry.ts'
import { drawJournalEntry, signJournalEntry } from '#wire/journal-entries.ts'
import { done, refusedWith, signsIn } from './commission.ts'
import { makeSchool, type School } from './school.ts'

let school: School
beforeEach(async () => {
  school = await makeSchool()
})
afterEach(() => school.end())

const entering = async (person = ainura) => {
  const { seat } = await signsIn(school, person)
  const pen = done(await seat.pen(), 'pen')
  const correct = (of: number, text: string) => signEntry(seat, pen, 'correction', { of, text })
  return { seat, pen, correct }
}

const lastOf = async (person = ainura) => {
  const { seat } = await signsIn(school, person)
  const { lines, problems } = done(await readJournal(seat), 'journal')
  assert.deepEqual(problems, [])
  return lines[lines.length - 1]!
}

describe('a line a member enters alone', () => {
  it('stands in the journal with that member’s signature and the box’s', async () => {
    const { correct } = await entering()
    done(await correct(1, 'Мектептин номери туура эмес жазылган: №7.'), 'correct')
    const last = await lastOf(bakyt)
    assert.equal(last.entry.kind === 'correction' && last.entry.by, ainura.i)
    assert.deepEqual(last.signedBy, [ainura.i, 'box'])
    assert.ok(last.ok)
  })

  it('is drawn and signed anew by itself when a colleague’s line came between', async () => {
    const [first, second] = [await entering(), await entering(bakyt)]
    let between = 1
    school.onTheLine = async (path, _sent, carry, person) => {
      const isSigning = path.endsWith('/journal-entries') && person === ainura
      if (isSigning && between-- > 0) done(await second.correct(1, 'Биринчи'), 'between')
      return carry()
    }
    const entered = done(await first.correct(1, 'Экинчи'), 'correct')
    const last = await lastOf()
    assert.equal(last.seq, entered.seq)
    assert.equal(last.entry.kind === 'correction' && last.entry.text, 'Экинчи')
  })

  it('whose answer was lost on the way is entered once', async () => {
    const { correct } = await entering()
    let lost = false
    school.onTheLine = async (path, _sent, carry) => {
      const answer = await carry()
      if (!path.endsWith('/journal-entries') || lost) return answer
      lost = true
      throw new TypeError('no line')
    }
    const before = (await lastOf()).seq
    const { seq } = done(await correct(1, 'Бир жолу'), 'correct')
    assert.ok(lost)
    assert.equal(seq, before + 1)
    assert.equal((await lastOf()).seq, before + 1)
  })

  it('is not signed when the server draws other words than those that were asked', async () => {
    const { correct } = await entering()
    const before = (await lastOf()).seq
    school.onTheLine = async (path, _sent, carry) => {
      const answer = await carry()
      if (!path.endsWith('/drawings')) return answer
      const { body } = JSON.parse(await answer.text())
      const changed = { ...JSON.parse(fromUtf8(Buffer.from(body, 'base64url'))), of: 2 }
      const text = JSON.stringify({ body: toBase64url(canonical(changed)) })
      return { ...answer, text: async () => text }
    }
    refusedWith(await correct(1, 'Туура эмес'), 'answer_not_understood')
    school.onTheLine = (_path, _sent, carry) => carry()
    assert.equal((await lastOf()).seq, before)
  })

  it('may not be entered in another’s name, nor with fields that are the chain’s', async () => {
    const { seat } = await entering()
    const draw = (kind: string, fields: object) =>
      seat.call(drawJournalEntry, { kind, fields: toBase64url(canonical(fields)) })
    const right = { by: ainura.i, of: 1, text: 'Оңдоо' }
    done(await draw('correction', right), 'draw')
    refusedWith(await draw('correction', { ...right, by: bakyt.i }), 'not_yours')
    refusedWith(await draw('correction', { ...right, seq: 7 }), 'malformed')
    refusedWith(await draw('correction', { ...right, text: '' }), 'malformed')
    refusedWith(await draw('correction', { ...right, of: 99 }), 'malformed')
    refusedWith(await draw('keys_destroyed', right), 'malformed')
    refusedWith(await draw('nothing_known', right), 'malformed')
    refusedWith(await draw('toString', right), 'malformed')
  })

  it('needs that member’s own signature, and one of this quarter of an hour', async () => {
    const [{ seat }, { pen }] = [await entering(), await entering(bakyt)]
    const fields = toBase64url(canonical({ by: ainura.i, of: 1, text: 'Оңдоо' }))
    const drawn = done(await seat.call(drawJournalEntry, { kind: 'correction', fields }), 'draw')
    const body = Buffer.from(drawn.body, 'base64url')
    const forged = toBase64url(pen.sign('ishenim/v1/journal', body))
    refusedWith(
      await seat.call(signJournalEntry, { body: drawn.body, sig: forged }),
      'signature_wrong',
    )
    school.clock.pass(3_600)
    const own = done(await seat.pen(), 'pen')
    const late = toBase64url(own.sign('ishenim/v1/journal', body))
    refusedWith(
      await seat.call(signJournalEntry, { body: drawn.body, sig: late }),
      'changed_meanwhile',
    )
  })
})
