// Every label of the construction, each once: what separates one use of a key from another. SPEC §2

/** In front of what is signed, and of what a record's hash is taken of. */
export const signed = {
  ack: 'ishenim/v1/ack',
  act: 'ishenim/v1/act',
  canary: 'ishenim/v1/canary',
  caseEntry: 'ishenim/v1/case-entry',
  commission: 'ishenim/v1/commission',
  conflict: 'ishenim/v1/conflict',
  destroyed: 'ishenim/v1/destroyed',
  followUp: 'ishenim/v1/follow-up',
  founding: 'ishenim/v1/founding',
  journal: 'ishenim/v1/journal',
  minutes: 'ishenim/v1/minutes',
  openingKey: 'ishenim/v1/opening-key',
  possession: 'ishenim/v1/pop',
  prekey: 'ishenim/v1/prekey',
  recovery: 'ishenim/v1/recovery',
  refound: 'ishenim/v1/refound',
  release: 'ishenim/v1/release',
  reply: 'ishenim/v1/reply',
  rotation: 'ishenim/v1/rotation',
  seal: 'ishenim/v1/seal',
  share: 'ishenim/v1/share',
  statement: 'ishenim/v1/statement',
  swap: 'ishenim/v1/swap',
  undertaking: 'ishenim/v1/undertaking',
  way: 'ishenim/v1/way',
} as const

/** The `info` of HKDF, and the one salt that is made of a label. */
export const derived = {
  auth: 'ishenim/v1/auth',
  cover: 'ishenim/v1/cover',
  deal: 'ishenim/v1/deal',
  desk: 'ishenim/v1/desk',
  entry: 'ishenim/v1/entry',
  inclusion: 'ishenim/v1/inclusion',
  mailbox: 'ishenim/v1/mailbox',
  names: 'ishenim/v1/names',
  noise: 'ishenim/v1/noise',
  passkey: 'ishenim/v1/passkey',
  prf: 'ishenim/v1/prf',
  receipt: 'ishenim/v1/receipt',
  replyKey: 'ishenim/v1/reply-key',
  sealWrap: 'ishenim/v1/seal-wrap',
  sheet: 'ishenim/v1/sheet',
  sign: 'ishenim/v1/sign',
  thread: 'ishenim/v1/thread',
  wrapRoot: 'ishenim/v1/wrap-root',
  wrapSeal: 'ishenim/v1/wrap-seal',
} as const

export type SignatureLabel = (typeof signed)[keyof typeof signed]
export type DerivationLabel = (typeof derived)[keyof typeof derived]
