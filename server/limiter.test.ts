// The limiter: generous to a school, tiresome to a flood, and without a memory.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { systemRandom } from '#crypto/random.ts'
import { makeLimiter } from './limiter.ts'
import { leadingZeroBits, makePuzzles } from './puzzle.ts'

function limited() {
  const clock = { time: 1_000_000, now: () => clock.time }
  return { clock, limiter: makeLimiter(clock, systemRandom) }
}

function solve({ salt, bits }: { salt: string; bits: number }): string {
  for (let nonce = 0; ; nonce++) {
    const answer = `${salt}.${nonce}`
    if (leadingZeroBits(createHash('sha256').update(answer).digest()) >= bits) return answer
  }
}

const posed = (refusal: unknown) => (refusal as { detail: { salt: string; bits: number } }).detail

describe('letters from one connection', () => {
  it('come in without a word for the first thirty, then ask for a moment of work', () => {
    const { limiter } = limited()
    for (let sent = 0; sent < 30; sent++) {
      assert.equal(limiter.mayDrop('school', undefined), undefined)
    }
    const refused = limiter.mayDrop('school', undefined)
    assert.equal(refused?.refusal, 'puzzle_needed')
    assert.equal(limiter.mayDrop('home', undefined), undefined)
    assert.equal(limiter.mayDrop('school', solve(posed(refused))), undefined)
  })

  it('are as many as a whole school sends in an hour, and no more', () => {
    const clock = { now: () => 1_000_000 }
    const solved = { ...makePuzzles(clock, systemRandom), accept: () => true }
    const limiter = makeLimiter(clock, systemRandom, solved)
    for (let sent = 0; sent < 300; sent++) {
      assert.equal(limiter.mayDrop('school', 'solved'), undefined)
    }
    const refused = limiter.mayDrop('school', undefined)
    assert.deepEqual(refused, { refusal: 'slow_down', detail: { seconds: 3600 } })
    assert.equal(limiter.mayDrop('home', 'solved'), undefined)
  })

  it('are forgotten within the hour, and nobody can say afterwards whence they came', () => {
    const { clock, limiter } = limited()
    for (let sent = 0; sent < 30; sent++) limiter.mayDrop('school', undefined)
    clock.time += 60 * 60
    assert.equal(limiter.mayDrop('school', undefined), undefined)
  })
})

it('a rush over all connections together asks everybody for a moment of work', () => {
  const { limiter } = limited()
  for (let sent = 0; sent < 60; sent++) {
    assert.equal(limiter.mayDrop(`home ${sent}`, undefined), undefined)
  }
  assert.equal(limiter.mayDrop('one more home', undefined)?.refusal, 'puzzle_needed')
})

it('follow-ups are counted by the hour only', () => {
  const { limiter } = limited()
  for (let sent = 0; sent < 300; sent++) assert.equal(limiter.mayFollowUp('home'), undefined)
  assert.equal(limiter.mayFollowUp('home')?.refusal, 'slow_down')
})

describe('what is asked from one connection', () => {
  it('is counted for each kind by itself: a flood of one shuts no other door', () => {
    const { limiter } = limited()
    for (let sent = 0; sent < 400; sent++) limiter.mayFollowUp('school')
    for (let sent = 0; sent < 400; sent++) limiter.maySignIn('school')
    assert.equal(limiter.mayFollowUp('school')?.refusal, 'slow_down')
    assert.equal(limiter.mayDrop('school', undefined), undefined)
    assert.equal(limiter.mayLook('school'), undefined)
  })

  it('under codes may be what a whole school looks at in an hour, and no more', () => {
    const { limiter } = limited()
    for (let sent = 0; sent < 3_000; sent++) assert.equal(limiter.mayLook('school'), undefined)
    assert.equal(limiter.mayLook('school')?.refusal, 'slow_down')
    assert.equal(limiter.mayLook('home'), undefined)
  })

  it('is one connection for a whole network of the long addresses, of which everybody has millions', () => {
    const { limiter } = limited()
    for (let sent = 0; sent < 300; sent++) limiter.mayFollowUp(`2001:db8:1:2::${sent.toString(16)}`)
    assert.equal(limiter.mayFollowUp('2001:db8:1:2:ffff::1')?.refusal, 'slow_down')
    assert.equal(limiter.mayFollowUp('2001:db8:1:3::1'), undefined)
    for (let sent = 0; sent < 300; sent++) limiter.mayFollowUp('::ffff:192.0.2.1')
    assert.equal(limiter.mayFollowUp('192.0.2.1')?.refusal, 'slow_down')
    assert.equal(limiter.mayFollowUp('::ffff:192.0.2.2'), undefined)
  })

  it('is remembered of so many connections only, the oldest being forgotten first', () => {
    const { limiter } = limited()
    for (let sent = 0; sent < 300; sent++) limiter.mayFollowUp('10.0.0.1')
    for (let other = 0; other < 20_000; other++) limiter.mayFollowUp(`home ${other}`)
    assert.equal(limiter.mayFollowUp('10.0.0.1'), undefined)
  })

  it('is not held against anybody for a year when the clock was a year ahead', () => {
    const { clock, limiter } = limited()
    clock.time += 365 * 86_400
    for (let sent = 0; sent < 301; sent++) limiter.mayFollowUp('school')
    clock.time -= 365 * 86_400
    assert.equal(limiter.mayFollowUp('school'), undefined)
  })
})

describe('a puzzle', () => {
  const clock = { time: 2_000_000, now: () => clock.time }

  it('is accepted once', () => {
    const puzzles = makePuzzles(clock, systemRandom)
    const answer = solve(puzzles.pose())
    assert.equal(puzzles.accept(answer), true)
    assert.equal(puzzles.accept(answer), false)
  })

  it('is good for ten minutes', () => {
    const puzzles = makePuzzles(clock, systemRandom)
    const answer = solve(puzzles.pose())
    clock.time += 601
    assert.equal(puzzles.accept(answer), false)
  })

  it('of somebody else’s making, or unsolved, is not accepted', () => {
    const puzzles = makePuzzles(clock, systemRandom)
    const others = makePuzzles(clock, systemRandom)
    assert.equal(puzzles.accept(solve(others.pose())), false)
    assert.equal(puzzles.accept(`${puzzles.pose().salt}.x`), false)
    assert.equal(puzzles.accept('not a salt.1'), false)
  })
})
