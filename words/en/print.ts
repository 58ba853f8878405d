// The page of papers at the desk, in English: what can be printed, and how.
export const print = {
  title: 'Papers to print',
  intro: 'Every paper is drawn on this device from what the commission has signed.',
  back: 'All papers',
  print: 'Print',
  how: 'A4. In the print window choose margins «default» and no headers and footers.',
  gathering: 'The paper is being drawn.',
  nothing: 'There is nothing to print here yet.',
  broken:
    'This device has found something wrong in the journal. Look at the page of the journal before you print.',
  groups: {
    wall: 'To hang up and hand out',
    school: 'For the school’s files',
    acts: 'Acts and pages of the journal',
  },
  papers: {
    poster: {
      name: 'Poster',
      what: 'For the foyer, the teachers’ room, the wooden box. Its QR shows whether keys were swapped.',
    },
    slip: {
      name: 'Slip for class meetings',
      what: 'Six on a sheet, to be cut apart. One for each parent.',
    },
    commission: { name: 'Commission', what: 'Who is on it, with two groups of each key.' },
    order: { name: 'Order on the commission', what: 'For the director’s signature and stamp.' },
    minutes: {
      name: 'Minutes of elections',
      what: 'Open vote by name, for the signatures of all members.',
    },
    undertaking: {
      name: 'Undertaking of confidentiality',
      what: 'Your own: the text you signed when you enrolled, your position and the two groups of your key.',
    },
    book: {
      name: 'Journal of openings',
      what: 'The cover and a line for every Tuesday (Appendix 2).',
    },
    register: {
      name: 'Register of appeals',
      what: 'Numbers and dates, without names and contents.',
    },
  },
  act: '{date}: act No. {act} and page of the journal',
  line: '{date}: page of the journal',
  noActs: 'Nothing has been opened yet.',
  address: 'The QR leads to this address:',
  addressWrong:
    'This address works only on this computer. Open the desk by the address that parents use, then print the poster.',
  positions: 'Some positions are not kept in the box: please write them in by hand.',
}
