// The page behind the secret code: look, read, write back.
import { isRefusal } from '#core/refusal.ts'
import { checkTyped } from './code-check.ts'
import { heardInWords } from './heard-view.ts'
import type { Heard } from './mailbox-reading.ts'
import {
  at,
  input,
  inWords,
  isBusy,
  markBusy,
  markField,
  phrasesOfPage,
  refill,
  say,
  show,
  whenPressed,
} from './page.ts'
import type { CodePhrases } from './phrases.ts'
import { leaveFor, warnWhile } from './quick-exit.ts'
import { ask } from './worker-link.ts'

export function liveCode(): void {
  const phrases = phrasesOfPage<CodePhrases>()
  whenPressed('look', () => void look(phrases))
  input('typed').addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && !isBusy('look')) void look(phrases)
  })
  whenPressed('send', () => void sendMore(phrases))
  whenPressed('forget', () => leaveFor(`/${phrases.language}`))
  warnWhile(() => at<HTMLTextAreaElement>('words').value.trim() !== '')
}

async function look(phrases: CodePhrases): Promise<void> {
  const typed = checkTyped(input('typed').value)
  markField('typed', isRefusal(typed) ? inWords(phrases.refusals, typed) : '')
  if (isRefusal(typed)) {
    input('typed').focus()
    return
  }
  for (const id of ['heard', 'add', 'before', 'after', 'failed']) show(id, false)
  setBusy('look', true)
  const heard = await ask('look', { code: typed.groups }, ({ step }) => {
    if (step === 'code' || step === 'look') say('say', phrases.steps[step])
  })
  setBusy('look', false)
  if (isRefusal(heard)) {
    say('failed-why', inWords(phrases.refusals, heard))
    show('failed')
    at('failed').focus()
    return
  }
  refill('heard', ...heardInWords(heard, phrases))
  show('heard')
  say('add-heading', isAsked(heard) ? phrases.addAnswer : phrases.add)
  show('add', heard.mayAdd)
  show('before', !heard.mayAdd)
  show('after')
  at('heard').focus()
}

const isAsked = ({ answer }: Heard): boolean =>
  answer !== undefined && 'state' in answer.state && answer.state.state === 'question'

async function sendMore(phrases: CodePhrases): Promise<void> {
  const field = at<HTMLTextAreaElement>('words')
  setBusy('send', true)
  say('add-say', phrases.sending)
  const answer = await ask('add', { words: field.value })
  setBusy('send', false)
  const isRefused = isRefusal(answer)
  markField('words', isRefused ? inWords(phrases.refusals, answer) : '')
  say('add-say', isRefused ? '' : phrases.sent)
  if (isRefused) field.focus()
  else field.value = ''
}

function setBusy(id: 'look' | 'send', isNow: boolean): void {
  markBusy(id, isNow)
  if (id === 'look') show('working', isNow)
}
