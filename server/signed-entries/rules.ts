// Every kind of line a member may enter. A kind that is not here is entered by the box or at a table.
import type { JournalKind } from '#core/journal.ts'
import { aboutChanged, calendarChanged, rulesChanged } from './changes.ts'
import { correction } from './correction.ts'
import type { EntryRule } from './entry-rule.ts'
import { memberLeft } from './member-left.ts'

export const entryRules = {
  about_changed: aboutChanged,
  calendar_changed: calendarChanged,
  correction,
  member_left: memberLeft,
  rules_changed: rulesChanged,
} satisfies { readonly [K in JournalKind]?: EntryRule<K> }

/** The rule of a kind somebody named, if a member may enter such a line at all. */
export const ruleOf = (kind: string): EntryRule<JournalKind> | undefined =>
  Object.hasOwn(entryRules, kind)
    ? // Each rule is only ever handed entries of its own kind, which `readEntry` has made sure of.
      (entryRules[kind as keyof typeof entryRules] as unknown as EntryRule<JournalKind>)
    : undefined
