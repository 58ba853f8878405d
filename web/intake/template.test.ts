// The public pages as files: nothing in them that could run, leak or be left empty.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { languages } from '#core/language.ts'
import { house } from '#tests/tree.ts'
import { fillSlots, rowSlots, type SlotValues, textSlots } from '#wire/slots.ts'
import { renderPages } from './template.ts'

const assets = { script: '/assets/a.js', style: '/assets/a.css' }
const pages = renderPages(assets)
const page = (path: string) => pages.find(each => each.path === path)?.html ?? ''

const row = (of: keyof typeof rowSlots) =>
  Object.fromEntries(Object.keys(rowSlots[of]).map(name => [name, `«${name}»`]))
const values = (text: (name: string) => string) =>
  ({
    ...Object.fromEntries(Object.keys(textSlots).map(name => [name, text(name)])),
    numbers: [row('numbers')],
    members: [row('members')],
  }) as unknown as SlotValues

describe('the public pages', () => {
  it('are five in each language', () => {
    assert.equal(pages.length, 5 * languages.length)
  })

  it('have a place for everything a school says of itself, and no other place', () => {
    const all = languages.flatMap(language =>
      ['home', 'letter', 'code'].flatMap(name =>
        // Founded anew, a box says less of itself.
        ['anew', ''].map(silent =>
          fillSlots(
            page(`${language}/${name}.html`),
            values(slot => (slot === silent ? '' : `«${slot}»`)),
          ),
        ),
      ),
    )
    for (const html of all) assert.doesNotMatch(html, /\{\{/)
    const together = all.join('')
    const unused = Object.keys(textSlots).filter(name => !together.includes(`«${name}»`))
    // These are asked for, not said.
    assert.deepEqual(
      unused,
      ['onTime', 'late', 'lateToday', 'overdue', 'shut', 'demo'].filter(name =>
        unused.includes(name),
      ),
    )
  })

  it('need no school where there is none yet', () => {
    for (const language of languages) {
      assert.doesNotMatch(page(`${language}/empty.html`), /\{\{/)
      assert.match(page(`${language}/empty.html`), /npm run demo/)
      assert.doesNotMatch(page(`${language}/not-found.html`), /\{\{/)
    }
  })

  it('run nothing that stands in the page itself, and fetch nothing from elsewhere', () => {
    for (const { html } of pages) {
      const scripts = html.match(/<script[^>]*>/g) ?? []
      for (const script of scripts) {
        assert.match(script, /src="\/assets\/a\.js"|type="application\/json"/)
      }
      assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+="|<form|<iframe|<object|<base/i)
      const addresses = html.match(/(?:src|href)="([^"]+)"/g) ?? []
      const away = addresses.filter(address => /"(?:https?:|\/\/)/.test(address))
      assert.deepEqual(new Set(away).size <= 1, true)
    }
  })

  it('say nothing of a trust box in the history of the browser', () => {
    for (const { html } of pages) {
      assert.doesNotMatch(html.match(/<title>(.*?)<\/title>/)?.[1] ?? '', /кутуча|ящик|box/i)
    }
  })

  it('let no browser remember what is typed, or send it anywhere to be corrected', () => {
    for (const language of languages) {
      for (const name of ['letter', 'code']) {
        const fields = page(`${language}/${name}.html`).match(/<(?:input|textarea)[^>]*>/g) ?? []
        assert(fields.length > 0)
        for (const field of fields) {
          if (/type="(radio|checkbox|file)"/.test(field)) continue
          assert.match(field, /autocomplete="off"/)
          assert.doesNotMatch(field, /\sname=/)
        }
        for (const area of fields.filter(field => field.startsWith('<textarea'))) {
          assert.match(area, /spellcheck="false"/)
        }
      }
    }
  })

  it('have every place that their behaviours reach for', () => {
    const sources = globSync('web/intake/*.ts', { cwd: house, exclude: ['**/*.test.ts'] })
    const reached = sources
      .filter(path => !/template|phrases|worker\.ts/.test(path))
      .flatMap(path => [
        ...readFileSync(`${house}/${path}`, 'utf8').matchAll(
          /\b(?:at|input|show|say|refill|whenPressed|markField)(?:<\w+>)?\('([a-z-]+)'/g,
        ),
      ])
      .map(([, id]) => id ?? '')
    assert(reached.length > 30)
    const html = page('ky/letter.html') + page('ky/code.html')
    const has = (id: string) => html.includes(` id="${id}"`) || html.includes(` id="e-${id}"`)
    assert.deepEqual(
      [...new Set(reached)].filter(id => !has(id)),
      [],
    )
  })

  it('put the numbers to call before everything else that can be done', () => {
    for (const language of languages) {
      for (const name of ['home', 'letter']) {
        const html = page(`${language}/${name}.html`)
        const main = html.slice(html.indexOf('<main'))
        assert(main.indexOf('tel:') > 0 && main.indexOf('tel:') < main.indexOf('class="button'))
      }
    }
  })

  it('are the same bytes whenever they are made', () => {
    assert.deepEqual(renderPages(assets), pages)
  })
})
