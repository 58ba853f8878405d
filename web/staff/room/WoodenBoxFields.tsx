// Every field of the look at the wooden box, for the day when something is not as it should be.

import { responsibleOf } from '#core/commission.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { nameOf, theBox } from '../box.ts'
import { told, words } from '../language.ts'
import type { Look } from './look.ts'
import { theSight } from './opening.ts'
import { responsibleMissing } from './responsible.ts'

type Props = {
  look: Look
  onLook: (look: Look) => void
  full: boolean
  errorAt: (field: string) => string | undefined
}

export function WoodenBoxFields({ look, onLook, full, errorAt }: Props) {
  const { wooden } = words()
  return (
    <>
      {full && (
        <>
          <YesNo
            label={wooden.reachable}
            value={look.reachable}
            onChoose={reachable => onLook({ ...look, reachable })}
          />
          {look.reachable ? (
            <Reached look={look} onLook={onLook} errorAt={errorAt} />
          ) : (
            <Field
              id="wooden-why"
              label={wooden.unreachableWhy}
              value={look.unreachableWhy}
              error={errorAt('wooden-why')}
              onInput={unreachableWhy => onLook({ ...look, unreachableWhy })}
            />
          )}
          <Field
            id="wooden-others"
            label={wooden.others}
            hint={wooden.otherHint}
            value={look.otherPersons}
            error={errorAt('wooden-others')}
            onInput={otherPersons => onLook({ ...look, otherPersons })}
          />
        </>
      )}
      {responsibleMissing() && <StandIn look={look} onLook={onLook} errorAt={errorAt} />}
    </>
  )
}

function Reached({ look, onLook, errorAt }: Omit<Props, 'full'>) {
  const { wooden } = words()
  return (
    <>
      <YesNo
        label={wooden.intact}
        value={look.sealIntact}
        onChoose={sealIntact => onLook({ ...look, sealIntact })}
      />
      {!look.sealIntact && (
        <Field
          id="wooden-seal"
          label={wooden.sealText}
          value={look.sealText}
          error={errorAt('wooden-seal')}
          onInput={sealText => onLook({ ...look, sealText })}
        />
      )}
      <YesNo
        label={wooden.damage}
        value={look.damage}
        onChoose={damage => onLook({ ...look, damage })}
      />
      {look.damage && (
        <Field
          id="wooden-damage"
          label={wooden.damageText}
          value={look.damageText}
          error={errorAt('wooden-damage')}
          onInput={damageText => onLook({ ...look, damageText })}
        />
      )}
      <Field
        id="wooden-foreign"
        label={wooden.foreign}
        hint={wooden.foreignHint}
        value={look.foreignObjects}
        error={errorAt('wooden-foreign')}
        onInput={foreignObjects => onLook({ ...look, foreignObjects })}
      />
    </>
  )
}

function StandIn({ look, onLook, errorAt }: Omit<Props, 'full'>) {
  const { wooden } = words()
  const absent = responsibleOf(theBox().commission)
  return (
    <Choice
      id="wooden-responsible"
      label={wooden.responsible}
      error={errorAt('wooden-responsible')}
      hint={told(wooden.responsibleHint, { name: absent?.name ?? '' })}
      options={theSight().state.attendances.map(({ member }) => ({
        value: String(member),
        label: nameOf(member),
      }))}
      value={look.responsible === undefined ? undefined : String(look.responsible)}
      onChoose={member => onLook({ ...look, responsible: Number(member) })}
    />
  )
}

type YesNoProps = { label: string; value: boolean; onChoose: (yes: boolean) => void }

function YesNo({ label, value, onChoose }: YesNoProps) {
  const { frame } = words()
  return (
    <Choice
      label={label}
      inRow
      options={[
        { value: 'yes', label: frame.yes },
        { value: 'no', label: frame.no },
      ]}
      value={value ? 'yes' : 'no'}
      onChoose={answer => onChoose(answer === 'yes')}
    />
  )
}
