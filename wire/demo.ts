// The noun «clock» of a demo school: these promises exist only where the server runs with --demo.
import * as v from 'valibot'
import { contract } from './contract.ts'
import { instant, line, memberIndex, nothing } from './primitives.ts'

export const readDemo = contract({
  noun: 'demo-clocks',
  method: 'GET',
  path: '/api/demo',
  who: 'demo',
  says: "The demo's clock and its members' sign-in names and passphrases.",
  ask: nothing,
  answer: v.strictObject({
    now: instant,
    nextRoomOpensAt: instant,
    nextOpensAt: instant,
    members: v.array(
      v.strictObject({
        member: memberIndex,
        name: line(80),
        signInName: line(40),
        passphrase: line(40),
      }),
    ),
  }),
})

export const moveDemoClock = contract({
  noun: 'demo-clocks',
  method: 'POST',
  path: '/api/demo/clock',
  who: 'demo',
  says: "Moves the demo's clock forward to the next opening; never back.",
  ask: nothing,
  answer: v.strictObject({ now: instant }),
})
