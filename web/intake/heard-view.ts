// What a code found, in words and in her language. No news and no such code are the same words.
import { type CivilDate, wallTime } from '#core/local-time.ts'
import type { ReceiptMessage, ReceiptState } from '#core/receipt-state.ts'
import { fullDate, moment } from '#words/dates.ts'
import { fill } from '#words/fill.ts'
import { utcOffsetMinutes } from './letter-fields.ts'
import type { Heard } from './mailbox-reading.ts'
import { make } from './page.ts'
import type { CodePhrases } from './phrases.ts'

export function heardInWords(heard: Heard, phrases: CodePhrases): readonly Node[] {
  const { answer, found, isForged } = heard
  const lists = found.flatMap(({ openedOn, act, lost }) => {
    const sentence = act === '' ? phrases.heard.inBoxNoAct : phrases.heard.inBox
    const text = fill(sentence, { date: day(openedOn, phrases), act })
    const shown = [make('p', { class: 'notice', text })]
    if (!lost || answer) return shown
    const given = { date: day(lost.on, phrases), n: String(lost.count) }
    return [...shown, make('p', { class: 'notice bad', text: fill(phrases.heard.lost, given) })]
  })
  const forged = make('p', { class: 'notice bad', text: phrases.refusals.answer_forged ?? '' })
  if (answer) return [...lists, ...answered(answer, phrases)]
  return [...lists, ...(isForged ? [forged] : []), ...noNews(heard, phrases)]
}

function noNews({ opensAt, found }: Heard, { heard, calendar }: CodePhrases): readonly Node[] {
  const { date, time } = wallTime(opensAt, utcOffsetMinutes)
  return [
    make('p', { class: 'strong', text: heard.none }),
    make('p', { text: fill(heard.next, { date: moment(calendar, date, time) }) }),
    ...(found.length === 0 ? [make('p', { class: 'small', text: heard.lists })] : []),
  ]
}

function answered(
  { state, signedBy }: NonNullable<Heard['answer']>,
  phrases: CodePhrases,
): readonly Node[] {
  const words = phrases.answer
  const signed = make('p', { class: 'small', text: fill(words.signedBy, { name: signedBy }) })
  if ('raw' in state) {
    return [make('p', { text: words.raw }), make('p', { class: 'said', text: state.raw }), signed]
  }
  return [
    make('h2', { text: words.heading }),
    make('p', { class: 'strong', text: words.states[state.state] }),
    facts(state, phrases),
    ...(state.messages.length > 0 ? [make('h2', { text: words.messages })] : []),
    ...state.messages.map(message => said(message, phrases)),
    signed,
    make('h2', { text: words.complain }),
    make('p', { class: 'said', text: state.whereToComplain }),
  ]
}

function facts(state: ReceiptState, phrases: CodePhrases): Node {
  const words = phrases.answer
  const list = make('dl', { class: 'card facts' })
  const fact = (label: string, value: string | undefined) => {
    if (value === undefined) return
    list.append(make('div', {}, make('dt', { text: label }), make('dd', { text: value })))
  }
  fact(words.number, state.number)
  fact(words.act, state.act)
  const due = state.due === undefined ? undefined : day(state.due, phrases)
  fact(words.due, due && state.extended ? `${due} (${words.extended})` : due)
  fact(words.outcome, state.outcome && words.outcomes[state.outcome])
  return list
}

function said(message: ReceiptMessage, phrases: CodePhrases): Node {
  const words = phrases.answer
  const heading = `${words.kinds[message.kind]} · ${day(message.on, phrases)}`
  const parts: readonly (readonly [string, string])[] =
    message.kind === 'reply'
      ? [
          [words.checked, message.checked],
          [words.found, message.found],
          [words.willDo, message.willDo],
        ]
      : [['', message.text]]
  return make(
    'div',
    { class: 'said tight' },
    make('p', { class: 'strong', text: heading }),
    ...parts.flatMap(([label, text]) => [
      ...(label === '' ? [] : [make('p', { class: 'small', text: label })]),
      make('p', { text }),
    ]),
  )
}

const day = (date: CivilDate, { calendar }: CodePhrases): string => fullDate(calendar, date)
