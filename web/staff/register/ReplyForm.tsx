// The reply: three parts, none of them empty, with a second look at stock phrases and at names.
import { messageBytesMax } from '#core/limits.ts'
import { isRefusal } from '#core/refusal.ts'
import { checkReply, hintsOn, type Reply, replyBytes, replyParts } from '#core/reply.ts'
import { cleanText } from '#core/text.ts'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { theBox } from '../box.ts'
import { answerWriter } from '../device/case-work.ts'
import { draftOf } from '../drafts.ts'
import { counted, told, words } from '../language.ts'
import { sentenceOf } from '../refusals.ts'
import { leftIn } from '../text-left.ts'
import type { WorkProps } from './CaseWork.tsx'
import { telling } from './telling.ts'
import { WorkForm } from './WorkForm.tsx'

const empty: Reply = { checked: '', found: '', willDo: '' }

export function ReplyForm({ file, member, step, onEnd }: WorkProps) {
  const { work } = words()
  const draft = draftOf<Reply>(member, 'case-reply', empty, file.entry)
  const typed = draft.value.value

  const give = async () => {
    const refused = await step((seat, open) => answerWriter(seat, open, clean(typed), telling()))
    if (!refused) draft.forget()
    return refused
  }

  return (
    <WorkForm
      name={work.reply}
      giveWord={work.sendReply}
      onEnd={onEnd}
      onGive={give}
      mistakes={() => mistakesIn(clean(typed))}
    >
      {errorAt => (
        <>
          <p class="hint">{file.mayAnswerByCode ? work.byCode : work.onPaper}</p>
          {replyParts.map(part => (
            <Field
              key={part}
              id={`reply-${part}`}
              label={work[part]}
              hint={work[`${part}Hint`]}
              lines={4}
              value={typed[part]}
              error={errorAt(`reply-${part}`)}
              left={part === 'willDo' ? roomLeft(typed) : undefined}
              onInput={text => draft.write({ ...typed, [part]: text })}
            />
          ))}
          <Hints reply={typed} />
        </>
      )}
    </WorkForm>
  )
}

/** Warnings, never a bar: the member may know better. */
function Hints({ reply }: { reply: Reply }) {
  const { work } = words()
  const names = theBox().commission.members.map(({ name }) => name)
  const hints = hintsOn(reply, names)
  if (hints.length === 0) return null
  return (
    <Notice kind="care" spoken="gently" title={work.hintsTitle}>
      <ul>
        {hints.map(({ hint, part, words: found }) => (
          <li key={`${hint} ${part} ${found}`}>
            {work[part]}:{' '}
            {told(hint === 'names_a_person' ? work.hintName : work.hintStock, { words: found })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const clean = ({ checked, found, willDo }: Reply): Reply => ({
  checked: cleanText(checked.trim()),
  found: cleanText(found.trim()),
  willDo: cleanText(willDo.trim()),
})

/** The three parts share the room of one message. */
const roomLeft = (reply: Reply) => ({
  ...leftIn(''),
  letters: Math.floor((messageBytesMax - replyBytes(reply)) / 2),
})

function mistakesIn(reply: Reply) {
  const { work, frame } = words()
  return checkReply(reply).map(refused => {
    const field = `reply-${refused.part}`
    const label = work[refused.part]
    if (refused.refusal === 'answers_missing') return { field, text: `${label}: ${frame.required}` }
    const over = Number(refused.detail?.bytesOver ?? 0)
    if (over > 0) {
      return { field, text: `${label}: ${counted(Math.ceil(over / 2), frame.lettersOver)}` }
    }
    return { field, text: isRefusal(refused) ? `${label}: ${sentenceOf(refused)}` : label }
  })
}
