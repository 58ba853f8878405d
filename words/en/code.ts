// The page on which a writer looks, with her secret code, for what became of her letter; in English.

export const code = {
  heading: 'Check my appeal',
  lead: 'Type the secret code you wrote down. It does not leave this phone.',
  label: 'Secret code',
  hint: 'six groups of four digits',
  look: 'Look',
  needsScript:
    'To unlock the answer this page needs JavaScript, and it is switched off in your browser. Your code works in another browser or on another phone just as well.',
  tooOld:
    'This browser is too old to unlock the answer. Your code works in another browser or on a newer phone just as well.',
  steps: {
    code: 'Making the keys from the code; this takes a few seconds …',
    look: 'Looking into the box …',
  },
  heard: {
    none: 'There is no answer under this code yet.',
    next: 'The box is opened next on {date}.',
    lists:
      'Under this code no letter was found in the last openings. If you dropped your letter before the last opening, please tell the district education department: it should be there.',
    inBox: 'Your letter was in the box: opened on {date}, act № {act}.',
    inBoxNoAct: 'Your letter was in the box opened on {date}. The act is not signed yet.',
    lost: 'Letters of that opening that nobody could open within the term: {n}. On {date} the commission signed that they are lost. If no answer comes, one of them may be yours: write again, or tell the district education department.',
  },
  answer: {
    heading: 'Where your letter stands',
    states: {
      registered: 'registered',
      under_review: 'under review',
      question: 'the commission asks you something',
      forwarded: 'forwarded to the competent body',
      decided: 'decided',
      replied: 'answered',
      closed: 'closed',
    },
    number: 'Registration number',
    act: 'Act of removal',
    due: 'To be answered by',
    extended: 'the term was extended',
    outcome: 'Outcome',
    outcomes: {
      substantiated: 'substantiated',
      partly: 'partly substantiated',
      unsubstantiated: 'not substantiated',
      explained: 'explained',
      forwarded: 'forwarded to the competent body',
      left_without_consideration: 'left without consideration',
    },
    messages: 'What was written',
    kinds: {
      note: 'From the commission',
      question: 'A question to you',
      follow_up: 'From you',
      reply: 'Answer',
    },
    checked: 'What was checked',
    found: 'What was found',
    willDo: 'What will be done, and by when',
    complain: 'If you do not agree',
    signedBy: 'Signed by: {name}. The signature has been checked.',
    raw: 'This answer has a form the page does not know; here it is as it came.',
  },
  add: {
    heading: 'Write back',
    answer: 'Answer the question',
    hint: 'What you add is locked for those who handle your letter. Nobody else can read it.',
    label: 'Your words',
    send: 'Send',
    sending: 'Sending …',
    sent: 'Sent. It has been added to your letter.',
    before:
      'To add something before there is an answer, write a second letter under the same code.',
    beforeLink: 'Write a second letter',
  },
  forget: 'Clear this page',
}
