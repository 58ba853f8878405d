// Calls for founding the box anew, when nobody can open it nor sign successors in, or its keys are gone.
import { createInterface } from 'node:readline/promises'
import { toldAfter, toldAgain, toldBefore, whyNot } from '#bin/refounding/telling.ts'
import { say, takeOption } from '#bin/said.ts'
import { type RefoundingReason, refoundingReasons } from '#core/refounding.ts'
import { isRefusal } from '#core/refusal.ts'
import { systemClock } from '#server/clock.ts'
import { BadSetting, type Config, readConfig } from '#server/config.ts'
import { openParts } from '#server/main.ts'
import { holdFolder } from '#server/one-server.ts'
import { callRefounding, lookBefore, withdrawRefounding } from '#server/refounding/calling.ts'

const usage = [
  'npm run refound -- --reason quorum_lost|keys_lost [--box SIGN] [the same settings as npm start]',
  '',
  'The server must not run. Says what is lost, asks for the sign of the box, makes a backup, and from',
  'then on the box takes no letters until a new commission has founded it anew.',
  '',
  'npm run refound -- --withdraw [settings]',
  '',
  'Takes it back, before the last signature.',
].join('\n')

await say(async () => {
  const args = process.argv.slice(2)
  const isBack = args.includes('--withdraw')
  const reason = takeOption(
    args.filter(arg => arg !== '--withdraw'),
    'reason',
  )
  const typed = takeOption(reason.rest, 'box')
  const config = readConfig(typed.rest)
  if (config === 'help') return usage
  const held = holdFolder(config.data)
  try {
    if (isBack) return await withdraw(config)
    const why = refoundingReasons.find(each => each === reason.value)
    if (!why) throw new BadSetting(usage)
    return await refound(config, why, typed.value)
  } finally {
    held.letGo()
  }
})

async function refound(config: Config, reason: RefoundingReason, typed: string | undefined) {
  const parts = await openParts(config, { log: () => undefined, clock: systemClock })
  const { store } = parts
  try {
    const looked = await lookBefore(parts, reason)
    if (isRefusal(looked)) throw whyNot(looked, config)
    if (looked.calledAt !== undefined) return toldAgain(looked)
    console.log(toldBefore(looked, reason))
    await agree(looked.sign, typed)
    const { file } = await store.backup()
    await store.copyBackup()
    const called = await callRefounding(parts, reason)
    if (isRefusal(called)) throw whyNot(called, config)
    return toldAfter(file, config.publicUrl ?? '')
  } finally {
    await store.close()
  }
}

async function withdraw(config: Config): Promise<string> {
  const parts = await openParts(config, { log: () => undefined })
  try {
    const outcome = await withdrawRefounding(parts)
    if (!isRefusal(outcome)) return 'Taken back: the box is as it was. Start the server.'
    if (outcome.refusal === 'not_found') {
      throw new BadSetting('Nobody has called for a founding anew, or it is done already.')
    }
    throw new BadSetting(
      `${config.keys} holds a new key of the box: first put the old key folder in its place.`,
    )
  } finally {
    await parts.store.close()
  }
}

async function agree(sign: string, typed: string | undefined): Promise<void> {
  const plain = (text: string) => text.replace(/[^0-9a-f]/gi, '').toUpperCase()
  if (typed !== undefined) {
    if (plain(typed) === plain(sign)) return
    throw new BadSetting(`The sign of this box is ${sign}. Nothing was done.`)
  }
  const line = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await line.question(`\nTo go on, type the sign of this box, ${sign}: `)
  line.close()
  if (plain(answer) !== plain(sign)) throw new BadSetting('That is another sign. Nothing was done.')
}
