// What was seen on the wooden box, as the form holds it until it is written down.
import type { Inspection } from '../device/ceremony/presence.ts'

/** `responsible` is asked only when the responsible person is not in the room. */
export type Look = Omit<Inspection, 'responsible'> & { readonly responsible?: number }

export const allWell = {
  reachable: true,
  unreachableWhy: '',
  damage: false,
  damageText: '',
  sealIntact: true,
  sealText: '',
  foreignObjects: '',
} as const

export const noLook: Look = { ...allWell, sealFound: '', otherPersons: '' }

export const lookOf = (inspection: Inspection): Look => ({ ...inspection })
