// The pages: built once, filled with what the school has of its own, served as files.
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Hono } from 'hono'
import { type Language, languages } from '#core/language.ts'
import { fillSlots, rowSlots, type SlotValues, textSlots } from '#wire/slots.ts'
import type { Clock } from '../clock.ts'
import { deskRules, publicRules } from '../headers.ts'
import type { KeyFolder } from '../key-folder.ts'
import { keysAgree } from '../keys-agree.ts'
import { lastOpening } from '../last-opening.ts'
import type { Log } from '../log.ts'
import { refoundedLately } from '../refounding/lately.ts'
import type { Store } from '../store/store.ts'
import { theBox } from '../the-box.ts'
import { type Encoded, encode } from './encoded.ts'
import { handOut } from './serving.ts'
import { slotValues } from './values.ts'

export type Pages = {
  /** Writes the pages anew where what they say has changed. */
  fill(): Promise<void>
  serve(hono: Hono): void
}

type Setting = {
  /** Where the build left its files. */
  readonly dist: string
  readonly data: string
  readonly store: Store
  readonly keys: KeyFolder
  readonly clock: Clock
  readonly log: Log
  readonly isDemo: boolean
}

const names = ['home', 'letter', 'code'] as const

export function openPages(setting: Setting): Pages {
  const { dist, data, store, keys, clock, log, isDemo } = setting
  const templates = readTemplates(dist)
  const built = new Map<string, Encoded>()
  const filled = new Map<string, Encoded>()
  const said = new Map<Language, string>()

  async function fill(): Promise<void> {
    const box = await theBox(store.read)
    const seal = box && (await store.read.seals.current(box.id))
    const lastOpenedOn = box && (await lastOpening(store.read, box.id))
    const refoundedOn = box && (await refoundedLately(store.read, box, clock.now()))
    let isNew = false
    for (const language of languages) {
      const facts = box &&
        seal && {
          box,
          seal,
          ...(lastOpenedOn && { lastOpenedOn }),
          ...(refoundedOn && { refoundedOn }),
          takesLetters: !box.refounding && keysAgree(box.id, seal, keys),
          isDemo,
          now: clock.now(),
        }
      const values = facts ? slotValues(facts, language) : undefined
      const saying = JSON.stringify(values ?? 'no school yet')
      if (said.get(language) === saying) continue
      for (const name of names) write(language, name, values)
      said.set(language, saying)
      isNew = true
    }
    if (isNew) log({ event: 'pages_filled' })
  }

  function write(language: Language, name: (typeof names)[number], values?: SlotValues): void {
    const template = templates.get(`${language}/${values ? name : 'empty'}.html`)
    if (template === undefined) return
    const page = encode(
      `${name}.html`,
      new TextEncoder().encode(fillSlots(template, values ?? none)),
    )
    const path = join(data, 'pages', language, `${name}.html`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, page.plain)
    if (page.br) writeFileSync(`${path}.br`, page.br)
    if (page.gz) writeFileSync(`${path}.gz`, page.gz)
    filled.set(`${language}/${name}`, page)
  }

  function builtFile(path: string): Encoded | undefined {
    const known = built.get(path)
    if (known) return known
    const file = join(dist, path)
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile()
    if (path.includes('..') || !isFile) return undefined
    const encoded = encode(path, readFileSync(file))
    built.set(path, encoded)
    return encoded
  }

  function serve(hono: Hono): void {
    hono.get('/', context => page(context, 'ky', 'home'))
    for (const language of languages) {
      hono.get(`/${language}`, context => page(context, language, 'home'))
      for (const name of ['letter', 'code'] as const) {
        hono.get(`/${language}/${name}`, context => page(context, language, name))
      }
    }
    for (const address of ['/desk', '/desk/*']) {
      hono.get(address, context => {
        const desk = builtFile('staff/desk.html')
        return desk ? handOut(context, desk, { rules: deskRules, hashed: false }) : lost(context)
      })
    }
    for (const address of ['/verify', ...languages.map(language => `/${language}/verify`)]) {
      hono.get(address, context => {
        const verify = builtFile('verify/verify.html')
        return verify
          ? handOut(context, verify, { rules: publicRules, hashed: false })
          : lost(context)
      })
    }
    hono.get('/assets/*', context => {
      const asset = builtFile(context.req.path.slice(1))
      if (!asset) return lost(context)
      // A worker runs under the rules its own file came with: this one alone has WebAssembly.
      const rules = context.req.path.includes('/argon2-worker-') ? deskRules : publicRules
      return handOut(context, asset, { rules, hashed: true })
    })
    hono.get('*', context => lost(context))
  }

  type Context = Parameters<typeof handOut>[0]

  function page(context: Context, language: Language, name: (typeof names)[number]): Response {
    const file = filled.get(`${language}/${name}`)
    return file ? handOut(context, file, { rules: publicRules, hashed: false }) : lost(context)
  }

  function lost(context: Context): Response {
    const language = languages.find(each => context.req.path.startsWith(`/${each}/`)) ?? 'ky'
    const template = templates.get(`${language}/not-found.html`)
    if (template === undefined) return context.text('Not found.', 404)
    const file = encode('not-found.html', new TextEncoder().encode(fillSlots(template, none)))
    return handOut(context, file, { rules: publicRules, hashed: false, status: 404 })
  }

  return { fill, serve }
}

/** Nothing in any place: for pages of a box that is not there yet, and to try a template with. */
const none = Object.fromEntries([
  ...Object.keys(textSlots).map(name => [name, '']),
  ...Object.keys(rowSlots).map(name => [name, []]),
]) as unknown as SlotValues

/** A template with a place nobody fills stops the start of the server, not a parent's visit. */
function readTemplates(dist: string): ReadonlyMap<string, string> {
  const folder = join(dist, 'pages')
  const paths = globSync('*/*.html', { cwd: folder }).map(path => path.replaceAll('\\', '/'))
  return new Map(
    paths.map(path => {
      const template = readFileSync(join(folder, path), 'utf8')
      fillSlots(template, none)
      return [path, template]
    }),
  )
}
