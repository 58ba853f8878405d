// The presets of ops/: a proxy that writes nothing down, a service that may do nothing else.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { caseFilesJsonBytesMax } from '#server/routes/case-files.ts'
import { fileCases } from '#wire/case-files.ts'

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../ops/${name}`, import.meta.url)), 'utf8')

/** Without what is only said about it. */
const directives = (text: string) =>
  text
    .split('\n')
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(line => line !== '')

/** Names under which a visitor would be known again, or a chain of addresses be handed on. */
const tellsOfVisitors =
  /request_id|x-request-id|x-real-ip|proxy_add_x_forwarded_for|log_format|geoip|set-cookie|add_header Set-Cookie|mirror /i

describe('the proxy', () => {
  it('of nginx keeps no log in any of its servers, and hands on one address', () => {
    const lines = directives(read('nginx.conf'))
    const servers = lines.filter(line => line === 'server {').length
    assert.equal(servers, 2)
    const about = (name: string) => lines.filter(line => line.startsWith(`${name} `))
    assert.deepEqual(about('access_log'), Array(servers).fill('access_log off;'))
    assert.deepEqual(about('error_log'), Array(servers).fill('error_log /dev/null crit;'))
    assert.deepEqual(
      lines.filter(line => /forwarded/i.test(line)),
      ['proxy_set_header X-Forwarded-For $remote_addr;'],
    )
    assert.deepEqual(
      lines.filter(line => tellsOfVisitors.test(line)),
      [],
    )
  })

  it('of Caddy keeps no log of requests, nor of what failed in them, and hands on one address', () => {
    const text = directives(read('Caddyfile')).join('\n')
    assert.equal(text.match(/^log\b/gm)?.length, 1, 'only the one that leaves requests out')
    const left = /^exclude (.*)$/m.exec(text)?.[1]?.split(' ') ?? []
    for (const logger of ['http.log.access', 'http.log.error', 'http.handlers.reverse_proxy']) {
      assert.ok(left.includes(logger), logger)
    }
    assert.match(text, /^header_up X-Forwarded-For \{remote_host\}$/m)
    assert.doesNotMatch(text, tellsOfVisitors)
  })

  it('of nginx lets a member hand in the case files of a whole opening, and no stranger as much', () => {
    const [whole = '', desk = ''] = read('nginx.conf').split('location /api/desk/')
    const mebibytes = (text: string) => Number(/client_max_body_size (\d+)m;/.exec(text)?.[1])
    assert.ok(mebibytes(desk) * 1_048_576 >= caseFilesJsonBytesMax)
    assert.match(desk, /proxy_request_buffering off;/)
    assert.equal(mebibytes(whole), 2)
    assert.ok(fileCases.path.startsWith('/api/desk/'))
  })

  it('reaches the box as a program of the same machine, also from a container', () => {
    const compose = read('compose.yaml')
    assert.match(compose, /network_mode: service:box/)
    for (const preset of ['nginx.conf', 'Caddyfile'])
      assert.match(read(preset), /127\.0\.0\.1:8080/)
    assert.doesNotMatch(read('ishenim.env') + compose, /ISHENIM_HOST/)
  })

  it('of nginx is understood by nginx, where there is one', context => {
    const folder = mkdtempSync(join(tmpdir(), 'ishenim-nginx-'))
    const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=box'],
      ...['-keyout', key, '-out', certificate],
    ])
    const hasNginx = spawnSync('nginx', ['-v']).status === 0
    if (made.status !== 0 || !hasNginx) {
      context.diagnostic('no nginx or no openssl on this machine: only read, not tried')
    } else {
      let port = 58_080
      const site = read('nginx.conf')
        .replace(/\S+fullchain\.pem/, certificate)
        .replace(/\S+privkey\.pem/, key)
        .replaceAll(/(listen \S*?)(?:80|443)\b/g, (_, before) => {
          port += 1
          return `${before}${port}`
        })
      const whole = `pid ${folder}/pid;\nerror_log ${folder}/log;\nevents {}\nhttp {\naccess_log off;\n${site}\n}\n`
      writeFileSync(join(folder, 'nginx.conf'), whole)
      const { status, stderr } = spawnSync('nginx', ['-t', '-c', join(folder, 'nginx.conf')])
      assert.equal(status, 0, stderr.toString())
    }
    rmSync(folder, { recursive: true })
  })
})

describe('the container', () => {
  it('is built with all it builds its pages with, and sees media that are mounted later', () => {
    assert.doesNotMatch(directives(read('Dockerfile')).join('\n'), /omit=optional/)
    const compose = read('compose.yaml')
    assert.match(compose, /^ +- \/mnt:\/mnt:rslave$/m)
    const settings = read('ishenim.env')
    for (const folder of ['/mnt/keys/ishenim', '/mnt/backups/ishenim']) {
      assert.ok(compose.includes(`: ${folder}\n`) && settings.includes(`=${folder}\n`), folder)
    }
  })
})

describe('the service', () => {
  const unit = read('ishenim.service')
  const values = (name: string) =>
    directives(unit).flatMap(line => (line.startsWith(`${name}=`) ? [line.split('=')[1]] : []))

  it('runs as a user of its own who may become nobody else, and keeps no image of its memory', () => {
    assert.deepEqual(values('User'), ['ishenim'])
    assert.deepEqual(values('CapabilityBoundingSet'), [''])
    assert.deepEqual([values('NoNewPrivileges'), values('UMask')], [['yes'], ['0077']])
    assert.deepEqual([values('LimitCORE'), values('MemorySwapMax')], [['0'], ['0']])
    assert.match(read('compose.yaml'), /core: 0/)
    assert.match(read('Dockerfile'), /^USER ishenim$/m)
  })

  it('keeps data and keys beside each other, where the settings say', () => {
    const [folders = ''] = values('StateDirectory')
    const settings = read('ishenim.env')
    for (const folder of folders.split(' ')) assert.ok(settings.includes(`/var/lib/${folder}\n`))
    assert.deepEqual(values('StateDirectoryMode'), ['0700'])
  })

  it('counts as started when its page answers', () => {
    assert.deepEqual([values('Type'), values('NotifyAccess')], [['notify'], ['all']])
  })

  it('starts what is there, and is what systemd understands, where there is one', context => {
    const path = fileURLToPath(new URL('../ops/ishenim.service', import.meta.url))
    assert.ok(existsSync(fileURLToPath(new URL('../bin/launch.mjs', import.meta.url))))
    const { status, stderr, error } = spawnSync('systemd-analyze', ['verify', path])
    if (error) return context.diagnostic('no systemd on this machine: only read, not tried')
    // That this machine has no such user or program is not the unit's fault.
    const said = stderr.toString()
    assert.ok(status === 0 || /not executable|No such file/.test(said), said)
  })
})
