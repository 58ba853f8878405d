// Said in every answer to a writer: where to complain further, from what the box says of itself.
import { whereToComplainBytesMax } from '#core/limits.ts'
import { utf8Bytes } from '#core/text.ts'
import { inOurLanguage, theBox } from '../box.ts'
import type { Telling } from '../device/case-work.ts'
import { told, words } from '../language.ts'

export function telling(): Telling {
  const { department } = theBox().about
  const whole = told(words().work.whereToComplain, {
    department: inOurLanguage(department.name),
    address: inOurLanguage(department.address),
    phone: department.phone,
  })
  // A very long address gives way; the name of the department alone always fits.
  const fits = utf8Bytes(whole) <= whereToComplainBytesMax
  return { whereToComplain: fits ? whole : inOurLanguage(department.name) }
}
