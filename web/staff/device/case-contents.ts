// What lies in a case file beside the letter: where it came from, its key, and who is shut out.
import { categories, kindsOfPerson, photoTypes } from '#core/appeal.ts'
import { forms } from '#core/held-opening.ts'
import {
  caseTextBytesMax,
  commissionPeopleMax,
  contactsBytesMax,
  memberNameBytesMax,
  paperLettersMax,
  photoBytesMax,
  photosMax,
} from '#core/limits.ts'
import { hash, id, memberIndex, version } from '#core/record.ts'
import { isRefusal, type Refusal, refuse } from '#core/refusal.ts'
import { list, type Of, object, oneOf, read, tagged, text, whole, words } from '#core/shape.ts'
import { canonical, parseCanonical } from '#crypto/canonical.ts'

const shutOut = list(memberIndex, commissionPeopleMax)

/** The inner envelope follows as it came, so that anybody handling the case opens it again. */
export const digitalContents = object({
  v: version,
  channel: oneOf(['digital']),
  envelope: hash,
  fileKey: id,
  opening: id,
  seal: hash,
  shutOut,
})

/** The paper itself stays in the file of the box; photos of it follow, one after another. */
export const paperContents = object(
  {
    v: version,
    channel: oneOf(['paper']),
    about: oneOf(kindsOfPerson),
    category: oneOf(categories),
    form: oneOf(forms),
    opening: id,
    photos: list(object({ type: oneOf(photoTypes), size: whole(1, photoBytesMax) }), photosMax),
    sheets: whole(1, paperLettersMax),
    shutOut,
    text: text(caseTextBytesMax),
  },
  { from: object({ name: words(memberNameBytesMax), contacts: text(contactsBytesMax) }) },
)

const anyContents = tagged('channel', { digital: digitalContents, paper: paperContents })

export type DigitalContents = Of<typeof digitalContents>
export type PaperContents = Of<typeof paperContents>
export type Contents = DigitalContents | PaperContents

export const writeContents = (contents: Contents): Uint8Array => canonical(contents)

export function readContents(bytes: Uint8Array): Contents | Refusal {
  try {
    const contents = read(anyContents, parseCanonical(bytes))
    return isRefusal(contents) ? contents : (contents as Contents)
  } catch {
    return refuse('malformed', { at: 'case_file' })
  }
}
