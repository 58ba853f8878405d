// What may be set when the box is started, and what is said of a value that cannot be.
import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { BadSetting, help, readConfig } from './config.ts'

const config = (args: string[] = [], env: Record<string, string> = {}) => {
  const read = readConfig(args, env)
  if (read === 'help') throw new Error('help')
  return read
}

describe('the settings of a box', () => {
  it('are few, and nothing has to be set', () => {
    assert.deepEqual(config(), {
      host: '127.0.0.1',
      port: 8080,
      data: resolve('./data'),
      keys: resolve('./data-keys'),
      demo: false,
    })
  })

  it('keep the keys beside the data, wherever the data is', () => {
    assert.equal(config(['--data', '/srv/box']).keys, '/srv/box-keys')
    assert.throws(() => config(['--data', '/srv/box', '--keys', '/srv/box/keys']), BadSetting)
    assert.throws(() => config(['--data', '/srv/box', '--keys', '/srv/box']), BadSetting)
  })

  it('keep second media apart from the data, from the keys and from each other', () => {
    const { keysMirror, backups } = config(['--keys-mirror', '/mnt/a/keys', '--backups', '/mnt/b'])
    assert.deepEqual([keysMirror, backups], ['/mnt/a/keys', '/mnt/b'])
    for (const wrong of [
      ['--data', '/srv/box', '--keys-mirror', '/srv/box/keys'],
      ['--data', '/srv/box', '--keys-mirror', '/srv/box-keys'],
      ['--data', '/srv/box', '--backups', '/srv/box/backups'],
      ['--keys-mirror', '/mnt/a/keys', '--backups', '/mnt/a'],
    ]) {
      assert.throws(() => config(wrong), /a folder of its own/)
    }
  })

  it('come from the environment where the command line is silent', () => {
    const env = { ISHENIM_PORT: '9000', ISHENIM_PUBLIC_URL: 'https://box.school.kg/' }
    assert.equal(config([], env).port, 9000)
    assert.equal(config(['--port', '1'], env).port, 1)
    assert.equal(config([], env).publicUrl, 'https://box.school.kg')
  })

  it('give the demo a folder of its own', () => {
    assert.equal(config(['--demo']).data, resolve('./demo-data'))
    assert.equal(config([], { ISHENIM_DEMO: '1' }).demo, true)
  })

  it('that cannot be are answered with a sentence that names them', () => {
    const wrong: [string[], RegExp][] = [
      [['--port', 'eighty'], /«eighty»/],
      [['--port', '70000'], /«70000»/],
      [['--public-url', 'box.school.kg'], /--public-url/],
      [['--public-url', 'https://school.kg/box'], /without a path/],
      [['--data', ' '], /--data/],
      [['--colour', 'green'], /--help/],
    ]
    for (const [args, sentence] of wrong) assert.throws(() => config(args), sentence)
  })

  it('are all on the help page', () => {
    assert.equal(readConfig(['--help'], {}), 'help')
    for (const name of ['host', 'port', 'data', 'keys', 'public-url', 'demo', 'help']) {
      assert.match(help(), new RegExp(`--${name}`))
    }
    assert.match(help(), /ISHENIM_PUBLIC_URL/)
  })
})
