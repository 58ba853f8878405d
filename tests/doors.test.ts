// Folders are rooms and imports are doors; this is the list. ARCHITECTURE.md says why, in the same order.
import assert from 'node:assert/strict'
import { matchesGlob } from 'node:path'
import { describe, it } from 'node:test'
import { circleFrom, type Passage, passagesOf } from '#tests/passages.ts'
import { filesLike, isTest, textOf } from '#tests/tree.ts'

/** What a room may import besides itself. The first word that fits decides; `!` keeps a door shut. */
const doors: Record<string, string> = {
  core: '',
  crypto:
    '@noble/** @scure/base age-encryption shamir-secret-sharing core/{limits,sealed,seats}.ts',
  words: 'core/**',
  papers: 'core/** words/** uqr',
  wire: 'core/** valibot @valibot/to-json-schema',
  server: `core/** wire/** words/** web/intake/template.ts
    !crypto/{seal,unseal,quorum,member-keys,receipt,reply,age-file,case-file}.ts
    crypto/{bytes,canonical,hash,labels,random,refusal,secret}.ts
    crypto/{sign,verify,records,chain,closing-records,commission-record}.ts
    crypto/{seal-record,opening-records,sign-in-records,undertaking}.ts
    crypto/{gate,x25519-stanza,list,possession,reply-slot,answer-noise,follow-up-check}.ts
    hono/** @hono/** kysely/** nodemailer valibot node:**`,
  'web/ui': 'preact/** @preact/signals',
  'web/intake': `!crypto/{unseal,manifest-open,member-keys,quorum-open,wrap}.ts
    crypto/** core/** wire/** words/** web/look/**`,
  'web/staff': `web/ui/** core/** wire/** words/** papers/** crypto/**
    preact/** @preact/signals hash-wasm web/intake/platform-gaps.ts`,
  'web/verify': 'core/** words/** crypto/{refusal,journal-*}.ts web/intake/platform-gaps.ts',
  bin: `bin/demo.ts bin/demo/** server/** core/** crypto/{refusal,journal-*}.ts papers/** words/**
    wire/** web/intake/template.ts node:** vite`,
  'bin/demo': '**',
  tests: '**',
}

const rooms = Object.keys(doors)
const passages = passagesOf(rooms)

describe('the doors between the rooms', () => {
  for (const [room, list] of Object.entries(doors)) {
    it(`${room} uses only its own doors`, () => {
      const uses = passages.filter(({ from, into }) => from === room && into !== room)
      none(uses.filter(({ to }) => !leads(list, to)))
    })
  }

  it('nobody leaves a room by a relative path', () =>
    none(passages.filter(({ to }) => to.startsWith('../'))))

  it('only bin and tests start the server: no room imports server/main.ts', () => {
    const starting = passages.filter(({ to }) => to === 'server/main.ts')
    none(starting.filter(({ from }) => !from.startsWith('bin') && from !== 'tests'))
  })

  it('every door has its name written on it: no import is computed or goes through require', () => {
    const unnamed = /\bimport\s*\((?!\s*['"])|\bcreateRequire\b/
    const ours = filesLike('{core,crypto,words,papers,wire,server,web,bin}/**/*.{ts,tsx}')
    assert.deepEqual(
      ours.filter(path => !isTest(path) && unnamed.test(textOf(path))),
      [],
    )
  })

  it('no rooms import each other in a circle', () => {
    // Tests and the demo look at every room from outside, so they stand outside the circle too.
    const inside = passages.filter(({ from }) => doors[from] !== '**')
    assert.equal(rooms.map(room => circleFrom(room, inside)).find(Boolean) ?? '', '')
  })
})

function leads(list: string, to: string): boolean {
  const fits = (door: string) =>
    door.endsWith('**') ? `${to}/`.startsWith(door.slice(0, -2)) : matchesGlob(to, door)
  const decisive = list.split(/\s+/).find(door => fits(door.replace('!', '')))
  return decisive !== undefined && !decisive.startsWith('!')
}

function none(forbidden: Passage[]): void {
  const sentences = forbidden.map(({ from, to, file }) => `${from} has no door to ${to} (${file})`)
  assert.equal(sentences.join('\n'), '')
}
