// The first sitting in English: what is missing, keys compared, a vote, papers signed.
export const sitting = {
  title: 'The first sitting',
  begunAnew: 'Somebody has been invited anew, so everybody compares keys once more',
  begunAnewText: 'Sign in again here: the list of keys has changed.',
  missingTitle: 'Still missing',
  addPerson: 'One more person signs in here',
  oneLaptop:
    'If several people sign in on this device, sign out and choose «shared laptop» when you sign in again.',
  missing: {
    invitation: '{name}: not invited yet, or the link has expired',
    enrolment: '{name}: has not enrolled yet',
    seat: '{name}: has not compared the key yet',
    election: 'The vote for chair and secretary: {name} enters it',
    signature: '{name}: has not signed yet',
    canary: 'The rehearsal letter: the last signature brings it',
  },
  keys: {
    title: 'Keys compared',
    intro:
      'Take your own sheet. Read its two groups and compare them with those that stand here beside your name.',
    notYet: 'First everybody must have enrolled. This page notices it by itself.',
    match: 'They match',
    matchFor: 'They match: {name}',
    differ: 'They differ',
    differFor: 'They differ: {name}',
    differTitle: '{name}: stop, do not sign anything',
    differText:
      'Somebody else’s key stands in your place. Ask the one who set up the box for a new link and enrol again; until then the box is not opened.',
    compared: 'compared',
    notCompared: 'not compared yet',
  },
  election: {
    title: 'Election of chair and secretary',
    intro:
      'Open vote by name (clause 5.4): ask about each, everybody raises a hand, enter who voted how.',
    waiting: '{name} is entering the vote. The papers appear here by themselves.',
    hourPassed:
      'The hour of the first opening has passed. Enter the vote once more: the papers get a new date.',
    allFor: 'Everybody voted for',
    allForIn: 'Everybody voted for, {office}',
    voteOf: '{name}, {office}',
    votes: { for: 'for', against: 'against', abstained: 'abstained' },
    place: 'Where the sitting is held',
    placeHint: 'For example: teachers’ room.',
    woodenSeal: 'Number of the first seal on the wooden box',
    woodenSealHint: 'Put the seal on now, before everybody’s eyes, and copy its number.',
    enter: 'Draw the papers',
    again: 'The vote was entered wrongly: change it',
    notElected:
      '{office}: {votes} for, and {needed} are needed (clause {clause}). Vote once more or choose another.',
    twoPeople: '{office}: chair and secretary are two different members (clause {clause}).',
  },
  papers: {
    title: 'Papers and signatures',
    intro:
      'One tap signs three papers: the minutes, the first line of the journal, and the first seal. Everybody signs.',
    introAnew:
      'One tap signs three papers: the minutes, the line of the journal that says the box was founded anew, and its next seal. Everybody signs.',
    anew: 'Founded anew',
    anewWhy: '{why}. The commission before did not agree to it.',
    anewBecause: {
      keys_lost: 'its own keys are lost',
      quorum_lost: 'too few members still have their keys',
    },
    lost: 'Letters nobody will read',
    anewSigned: 'Your signature stands under this too: the journal says it to everybody.',
    chair: 'Chair',
    secretary: 'Secretary',
    place: 'Place',
    woodenSeal: 'Seal of the wooden box',
    firstOpening: 'First opening',
    readMinutes: 'Read the minutes',
    sign: 'Sign',
    signFor: 'Sign: {name}',
    signed: 'signed',
    notSigned: 'has not signed yet',
    finish: 'Finish',
    finishFor: 'Finish: {name}',
  },
  founded: {
    title: 'The box is open',
    open: 'All have signed. From now on parents and pupils may write.',
    noAdministrator: 'The set-up assistant is gone: nobody stays behind as an administrator.',
    next: 'What comes next',
    firstOpening: 'The first opening: {moment}.',
    poster: 'Print the poster and hang it: sign in at the desk, «More», «Papers to print».',
    posterAnew:
      'The old posters are of the commission before: a phone that comes by one is stopped. Print the new poster and hang it in their place: sign in at the desk, «More», «Papers to print».',
    paper: 'Keep your digits and your sheet; you need the digits at the opening.',
    publicPage: 'The public page',
    toDesk: 'To the desk',
  },
}
