// A rehearsal in English: a whole opening with practice keys, and whether one's own keys work.

export const rehearsal = {
  title: 'Rehearsal',
  intro:
    'Here you go through a whole opening: who is here, opening, reading, signing, closing. Keys and letter are made in this page and forgotten with it. Nothing is sent, nothing is entered, the real box stays sealed.',
  begin: 'Begin',
  again: 'Once more from the beginning',
  practice: 'Rehearsal: nothing here is real.',
  letter:
    'This is a practice letter. Nobody wrote it. It was locked in this page with the same locks as a real one.',
  gathering: {
    title: '1. Who is here',
    intro: 'Mark who has come. In the real room each does so on their own device.',
    people: 'Here',
    sealed: 'In the box lies one letter: {bytes} bytes that nobody can read yet.',
  },
  opened: {
    title: '2. The letter opens',
    named:
      'The letter names {name}, so it does not open on that person’s device, whoever else is there.',
    opened: 'It opened on the devices of: {names}.',
    shut: 'It stayed shut on the device of: {names}.',
    text: 'The letter',
  },
  signing: {
    title: '3. Everybody signs',
    intro: 'In the real room each reads the act and the line of the journal first.',
    act: 'Practice act: one letter, opened in a rehearsal.',
    signed: '{name} has signed.',
    cannot:
      'The letter cannot be opened by these people. In the real room you would wait for others.',
  },
  closed: {
    title: '4. Closed',
    text: 'All have signed. A new seal would hang on the box now, and the keys of the old one have just been wiped here, as they are for real.',
    tryAgain: 'Try to open the letter again',
    gone: 'It does not open any more. Nobody has its keys, and nobody ever will.',
  },
  keys: {
    title: 'Do my keys work?',
    intro:
      'Your device asks the server for your own locked keys, opens them and tries each. It takes a second and changes nothing. Best done on the day before the opening.',
    check: 'Try my keys',
    ownDevice: 'Only on your own device: a shared laptop does not keep your keys.',
    signs: 'Your signature is the one in the order’s record.',
    signsNot:
      'Your signature is not the one in the record. Please tell the chair before the opening.',
    reads: 'Cases entered for you open here.',
    readsNot: 'Cases entered for you do not open here. Please tell the chair.',
    opens: 'Your keys of the seal on the box work.',
    opensNot:
      'Your keys of the seal on the box did not come back or do not fit. Come to the opening all the same, and tell the chair now: without you others may be needed.',
    noneListed:
      'The seal on the box was made before you had keys; you are in from the next one on.',
    allWell: 'All your keys work.',
  },
}
