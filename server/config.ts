// What may be set, and the only place that reads the environment.
import { resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { isMailAddress } from '#core/notices.ts'

export type Config = {
  readonly host: string
  readonly port: number
  readonly data: string
  readonly keys: string
  /** The second copy of the keys, on another medium. */
  readonly keysMirror?: string
  /** Where backups go as well: on another medium. */
  readonly backups?: string
  /** Without a trailing slash; what people type. Absent: the address itself. */
  readonly publicUrl?: string
  readonly demo: boolean
  /** Absent: no lines go out by e-mail. */
  readonly smtp?: SmtpSetting
}

/** `smtps://user:password@mail.school.kg`, and whose name stands under what it sends. */
export type SmtpSetting = { readonly url: string; readonly from: string }

type Setting = { says: string; means: string; byDefault: string }

const settings = {
  host: { says: 'ADDRESS', means: 'the address to listen on', byDefault: '127.0.0.1' },
  port: { says: 'NUMBER', means: 'the port to listen on, 0 for any free one', byDefault: '8080' },
  data: {
    says: 'FOLDER',
    means: 'where the box lies',
    byDefault: './data, in a demo ./demo-data',
  },
  keys: {
    says: 'FOLDER',
    means: 'where the keys lie: beside the data, never under it',
    byDefault: 'the data folder with -keys behind its name',
  },
  'keys-mirror': {
    says: 'FOLDER',
    means: 'a second copy of the keys, on another medium',
    byDefault: 'none',
  },
  backups: {
    says: 'FOLDER',
    means: 'where backups go as well, on another medium',
    byDefault: 'none: only in the data folder',
  },
  'public-url': {
    says: 'URL',
    means: 'how people reach the box, when it is not by the address itself',
    byDefault: 'none',
  },
  smtp: {
    says: 'URL',
    means: 'the mail server for notices, smtps://user:password@mail.school.kg',
    byDefault: 'none; better set in the environment, because others may see a command line',
  },
  'mail-from': {
    says: 'ADDRESS',
    means: 'the address notices come from',
    byDefault: 'none',
  },
} as const satisfies Record<string, Setting>

/** A sentence for the person who set something that cannot be. */
export class BadSetting extends Error {}

export const help = (): string =>
  [
    'npm start -- [settings]',
    '',
    ...Object.entries(settings).map(([name, { says, means, byDefault }]) =>
      line(`--${name} ${says}`, `${means} (${variable(name)}; by default ${byDefault})`),
    ),
    line('--demo', `a school of its own to try everything on (${variable('demo')}=1)`),
    line('--help', 'this page'),
  ].join('\n')

/** `'help'` when help was asked for. Throws `BadSetting` with a sentence. */
export function readConfig(
  args: readonly string[] = process.argv.slice(2),
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config | 'help' {
  const given = parse(args)
  if (given.help) return 'help'
  const setting = (name: keyof typeof settings) => given[name] ?? env[variable(name)]
  const demo = given.demo ?? isYes(env[variable('demo')] ?? '')
  const data = folder(setting('data') ?? (demo ? './demo-data' : './data'), 'data')
  const keys = folder(setting('keys') ?? `${data}-keys`, 'keys')
  if (isWithin(keys, data)) {
    throw new BadSetting('The key folder may not lie in the data folder: choose another --keys.')
  }
  const publicUrl = setting('public-url')
  return {
    host: setting('host') ?? settings.host.byDefault,
    port: port(setting('port') ?? settings.port.byDefault),
    data,
    keys,
    ...secondMedia({ data, keys }, setting('keys-mirror'), setting('backups')),
    demo,
    ...(publicUrl ? { publicUrl: url(publicUrl) } : {}),
    ...smtp(setting('smtp'), setting('mail-from')),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        keys: { type: 'string' },
        'keys-mirror': { type: 'string' },
        backups: { type: 'string' },
        'public-url': { type: 'string' },
        smtp: { type: 'string' },
        'mail-from': { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : ''
    throw new BadSetting(`${said.split('. ')[0]}. Try --help.`)
  }
}

const variable = (name: string) => `ISHENIM_${name.replaceAll('-', '_').toUpperCase()}`
const line = (left: string, right: string) => `  ${left.padEnd(20)} ${right}`

function isYes(value: string): boolean {
  if (['', '0', 'no', 'false'].includes(value)) return false
  if (['1', 'yes', 'true'].includes(value)) return true
  throw new BadSetting(`${variable('demo')} is «${value}»; it may be 1 or 0.`)
}

function port(value: string): number {
  const number = Number(value)
  if (!/^\d{1,5}$/.test(value) || number > 65_535) {
    throw new BadSetting(`The port is «${value}»; it must be a number from 0 to 65535.`)
  }
  return number
}

function folder(value: string, name: string): string {
  if (value.trim() === '') throw new BadSetting(`--${name} must name a folder.`)
  return resolve(value)
}

const isWithin = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`)

/** Keys are never among backups, whichever way the folders lie in each other. */
function secondMedia(
  { data, keys }: Pick<Config, 'data' | 'keys'>,
  mirror: string | undefined,
  copies: string | undefined,
): Pick<Config, 'keysMirror' | 'backups'> {
  const keysMirror = mirror ? folder(mirror, 'keys-mirror') : undefined
  const backups = copies ? folder(copies, 'backups') : undefined
  const meet = (one: string, other: string) => isWithin(one, other) || isWithin(other, one)
  const apart = (name: string, of: string | undefined, from: readonly (string | undefined)[]) => {
    if (!of || !from.some(other => other && meet(of, other))) return
    throw new BadSetting(`--${name} must be a folder of its own: it holds or lies in another one.`)
  }
  apart('keys-mirror', keysMirror, [data, keys, backups])
  apart('backups', backups, [data, keys])
  return { ...(keysMirror && { keysMirror }), ...(backups && { backups }) }
}

/** Both or neither: without an address of its own what it sends is taken for spam, or refused. */
function smtp(url = '', from = ''): { smtp?: SmtpSetting } {
  if (url === '' && from === '') return {}
  if (url === '' || from === '') {
    throw new BadSetting('For notices by e-mail set both --smtp and --mail-from, or neither.')
  }
  const parsed = URL.parse(url)
  // The value may hold a password, so it is not said again.
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '') {
    throw new BadSetting('--smtp must look like smtps://user:password@mail.school.kg.')
  }
  if (!isMailAddress(from)) throw new BadSetting(`--mail-from is «${from}»; it must be an address.`)
  return { smtp: { url, from } }
}

function url(value: string): string {
  const parsed = URL.parse(value)
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.pathname !== '/' || parsed.search) {
    throw new BadSetting(
      `--public-url is «${value}»; it must look like https://box.school.kg, without a path.`,
    )
  }
  return parsed.origin
}
