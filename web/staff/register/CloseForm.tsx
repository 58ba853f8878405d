// Taking the case off control, with the outcome entered before.
import { outcomeOf } from '#core/case-state.ts'
import { close } from '../device/case-work.ts'
import { told, words } from '../language.ts'
import type { WorkProps } from './CaseWork.tsx'
import { telling } from './telling.ts'
import { WorkForm } from './WorkForm.tsx'

export function CloseForm({ file, step, onEnd }: WorkProps) {
  const { work, outcomes } = words()
  const outcome = outcomeOf(file.entries)?.outcome
  return (
    <WorkForm
      name={work.close}
      giveWord={work.close}
      onEnd={onEnd}
      onGive={() => step((seat, open) => close(seat, open, telling()))}
      mistakes={() => []}
    >
      {() => <p>{told(work.closeHint, { outcome: outcome ? outcomes[outcome] : '' })}</p>}
    </WorkForm>
  )
}
