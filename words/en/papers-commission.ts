// The papers a commission comes into being by, in English: the director's order, minutes of an election.
//
// Translations: the Kyrgyz paper is the original.

export const order = {
  title: 'Order',
  about: 'On the appointment of the commission for opening the trust box',
  number: 'Number of the order',
  date: 'Date',
  place: 'Place',
  basis:
    'In order to receive, record and review citizens’ appeals through the trust box, and in accordance with clauses 5.1 and 5.2 of the Regulation on the working order of the trust box (approved on {date}),',
  orders: 'I ORDER:',
  appoint:
    'To appoint the commission for opening the trust box with the members listed in this order. The number of members is odd, and a representative of the parent community is among them (clause 5.1).',
  list: 'Members of the commission',
  columns: ['No.', 'Full name', 'Position', 'In the commission'],
  noKin: 'declares no close kin on the staff of the school',
  responsible:
    'To appoint {name} as the person responsible for organising the collection and review of citizens’ appeals (clause 5.2).',
  substitute: 'To appoint {substitute} as substitute member: takes part when {member} cannot.',
  substituteOf: '{role}, substitute of {member}',
  noSubstitute: 'No substitute members are appointed.',
  keepers:
    'The key of the wooden box is kept by {key}, the seals and the sealing tool by {seals}. These are two different people.',
  absence: 'In the director’s absence her duties concerning the trust box are performed by {name}.',
  officers:
    'The chair and the secretary of the commission are elected from its members at its first sitting by open vote (clause 5.4).',
  inForce: 'This order is in force from {date}.',
  replaces: 'Order No. {no} of {date} is no longer in force.',
  replacesNone: 'There was no earlier order on the commission.',
  signature: 'Signature',
  director: 'Director of the school',
  stamp: 'Stamp',
  acquainted: 'Acquainted with the order (signature, date)',
}

export const minutes = {
  title: 'Minutes of a sitting of the commission for opening the trust box',
  number: 'Number of the minutes',
  date: 'Date',
  time: 'Time',
  timeFromTo: 'began: {from}; ended: {to}',
  place: 'Place',
  basis: 'Basis',
  kind: 'Sitting',
  kinds: {
    first_sitting: 'first sitting of the commission',
    new_composition: 'sitting of the commission in its new composition',
  },
  openedBy: 'Opened by',
  untilElected: '{person} (until the chair is elected)',
  present: 'Present',
  absent: 'Absent, reason',
  absentOne: '{person}: {reason}',
  quorum: 'Quorum',
  quorumIs: 'seats taken {present} of {all}, needed {needed}: there is a quorum',
  quorumIsNot: 'seats taken {present} of {all}, needed {needed}: there is no quorum',
  invited: 'Invited',
  agenda: 'Agenda:',
  elections: {
    chair: 'Election of the chair of the commission (clause 5.4)',
    secretary: 'Election of the secretary of the commission (clause 5.4)',
  },
  heard: 'Heard',
  heardText: '{name}: chair and secretary are elected from the members by open vote.',
  spoke: 'Spoke',
  candidate: 'Candidate',
  voting: {
    chair: 'Open vote: chair of the commission, candidate {name}',
    secretary: 'Open vote: secretary of the commission, candidate {name}',
  },
  columns: ['No.', 'Full name', 'In the commission', 'Vote'],
  votes: { for: 'for', against: 'against', abstained: 'abstained' },
  count: 'Votes',
  counted: 'for {for}, against {against}, abstained {abstained}',
  decided: 'Decided',
  elected: {
    chair: '{name} is elected chair of the commission.',
    secretary: '{name} is elected secretary of the commission.',
  },
  executor: 'Executor and term',
  executorNone: 'in force at once',
  recusals: 'Recusals',
  dissent: 'Dissent',
  appendices: 'Appendices',
  refusal:
    'Where a member refuses to sign, «refused to sign» and the reason are written in that member’s line.',
  signatures: 'Signatures of all members of the commission (clause 5.3)',
  acquainted: 'was absent, acquainted',
  integrity: 'Integrity code',
  code: 'code of the minutes: {code}',
  signedAt: 'signed: {moment}',
}

export const list = {
  title: 'Commission for opening the trust box',
  basis: 'Basis',
  record: 'Sign of the commission',
  quorum: 'The box is opened by',
  quorumText: 'at least {quorum} of {members} members, a parent representative among them',
  rows: 'Members of the commission',
  columns: ['No.', 'Full name', 'In the commission', 'Two groups of the key'],
  substitute: '{role}, substitute of {member}',
  secret: 'The keys named here are public: nothing can be opened with them.',
}

export const papersCommission = { order, minutes, list }
