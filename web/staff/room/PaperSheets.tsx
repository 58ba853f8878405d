// Act and journal line as the sheets they will be printed on, before anybody signs them.

import { fromBase64url, inFours } from '#crypto/bytes.ts'
import { signed } from '#crypto/labels.ts'
import { recordHash, recordName } from '#crypto/records.ts'
import { actPaper } from '#papers/act.ts'
import { openingLinePaper } from '#papers/opening-line.ts'
import { theBox } from '../box.ts'
import type { Papers } from '../device/ceremony/papers.ts'
import { speaking } from '../language.ts'
import { Sheet } from '../paper/Sheet.tsx'

type Props = { papers: Papers; signatures: readonly { readonly member: number }[] }

export function ActSheet({ papers, signatures }: Props) {
  const { act, closed, bytes } = papers
  if (!act || !bytes.act) return null
  const paper = actPaper(
    {
      body: act,
      closed,
      code: recordName(recordHash(signed.act, bytes.act)),
      signatures: hands(signatures),
      codeOf,
    },
    speaking(),
  )
  return <Sheet paper={paper} />
}

export function LineSheet({ papers, signatures }: Props) {
  const { entry, bytes } = papers
  const paper = openingLinePaper(
    {
      kind: 'held',
      body: entry,
      seq: entry.seq,
      code: recordName(recordHash(signed.journal, bytes.line)),
      signatures: hands(signatures),
      codeOf,
    },
    theBox().about,
    speaking(),
  )
  return <Sheet paper={paper} />
}

// Until the papers are closed only the server has the signatures; here stands who has signed.
const hands = (signatures: Props['signatures']) =>
  signatures.map(({ member }) => ({ by: member, code: '✓' }))

const codeOf = (hash: string): string => inFours(fromBase64url(hash).subarray(0, 10))
