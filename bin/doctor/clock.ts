// The clock: the gate, the terms and the days of openings follow it.
import { boxFacts } from './box-facts.ts'
import { about, type Check } from './finding.ts'
import { askPublicPage } from './public-page.ts'

const found = about('clock')
const secondsMax = 120
const todo = 'set the clock: timedatectl set-ntp true, and look at timedatectl'

export const againstJournal: Check = ({ data, demo }, { now }) => {
  const facts = boxFacts(data)
  if (!facts || demo) return []
  const ahead = facts.lastAt - now
  return ahead > secondsMax
    ? [found.broken(`it is ${ahead} seconds behind the last line of the journal`, todo)]
    : [found.ok('it is not behind the last line of the journal')]
}

export const againstOthers: Check = async (config, { now }) => {
  const asked = await askPublicPage(config)
  const date = Date.parse(asked?.headers.get('date') ?? '') / 1000
  if (!Number.isFinite(date)) return []
  const off = Math.round(Math.abs(date - now))
  return off > secondsMax
    ? [found.broken(`it is ${off} seconds off from the page as it is reached from here`, todo)]
    : []
}

export const againstSystemd: Check = (_, { run }) => {
  const synchronised = run('timedatectl', 'show', '--property=NTPSynchronized', '--value')?.trim()
  if (synchronised === 'yes') return [found.ok('it is kept by the network')]
  return synchronised === 'no' ? [found.look('nobody keeps it right', todo)] : []
}
