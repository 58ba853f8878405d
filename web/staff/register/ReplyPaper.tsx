// The reply as a sheet to be signed and handed over; made on this device, where alone its words are.
import type { CaseEntryOf } from '#core/case-file.ts'
import { isLanguage } from '#core/language.ts'
import { localDate } from '#core/local-time.ts'
import { replyPaper } from '#papers/reply.ts'
import { Button } from '#web/ui/Button.tsx'
import { StepHeading } from '#web/ui/StepHeading.tsx'
import { memberOf, theBox } from '../box.ts'
import type { OpenCase } from '../device/cases.ts'
import { speaking, told, words } from '../language.ts'
import { Sheet } from '../paper/Sheet.tsx'

type Props = { file: OpenCase; reply: CaseEntryOf<'reply'>; onEnd: () => void }

export function ReplyPaper({ file, reply, onEnd }: Props) {
  const { caseFile: said, journal, work } = words()
  const { about, regulation } = theBox()
  const { letter, row } = file
  // In the language of the appeal, where the letter says which.
  const language = isLanguage(letter.language) ? letter.language : speaking()
  const by = memberOf(reply.by)
  const paper = replyPaper(
    {
      about,
      number: row.number,
      on: localDate(reply.at, regulation.utcOffsetMinutes),
      ...(letter.from ? { to: letter.from.name } : {}),
      checked: reply.checked,
      found: reply.found,
      willDo: reply.willDo,
      by: { name: by?.name ?? '', role: by?.role ?? 'staff' },
    },
    language,
  )
  return (
    <div class="stack">
      <div class="no-print">
        <StepHeading level={1}>{told(said.title, { number: row.number })}</StepHeading>
      </div>
      <div class="row no-print">
        <Button kind="main" onPress={() => print()}>
          {journal.print}
        </Button>
        <Button onPress={onEnd}>{work.backToCase}</Button>
      </div>
      <Sheet paper={paper} />
    </div>
  )
}
