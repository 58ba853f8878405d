// A paper as a small tree of words: what is printed, before anybody decides how it looks.
//
// A paper is a pure function of facts and words. The tree knows no fonts and no pages, so the same
// tree is drawn on the screen, printed, and compared word by word in a test. `field` and `fields`
// are the numbers of the printed form (Appendix 1 and 2 of the regulation): they show that nothing
// the form asks for was left out.

import type { Language } from '#core/language.ts'

/** One labelled value; several lines where the form lists people or things. */
export type Fact = {
  readonly label: string
  readonly value: readonly string[]
  readonly field?: number
}

export type Point = { readonly text: string; readonly fields: readonly number[] }

/** `mark` says what stands under the paper already; `byHand` leaves room for ink beside it. */
export type SignatureLine = {
  readonly role: string
  readonly name: string
  readonly mark: string
  readonly byHand: boolean
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly fields?: readonly number[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'points'
      readonly lead: string
      readonly points: readonly Point[]
      /** Where the numbering goes on after a table in between; 1 when absent. */
      readonly from?: number
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Letters or digits somebody will read out or type, in groups of four. */
  | { readonly kind: 'groups'; readonly label: string; readonly groups: readonly string[] }
  /** A QR code: `text` is what a phone reads, `label` what stands under it for people. */
  | { readonly kind: 'code'; readonly text: string; readonly label: string }
  /** Room for ink: so many ruled lines. */
  | {
      readonly kind: 'lines'
      readonly label: string
      readonly count: number
      readonly field?: number
    }
  /** Room for the institution's stamp, «М.О.». */
  | { readonly kind: 'stamp'; readonly text: string; readonly field?: number }
  /** What belongs together under one heading and is not torn apart by the end of a leaf. */
  | { readonly kind: 'panel'; readonly heading: string; readonly blocks: readonly Block[] }
  /** The same slip several times on one leaf, to be cut apart. */
  | { readonly kind: 'slips'; readonly copies: number; readonly slip: readonly Block[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly (readonly string[])[])[]
      readonly field?: number
      /** What stands before it is a cover. */
      readonly onNewLeaf?: boolean
      /** Where each column is a field of the form. */
      readonly fields?: readonly number[]
    }
  | {
      readonly kind: 'signatures'
      readonly caption: string
      readonly lines: readonly SignatureLine[]
      readonly field?: number
    }

export type Paper = {
  readonly language: Language
  /** «1-тиркеме»; empty on a paper that is no appendix. */
  readonly mark: string
  readonly institution: readonly string[]
  readonly title: string
  /** The numbers of the form that mark and title are. */
  readonly headFields: readonly number[]
  readonly blocks: readonly Block[]
  /** Small print at the end: that a translation is one. */
  readonly foot: readonly string[]
  /** Printed across: eleven columns do not fit a sheet that stands. */
  readonly isWide: boolean
  /** For a wall or for scissors; an official sheet when absent. */
  readonly look?: 'poster' | 'slips'
}

/** Every number of the printed form that the paper has a place for, in order. */
export const fieldsOf = ({ headFields, blocks }: Paper): readonly number[] =>
  [...new Set([...headFields, ...blocks.flatMap(fieldsIn)])].sort((a, b) => a - b)

const fieldsIn = (block: Block): readonly number[] => {
  switch (block.kind) {
    case 'heading':
    case 'list':
    case 'groups':
    case 'code':
      return []
    case 'panel':
      return block.blocks.flatMap(fieldsIn)
    case 'slips':
      return block.slip.flatMap(fieldsIn)
    case 'paragraph':
      return block.fields ?? []
    case 'points':
      return block.points.flatMap(({ fields }) => fields)
    case 'facts':
      return block.facts.flatMap(({ field }) => field ?? [])
    case 'table':
      return block.fields ?? (block.field === undefined ? [] : [block.field])
    case 'signatures':
    case 'lines':
    case 'stamp':
      return block.field === undefined ? [] : [block.field]
  }
}
