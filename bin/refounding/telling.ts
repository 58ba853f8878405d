// What a founding anew says in plain sentences: what it costs before, and what comes next after.

import { wallTime } from '#core/local-time.ts'
import type { RefoundingReason } from '#core/refounding.ts'
import type { Refusal } from '#core/refusal.ts'
import { BadSetting, type Config } from '#server/config.ts'
import type { BeforeRefounding } from '#server/refounding/calling.ts'

const reasons: Readonly<Record<RefoundingReason, string>> = {
  keys_lost: 'because the box has lost its own keys, on both media',
  quorum_lost: 'because too few members still have their keys or their recovery sheets',
}

export const toldBefore = (
  { box, isStillAble, letters, cases }: BeforeRefounding,
  reason: RefoundingReason,
): string =>
  [
    `The box of «${box.about.school.ky}» is to be founded anew, ${reasons[reason]}.`,
    '',
    'What is lost:',
    `  Every sealed letter in the box now (${letters}, with the rehearsal letter): nobody reads it any more.`,
    `  What was written in the cases (${cases}): numbers, days and terms stay in the register. Whoever`,
    '  can still sign in should print the cases first.',
    '  Every sign-in: everybody of the new commission enrols with new keys, those of before too.',
    '  Every poster: a new one must hang before anybody can write by it.',
    'What stays: the box itself, its journal, its register; answers are read with their codes.',
    '',
    'The journal will say that it was done, and that the commission before did not agree. Until the',
    'new commission has signed, the public page takes no letters and says why.',
    ...(isStillAble && reason === 'quorum_lost'
      ? [
          '',
          'TAKE CARE: as far as this computer can know, enough members could still open the box. Ask',
          'them first: a recovery sheet is enough, and a change of the commission loses nothing.',
        ]
      : []),
  ].join('\n')

export const toldAfter = (file: string, url: string): string =>
  [
    `A backup was made first: ${file}`,
    'The box is to be founded anew. What to do now:',
    '  1. Tell the director: a new order names the commission. Put a sheet at the wooden box.',
    `  2. Start the server: npm start, or systemctl start ishenim. It prints the link to the set-up.`,
    '  3. Enter the order, invite everybody, hold the first sitting: as when the box was founded.',
    `  4. Print the new poster and hang it in the place of the old one. ${url}`.trimEnd(),
    'If enough keys are found after all: npm run refound -- --withdraw, before the last signature.',
  ].join('\n')

export const toldAgain = ({ box, calledAt = 0 }: BeforeRefounding): string => {
  const { date, time } = wallTime(calledAt, box.regulation.utcOffsetMinutes)
  return `It was called for already, on ${date} at ${time}. The next start prints the link to the set-up.`
}

/** Why it cannot be, for whoever typed the command. */
export function whyNot({ refusal, detail }: Refusal, { data, keys }: Config): BadSetting {
  if (refusal === 'not_found')
    return new BadSetting(`There is no box in ${data}: choose its --data.`)
  if (refusal === 'opening_underway') {
    return new BadSetting(
      'An opening is under way: let it be finished or given up first. One that has stood for a week does not count.',
    )
  }
  if (refusal === 'already_there' && detail?.at === 'keys') {
    return new BadSetting(
      `${keys} holds the box’s keys: they are not lost. Was --reason quorum_lost meant?`,
    )
  }
  if (refusal === 'keys_disagree') {
    return new BadSetting(
      `${keys} holds other keys than the box hangs by. Choose its own --keys, or bring them back from ` +
        'their second copy: npm run restore -- --keys-from-mirror. Where there is none either, move ' +
        `this folder away and keep it (mv ${keys} ${keys}-before), and name --reason keys_lost.`,
    )
  }
  return new BadSetting(`This cannot be now (${refusal}).`)
}
