// What was done in the case, oldest first, and who has read it.
import type { CaseEntry, CaseEntryOf } from '#core/case-file.ts'
import { Button } from '#web/ui/Button.tsx'
import { Fold } from '#web/ui/Fold.tsx'
import { unbroken } from '#web/ui/Unbroken.tsx'
import { inWords, nameOf } from '../box.ts'
import type { OpenCase } from '../device/cases.ts'
import { told, words } from '../language.ts'
import { entryInWords } from './entry-words.ts'

type Props = { file: OpenCase; onPrint: (reply: CaseEntryOf<'reply'>) => void }

export function CaseHistory({ file, onPrint }: Props) {
  const { caseFile: said, work } = words()
  return (
    <section class="card stack">
      <h2>{said.history}</h2>
      {file.entries.length === 0 ? (
        <p class="hint">{said.noHistory}</p>
      ) : (
        <ol class="history">
          {file.entries.map((entry, place) => (
            <li key={`${place}-${entry.at}`}>
              <OneEntry entry={entry} />
              {entry.entry === 'reply' && (
                <Button kind="quiet" onPress={() => onPrint(entry)}>
                  {work.printReply}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <Fold title={said.readings}>
        <div class="stack">
          <p class="hint">{said.readingsHint}</p>
          <ul class="plain-list">
            {file.readings.map(({ member, at }, place) => (
              <li key={`${place}-${at}`}>
                {unbroken(told(said.readAt, { name: nameOf(member), moment: inWords(at) }))}
              </li>
            ))}
          </ul>
        </div>
      </Fold>
    </section>
  )
}

function OneEntry({ entry }: { entry: CaseEntry }) {
  const { entries, work } = words()
  const moment = inWords(entry.at)
  return (
    <>
      <p class="hint">
        {unbroken(
          'by' in entry
            ? told(entries.by, { name: nameOf(entry.by), moment })
            : told(entries.byWriter, { moment }),
        )}
      </p>
      <p class="said">{unbroken(entryInWords(entry))}</p>
      {entry.entry === 'reply' && (
        <dl class="facts">
          {(['checked', 'found', 'willDo'] as const).map(part => (
            <div class="fact" key={part}>
              <dt>{work[part]}</dt>
              <dd class="said">{entry[part]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
