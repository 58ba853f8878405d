// Sessions and slow answers to wrong guesses: both in memory, both forgotten.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { systemRandom } from '#crypto/random.ts'
import { makeSessions } from './sessions.ts'
import { makeSlowdown } from './slowdown.ts'

const clockAt = (time = 5_000) => {
  const clock = { time, now: () => clock.time }
  return clock
}

describe('a session', () => {
  it('belongs to its member until it ends', () => {
    const sessions = makeSessions(clockAt(), systemRandom)
    const token = sessions.open(3)
    assert.equal(sessions.memberOf(token), 3)
    sessions.end(token)
    assert.equal(sessions.memberOf(token), undefined)
  })

  it('ends by itself after an idle hour, and lives on while it is used', () => {
    const clock = clockAt()
    const sessions = makeSessions(clock, systemRandom)
    const token = sessions.open(3)
    clock.time += 59 * 60
    assert.equal(sessions.memberOf(token), 3)
    clock.time += 59 * 60
    assert.equal(sessions.memberOf(token), 3)
    clock.time += 61 * 60
    assert.equal(sessions.memberOf(token), undefined)
  })

  it('is one of so many: who signs in over and over ends their own oldest, and nobody else’s', () => {
    const sessions = makeSessions(clockAt(), systemRandom)
    const other = sessions.open(4)
    const first = sessions.open(3)
    const second = sessions.open(3)
    for (let more = 0; more < 31; more++) sessions.open(3)
    assert.equal(sessions.memberOf(first), undefined)
    assert.equal(sessions.memberOf(second), 3)
    assert.equal(sessions.memberOf(other), 4)
  })
})

describe('wrong guesses', () => {
  it('keep nobody out for a day because the clock was put back by one', () => {
    const clock = clockAt(500_000)
    const slowdown = makeSlowdown(clock)
    for (let guess = 0; guess < 9; guess++) slowdown.guessedWrong('ainura')
    clock.time -= 86_400
    assert.ok(Number(slowdown.mayGuess('ainura')?.detail?.seconds) <= 60)
    clock.time += 60
    assert.equal(slowdown.mayGuess('ainura'), undefined)
  })

  it('are slowed after the third, a little more each time, and never locked out', () => {
    const clock = clockAt()
    const slowdown = makeSlowdown(clock)
    for (let guess = 0; guess < 2; guess++) slowdown.guessedWrong('ainura')
    assert.equal(slowdown.mayGuess('ainura'), undefined)
    for (let guess = 0; guess < 40; guess++) slowdown.guessedWrong('ainura')
    const slow = slowdown.mayGuess('ainura')
    assert.equal(slow?.refusal, 'slow_down')
    assert.equal(slow?.detail?.seconds, 60)
    clock.time += 60
    assert.equal(slowdown.mayGuess('ainura'), undefined)
  })

  it('slow a name nobody has just like one somebody has, and no other name', () => {
    const slowdown = makeSlowdown(clockAt())
    for (let guess = 0; guess < 9; guess++) slowdown.guessedWrong('nobody')
    assert.equal(slowdown.mayGuess('nobody')?.refusal, 'slow_down')
    assert.equal(slowdown.mayGuess('ainura'), undefined)
  })

  it('are forgotten when the right one comes', () => {
    const slowdown = makeSlowdown(clockAt())
    for (let guess = 0; guess < 9; guess++) slowdown.guessedWrong('ainura')
    slowdown.guessedRight('ainura')
    assert.equal(slowdown.mayGuess('ainura'), undefined)
  })

  it('by the thousand do not fill the memory', () => {
    const slowdown = makeSlowdown(clockAt())
    for (let guess = 0; guess < 30_000; guess++) slowdown.guessedWrong(`made up ${guess}`)
    assert.equal(slowdown.mayGuess('made up 29999'), undefined)
  })
})
