// The public pages in English: what frames every page, the first page, and the two that say no.

export const publicPages = {
  lang: 'English',
  shell: {
    /** Stands in the browser's history: it says nothing of a trust box. */
    title: 'School: information',
    brand: 'Trust box',
    skip: 'Skip to the text',
    languages: 'Language',
    exit: 'Quick exit',
    exitHow: 'Keyboard: Esc three times or Shift three times.',
    home: 'First page',
    demo: 'This is a demonstration. Nobody reads what you write here: please use no real names.',
    history:
      '“Quick exit” hides this page at once, but it cannot erase the browser’s history. If somebody looks into your phone, use a private window, or clear the history afterwards.',
    proofread:
      'Kyrgyz is the original of these pages. It has not been read by a native proof-reader yet.',
  },
  danger: {
    question: 'Is anyone in danger right now?',
    callNow: 'The box is only opened on its day. If somebody is in danger, do not wait: call now.',
    free: 'free of charge',
    checked: 'checked on {date}',
    notChecked: 'not checked',
    pupils:
      'Pupils: in the E-Kundolük app there is a button “Don’t be afraid, tell us!” («Коркпо, кабарла!»). It goes straight to the ministry (as of March 2026).',
  },
  home: {
    lead: 'Have a child’s rights been violated? Is money being collected unlawfully? Do you have a suggestion for the school? You can write about it here. You need not say who you are.',
    send: 'Send an appeal',
    check: 'Check my appeal',
    needsScript:
      'To lock and send a letter, this page needs JavaScript, and it is switched off in your browser. The wooden box needs nothing of the kind.',
    tooOld:
      'This browser is too old to lock a letter. Please try another one, a newer phone, or the wooden box.',
    promises: [
      'Your letter is locked in your own phone.',
      'Only a majority of the commission together with a representative of the parents can unlock it, and not before the opening.',
      'Nobody asks for your name or your number.',
    ],
    stateHeading: 'The box now',
    next: 'Opened next',
    last: 'Last opened',
    never: 'It has not been opened yet.',
    rule: 'It is opened {everyWeekday}, {openingHour}; if that is a holiday, on the next working day.',
    onTime: 'The box is opened as planned.',
    lateToday: 'Today’s opening is late',
    overdue: 'The box was not opened when it should have been',
    late: 'The opening of {date} did not take place. Letters in the box stay locked.',
    movedTo: 'It can be made up for from {date} on.',
    overdueWhere:
      'The commission owes an explanation; you may ask it, or the district education department.',
    insteadOf: 'instead of {dates}',
    shut: 'The box takes no letters at this moment. Please use the wooden box, or turn to the district education department.',
    anew: 'Since {date} the box is being founded anew: {why}. Until it is done it takes no letters here. The wooden box is there for you.',
    anewBecause: {
      keys_lost: 'its own keys are lost',
      quorum_lost: 'too few members of the commission still have their keys',
    },
    refounded:
      'The box was founded anew on {date}. Letters of before that were not opened can be read by nobody: please write once more. Answers of before can still be read with their code.',
    seal: 'Seal',
    whoHeading: 'Who can open it, and who cannot',
    who: [
      'The commission has {membersCount} members. At least {quorumCount} of them must come together, with a representative of the parents among them. Only then can the letters be unlocked.',
      'Not the director, unless she is a member of the commission. Not a teacher. Not whoever keeps this site. Not one member alone.',
      'If you name a member of the commission, your letter does not open on that person’s device.',
    ],
    limits:
      'What the box cannot protect from: a virus in your phone, somebody looking over your shoulder, and a majority that breaks the rules together with the parents’ representative.',
    woodHeading: 'The wooden box',
    woodWhere: 'Where it hangs',
    woodWhen: 'When it can be reached',
    woodHours: 'on working days, {from}–{to}',
    wood: 'A sheet of paper in the wooden box counts just as much and gets the same kind of number. Remember that there may be a camera in the foyer, and that handwriting can be recognised.',
    anonymousHeading: 'What “anonymous” means here',
    anonymous: [
      'We ask for no name, no telephone, no account. The box does not write down when you sent the letter, from which phone, or from which address on the internet.',
      'An anonymous letter is registered and reviewed like any other. You read the answer here with your secret code.',
      'But what you write can give you away. Leave out what only you can know, and names of children where they are not needed.',
      'Do not write from a phone of the school or through its Wi-Fi.',
    ],
    commissionHeading: 'The commission',
    commission:
      'It is appointed by order of the director: a responsible person, representatives of the parents ({parentsCount}), other members ({staffCount}). It elects its chair and its secretary itself. The regulation was approved on {approvedOn}.',
    termsHeading: 'Terms',
    registration: 'Registration after the opening, working days',
    review: 'Review and answer, working days',
    rightsHeading: 'Your rights',
    rights: [
      'It costs nothing.',
      'You may write in any language. The answer is in your language or, if that cannot be, in Kyrgyz or Russian.',
      'A signed letter has the right to a reasoned answer.',
    ],
    rightsUnchecked: [
      'You may hand in more later.',
      'Nobody may persecute you for writing.',
      'If you do not agree with the answer, you may turn to the higher body, the prosecutor’s office or a court.',
    ],
    outsideHeading: 'Where else to turn',
    outside: 'If the letter is about the director or about most of the commission:',
    compareHeading: 'Is this page the right one?',
    compare:
      'If you came by the QR code of the poster, the page compares by itself before it sends anything. If you typed the address, compare this sign with the one on the poster:',
  },
  roles: {
    responsible: 'responsible person',
    parent: 'representative of the parents',
    staff: 'member',
    chair: 'chair',
    secretary: 'secretary',
  },
  substitute: '{role}, substitute',
  /** A file for calendars; its name in the list of files says nothing. */
  ics: {
    summary: 'Opening of the trust box',
    insteadOf: 'Instead of {dates}.',
    link: 'Openings of the year, for a phone’s calendar',
    hint: 'The file names the box: take it if nobody minds seeing that in your phone.',
  },
  empty: {
    heading: 'There is no box here yet',
    text: 'No school has been set up at this address. If you were told to write here, please look at the poster once more, or use the wooden box.',
    demo: 'Whoever runs this server can try a demonstration school with the command',
  },
  notFound: {
    heading: 'There is no such page',
    text: 'The address may have a slip in it.',
  },
}
