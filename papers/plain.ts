// A paper as plain lines: to read aloud, to copy, and to compare word by word.

import type { Block, Paper, SignatureLine } from './document.ts'

export const plainLines = (paper: Paper): readonly string[] => [
  ...(paper.mark === '' ? [] : [paper.mark]),
  ...paper.institution,
  paper.title,
  ...paper.blocks.flatMap(linesOf),
  ...paper.foot,
]

const linesOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value.join('; ')}`)
    case 'points':
      return [
        ...(block.lead === '' ? [] : [block.lead]),
        ...block.points.map(({ text }, at) => `${at + (block.from ?? 1)}) ${text}`),
      ]
    case 'list':
      return block.items.map(item => `• ${item}`)
    case 'groups':
      return [`${block.label}: ${block.groups.join(' ')}`]
    case 'code':
      return [`[QR ${block.text}] ${block.label.replace('\n', ' ')}`]
    case 'lines':
      return [`${block.label}: ${Array(block.count).fill('________').join(' ')}`]
    case 'stamp':
      return [`[${block.text}]`]
    case 'panel':
      return [block.heading, ...block.blocks.flatMap(linesOf)]
    case 'slips':
      return block.slip.flatMap(linesOf)
    case 'table':
      return [
        block.caption,
        block.columns.join(' | '),
        ...block.rows.map(row => row.map(cell => cell.join('; ')).join(' | ')),
      ].filter(line => line !== '')
    case 'signatures':
      return [block.caption, ...block.lines.map(lineOfSignature)]
  }
}

const lineOfSignature = ({ role, name, mark, byHand }: SignatureLine): string =>
  `${role}: ${[name, mark].filter(part => part !== '').join(', ')}${byHand ? ' ________' : ''}`
