// Dependencies are guests: exactly the ones we named, none runs anything while it is installed.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { textOf } from '#tests/tree.ts'

type Locked = {
  version?: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
}

const house = JSON.parse(textOf('package.json'))
const lock: Record<string, Locked> = JSON.parse(textOf('package-lock.json')).packages
const installed = Object.entries(lock).filter(([path]) => path !== '')
const named: Record<string, string> = {
  ...house.dependencies,
  ...house.devDependencies,
  ...house.optionalDependencies,
}

describe('the guests', () => {
  it('are named by one exact version', () => {
    assert.deepEqual(
      Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    )
    const other = Object.entries(named).filter(
      ([name, version]) => lock[`node_modules/${name}`]?.version !== version,
    )
    assert.deepEqual(other, [])
  })

  it('run nothing while they are installed', () => {
    const mayRunScripts: string[] = []
    const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript)
    assert.deepEqual(
      scripts.map(([path]) => path).filter(path => !mayRunScripts.includes(path)),
      [],
    )
    const { preinstall, install, postinstall, prepare } = house.scripts
    assert.deepEqual([preinstall, install, postinstall, prepare].filter(Boolean), [])
  })

  it('are held to their content, and come from whichever registry the reader trusts', () => {
    assert.deepEqual(
      installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')),
      [],
    )
    assert.deepEqual(
      installed.filter(([, { resolved }]) => resolved !== undefined),
      [],
    )
    assert.doesNotMatch(textOf('package-lock.json'), /https?:\/\/registry/)
  })

  it('have each said why they are here', () => {
    const guests = textOf('docs/guests.md')
    assert.deepEqual(
      Object.keys(named).filter(name => !guests.includes(`\`${name}\``)),
      [],
    )
  })
})
