// A refusal as the sentence a member reads.
import type { Refusal } from '#core/refusal.ts'
import { fill } from '#words/fill.ts'
import { words } from './language.ts'

export const sentenceOf = ({ refusal, detail = {} }: Refusal): string =>
  fill(words().refusals[refusal], detail)
