// The log: a closed union of events. It takes no objects, no addresses, no words, no payload of an error.

export type Event =
  | { event: 'started'; url: string }
  | { event: 'stopped' }
  | { event: 'box_founded' }
  | { event: 'box_refounded' }
  | { event: 'opening_called' }
  | { event: 'list_frozen' }
  | { event: 'opening_closed' }
  | { event: 'opening_finished' }
  | { event: 'opening_missed' }
  | { event: 'backup_made' }
  | { event: 'pages_filled' }
  /** The second medium for backups is not there; keys wait for it. */
  | { event: 'backups_away' }
  | { event: 'keys_disagree' }
  | { event: 'keys_mirror_away' }
  | { event: 'keys_mirror_back' }
  | { event: 'mail_failed'; what: string }
  /** The mail server is there and does not take a line for one of the addresses, for good or for now. */
  | { event: 'mail_not_taken'; what: 'refused' | 'later' }
  /** `where` is a route or a step, `what` the class of the error; its message may quote what came in. */
  | { event: 'something_went_wrong'; where: string; what: string }
  | { event: 'storage_failed'; where: string }

export type Log = (event: Event) => void

export const logToStdout: Log = event => {
  const { event: name, ...facts } = event
  console.log([name, ...Object.entries(facts).map(([key, value]) => `${key}=${value}`)].join(' '))
}

/** What may be said of an error: its class and code, never its message. */
export function nameOfError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : ''
  return `${thrown.name}${code}`
}
