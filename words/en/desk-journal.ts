// The chained journal in English: each kind of entry as a sentence, and what may be wrong with one.

export const journal = {
  title: 'Journal of openings and its chain',
  intro: 'Every entry carries the mark of the one before and the signatures of those it concerns.',
  checking: 'Every link and every signature is being checked on this device.',
  holds: 'Checked just now on this device: all {n} entries hold together.',
  broken:
    'Checked just now on this device: something does not hold. Please keep this file and tell the chair and the district department.',
  verify: 'Check again',
  export: 'Save the journal as a file',
  exportHint: 'Whoever has the file can check it without us.',
  exported: 'The file has been saved.',
  entry: 'Entry {seq}',
  openPapers: 'Papers of the opening',
  openPapersOf: 'Papers of the opening of {date}',
  signedBy: 'Signed by the box and {names}.',
  signedByBox: 'Signed by the box.',
  notFound: 'There is no such entry.',
  back: 'Back to the journal',
  print: 'Print',
  printHint: 'Print in two copies; everybody signs by hand.',
}

export const kindsOfEntry = {
  box_founded: 'The box was founded; chair {chair}, secretary {secretary}.',
  seal_set: 'The first seal was put on: digital No. {no}, wooden {wooden}.',
  list_frozen: 'The list of letters was frozen; the next seal is in force.',
  gate_released: 'The gate opened for this list: {keys} outer keys.',
  opening_held: 'Opening held: {all} appeals, seal No. {no}.',
  opening_held_empty: 'Opening held: the box was empty, seal No. {no}.',
  opening_missed: 'The opening of {planned} was not held ({reason}); moved to {date}.',
  missedReasons: {
    commission_unlawful: 'the commission was not complete',
    nobody_came: 'nobody came',
    no_quorum: 'there was no quorum',
    record_lost: 'those days are lost with the disk; the box was put back from a backup',
  },
  keys_destroyed:
    'The keys of the old seal were destroyed; {registered} registered, {leftOver} left over.',
  restored:
    'The box was put back from a backup. What the journal said after the line before this one is lost; the newest seal was No. {no}.',
  case_registered: 'Appeal {number} was registered; term {due}.',
  case_answered: 'Appeal {number} was answered.',
  case_closed: 'Appeal {number} was closed: {outcome}.',
}
