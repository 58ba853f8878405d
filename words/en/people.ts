// The commission and a change of it, in English: who is in it, who leaves, who comes, what is missing.
import { inEn } from '../plural.ts'

export const people = {
  title: 'The commission',
  intro: 'Who is in it, and what to do when somebody comes or goes.',
  refresh: 'Look again',

  unlawful: {
    title: 'The commission is not lawful as it is',
    commission_even: '{n} seats are left, and their number must be odd (clause {clause}).',
    commission_size: '{n} seats are left, and at least three are needed (clause {clause}).',
    no_parent: 'There is no parent representative any more (clause {clause}).',
    one_responsible: 'Nobody is the responsible person any more (clause {clause}).',
    other: 'It breaks clause {clause} of the regulation.',
    what: 'Until the change below is ready, the box is not opened. Letters may still be written, and wait sealed.',
    todo: 'Ask the director for an order that names somebody else, and enter it here.',
    todoOthers:
      '{names}: please ask the director for an order that names somebody else, and enter it.',
  },

  members: {
    title: 'Who is in it',
    substituteOf: 'substitute of {name}',
    left: 'left on {date}',
    noKeys: 'no keys in this seal: sign in once, and the next seal has them',
    hasKeys: 'has keys',
    key: 'key {groups}',
    noKin: 'no close kin on the staff',
    leaves: 'Has left',
    leavesFor: 'Has left: {name}',
    leaveMyself: 'I am leaving',
  },

  leaving: {
    title: '{name} leaves the commission',
    titleOwn: 'You leave the commission',
    text: 'From your signature on, {name} does not get in any more and signs nothing. It stands in the journal and cannot be taken back: whoever returns comes by a new order, with new keys.',
    textOwn:
      'From your signature on you do not get in any more. It stands in the journal and cannot be taken back.',
    reason: 'Why',
    reasons: {
      own_wish: 'at their own wish',
      order: 'released by the director’s order',
      child_left: 'their child has left the school',
      keys_lost: 'passphrase and recovery sheet are lost',
      other: 'another reason',
    },
    keysLostHint: 'Afterwards enter below that they come again with new keys.',
    orderNo: 'Number of the order',
    orderDate: 'Date of the order',
    dateAhead: 'This day has not come yet.',
    sign: 'Sign it into the journal',
    signOwn: 'Sign it and leave',
    done: '{name} has left. It stands in the journal.',
    unlawfulAfter: 'After that the commission is not lawful until a change is ready.',
  },

  begin: {
    title: 'A change by the director’s order',
    text: 'Somebody is released, replaced or gets a substitute, or somebody’s keys are lost without a sheet. You enter the order; whoever comes makes keys at home; the new commission elects chair and secretary; at the next opening it takes over.',
    start: 'Enter an order',
    notYou: 'The order is entered by: {names}.',
  },

  form: {
    title: 'The director’s order',
    orderNo: 'Number of the order',
    orderNoHint: 'For example 41-B.',
    orderDate: 'Date of the order',
    now: 'In the commission now',
    stays: 'stays',
    leaves: 'leaves',
    newKeys: 'comes again with new keys',
    newKeysHint: 'Passphrase and recovery sheet are lost.',
    standingOf: 'What becomes of {name}',
    changeRole: 'Another role',
    roleOf: '{name}, role',
    comes: 'Who comes',
    nobody: 'Nobody comes yet.',
    newcomer: 'Newcomer {n}',
    name: 'Name in full',
    nameHint: 'As in the order.',
    position: 'Position',
    positionHint: 'For example: mother of a pupil of form 5-B.',
    role: 'In the commission',
    noKin: 'Has no close kin on the staff of the school',
    noKinWhy: 'Parents trust such a representative more. If it is not so, leave it unticked.',
    seat: 'Seat',
    ownSeat: 'a seat of their own',
    add: 'Add a newcomer',
    remove: 'Take off the list',
    removeOne: 'Take off the list: {n}',
    count: inEn('{n} seat after the change.', '{n} seats after the change.'),
    enter: 'Enter the order',
    wrong: {
      substitute_wrong:
        '{name}: a substitute shares the seat of one parent representative or of the responsible person, in the same role.',
    },
  },

  change: {
    title: 'A change is being prepared',
    order: 'Order No. {no} of {date}, entered by {name}.',
    missing: 'Still missing',
    missingWhat: {
      departed: '{name} has left meanwhile: the order has to be corrected',
      invitation: '{name}: not invited yet, or the link has expired',
      enrolment: '{name}: has not made keys yet',
      prekeys: '{name}: must sign in once more, so that keys for the next seal are prepared',
      signature: '{name}: has not signed the new commission yet',
      quorum:
        'More of the present members have to sign it: a majority with a parent representative',
      election: 'The vote for chair and secretary: {name} enters it',
      minutes_signature: '{name}: has not signed the minutes yet',
    },
    ready: 'Everything is there',
    readyText:
      'At the next opening, {moment}, those who leave open what was sealed to them, the next seal is the new commission’s, and the closing puts it in office.',
    hung: 'The new commission’s seal hangs. The closing of this opening puts the change in force.',
    leaving: 'Leaving: {names}',
    joining: 'Coming: {names}',
    edit: 'Correct the order',
    editWhy:
      'Invitations and keys of those whose line stays the same remain. Signatures are given anew.',
    withdraw: 'Give the change up',
    withdrawTitle: 'Give this change up?',
    withdrawText:
      'The order and all signatures under it are forgotten, and the keys of those who were to come are destroyed.',
    withdrawn: 'The change is given up.',
  },

  invite: {
    title: 'Who comes',
    make: 'Make an invitation',
    makeFor: 'Make an invitation: {name}',
    again: 'A new invitation',
    againFor: 'A new invitation: {name}',
    againText: 'The link of {name} before this one, and keys made by it, are void.',
    once: 'The link is shown once. Copy or print it before you leave this page.',
    copyFor: 'Copy the link for {name}',
    print: 'Print',
    printFor: 'Print the invitation of {name}',
    notInvited: 'not invited yet',
    until: 'invited, the link is good until {date}',
    expired: 'the link has expired',
    enrolled: 'has keys, signs in as {name}',
  },

  sign: {
    title: 'The new commission',
    text: 'Everybody who comes signs it, and a majority of the present members with a parent representative. First compare the two groups of each new key with the sheet in its owner’s hand.',
    notYet: 'As soon as everybody who comes has made keys, it can be signed.',
    keyOf: '{name}: {groups}',
    compared: 'I have compared the groups with the sheets',
    comparedOwn: 'I have compared the groups beside my name with my sheet',
    comparedMissing: 'Please compare the groups first, and tick this.',
    sign: 'Sign the new commission',
    all: 'Everybody who has to has signed',
    signed: 'signed',
    notSigned: 'has not signed yet',
    mine: 'You have signed.',
  },

  election: {
    title: 'Election of chair and secretary',
    text: 'The members of the new commission meet and vote openly, by name (clause 5.4). {name} enters who was there and who voted how.',
    present: 'Who is there',
    presentWrong: 'More than half of the seats, with a parent representative, must be there.',
    enter: 'Draw the minutes',
    again: 'The vote was entered wrongly: change it',
  },

  minutes: {
    title: 'Minutes of the sitting',
    text: 'Everybody who was there signs.',
    chair: 'Chair',
    secretary: 'Secretary',
    place: 'Place',
    present: 'Were there',
    sign: 'Sign the minutes',
    mine: 'You have signed.',
  },

  newcomer: {
    title: 'You are coming into the commission',
    text: 'Your keys are made. You are a member from the opening on at which the change takes force; until then you see no letters and no cases.',
    ready: 'All is signed. Come to the next opening with your phone: there you sign the next seal.',
    done: 'The change is in force. You are a member.',
    toDesk: 'To the desk',
  },

  inRoom: {
    title: 'The new commission',
    text: 'A change of the commission is ready. The next seal is already the new commission’s: who opens signs it, and who comes signs it on their own phone or on the shared laptop of this room.',
    signHere: 'Sign on this laptop',
    signHereFor: 'Sign on this laptop: {name}',
    signHereText:
      'Whoever came without a phone types their name and digits here and signs the next seal. As soon as it is signed this laptop forgets the key.',
    somebodyElse: 'This name is somebody else’s: here {name} signs.',
    enough: 'Enough of the new commission have signed the next seal.',
    more: 'Before the box opens, more of the new commission must sign the next seal: a majority with a parent representative.',
  },

  seal: {
    title: 'The next seal',
    text: 'The box is being opened. The next seal is already the new commission’s, so you sign it too.',
    name: 'Seal No. {no} · {name}',
    compare: 'The same name stands on the screens of the others.',
    sign: 'Sign the next seal',
    mine: 'You have signed the next seal. The others go on now.',
    enough: 'Enough of the new commission have signed.',
  },
}
