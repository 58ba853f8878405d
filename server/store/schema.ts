// Every table and column, as Kysely knows them. Ids and hashes are base64url text, the rest of the bytes are bytes.
type Key = { box: string }
type Own = { body: Uint8Array; sig: Uint8Array }
type OfOpening = Key & { opening: string }
type OfCase = Key & { entry: string }

export type Schema = {
  boxes: {
    id: string
    about: Uint8Array
    regulation: Uint8Array
    founded_at: number
    chair: number
    secretary: number
    wooden_seal: string
  }
  commissions: Key & { no: number; hash: string; body: Uint8Array }
  changes: Key & {
    version: number
    by: number
    order_no: string
    order_date: string
    people: Uint8Array
    election: Uint8Array
    minutes: Uint8Array
    hung: number
  }
  seal_signatures: OfOpening & { member: number; seal: string; sig: Uint8Array }
  /** Signatures stand beside the bytes they sign. The box signs as member -1. */
  signatures: Key & { record: string; signer: number; sig: Uint8Array }
  sign_ins: Key & {
    member: number
    name: string
    salt: string
    auth_hash: string
    wrapped_root: Uint8Array
  }
  /** The next passphrase of a member, until it has signed in once. */
  new_passphrases: Key & {
    member: number
    auth_hash: string
    wrapped_root: Uint8Array
    made_at: number
  }
  passkeys: Key & {
    passkey: string
    member: number
    credential: Uint8Array
    name: string
    auth_hash: string
    wrapped_root: Uint8Array
    added_at: number
  }
  prekeys: Key & Own & { member: number; n: number; wrapped: Uint8Array }
  foundings: Key & {
    link: string
    token: string
    draft_version: number
    draft: Uint8Array
    version: number
    about: Uint8Array
    regulation: Uint8Array
    order_no: string
    order_date: string
    election: Uint8Array
    entry: Uint8Array
    minutes: Uint8Array
    seal: Uint8Array
    opens_at: number
    meets_on: string
    meets_at: string
    meets_in: string
  }
  enrolments: Key & {
    member: number
    name: string
    role: string
    position: string
    seat: number | null
    order_no: string
    order_date: string
    invitation: string | null
    expires_at: number
    sign_in_name: string | null
    salt: string
    auth_hash: string
    wrapped_root: Uint8Array
    key: string
    desk: string
    undertaking: Uint8Array
    undertaking_sig: Uint8Array
    no_kin: number
  }
  founding_seats: Key & { member: number; commission: Uint8Array; wrapped_root: Uint8Array }
  founding_prekeys: Key & Own & { member: number; n: number; wrapped: Uint8Array }
  founding_signatures: Key & {
    version: number
    member: number
    entry: Uint8Array
    minutes: Uint8Array
    seal: Uint8Array
  }
  refoundings: Key & {
    reason: string
    called_at: number
    seq: number
    head: string
    key_before: string
    key_now: string
  }
  minutes: Key & { no: number; hash: string; body: Uint8Array }
  ordered_people: Key & { no: number; member: number; position: string; no_kin: number }
  undertakings: Key & Own & { member: number }
  seals: Key & { no: number; hash: string; body: Uint8Array; standing: string }
  /** No time, no sequence, no address: a row tells nothing but what was dropped. */
  envelopes: Key & { seal: string; hash: string; tag: Uint8Array; bytes: Uint8Array }
  canaries: Key & Own & { seal: string; member: number; envelope: string }
  lists: Key & {
    seal_no: number
    seal: string
    opening: string
    root: string
    covers: Uint8Array
    leaves: Uint8Array
    opened_on: string
    act: string
    lost: number
    lost_on: string
  }
  openings: Key & {
    id: string
    kind: string
    stage: string
    version: number
    called_at: number
    planned_for: string
    opens_at: number
    seal: string
    next_no: number
    next_seal: string
    next_body: Uint8Array
    leader: number | null
    frozen_at: number | null
    swap: Uint8Array | null
    release: Uint8Array | null
    journal_seq: number | null
    act: string | null
    backup: string | null
    keys_destroyed: number
  }
  attendances: OfOpening & { member: number; device: string }
  inspections: OfOpening & {
    reachable: number
    unreachable_why: string
    damage: number
    damage_text: string
    seal_found: string
    seal_intact: number
    seal_text: string
    foreign_objects: string
    responsible: number
    other_persons: string
  }
  attestations: OfOpening & Own & { member: number; next_seal_sig: Uint8Array }
  opening_keys: OfOpening & Own & { member: number; n: number; recipient: string }
  shares: OfOpening & Own & { giver: number; recipient: string; file: Uint8Array }
  conflicts: OfOpening & Own & { member: number }
  closings: OfOpening & {
    version: number
    by: number
    new_wooden_seal: string
    reason: string
    note: string
    unreadable: number
    canary: string
    act: Uint8Array
    line: Uint8Array
    closed: Uint8Array
    drawn_at: number
  }
  absences: OfOpening & { member: number; reason: string }
  outcomes: OfOpening & { envelope: string; outcome: string }
  closing_signatures: OfOpening & {
    version: number
    member: number
    act: Uint8Array
    line: Uint8Array
    closed: Uint8Array
  }
  closing_refusals: OfOpening & { member: number; by: number; kind: string; reason: string }
  acts: Key & { number: string; opening: string; hash: string; body: Uint8Array }
  closed_records: Key & { opening: string; hash: string; body: Uint8Array }
  journal: Key & { seq: number; hash: string; kind: string; body: Uint8Array }
  cases: OfCase & {
    opening: string
    by: number
    channel: string
    form: string
    sheets: number
    photos: number
    recipient: string
    file: Uint8Array
    number: string | null
    act: string | null
    removed_on: string | null
    /** Number of the commission record in force when it was filed. */
    commission: number
  }
  case_wraps: OfCase & { member: number; wrap: Uint8Array }
  case_rotations: OfCase &
    Own & { no: number; commission: string; by: number; recipient: string; earlier: Uint8Array }
  case_rotation_wraps: OfCase & { no: number; member: number; wrap: Uint8Array }
  case_steps: OfCase & {
    step: string
    member: number
    at: number
    day: string
    due: string
    internal_due: string
    word: string
  }
  case_entries: OfCase &
    Own & { n: number; key: string; member: number; at: number; file: Uint8Array }
  readings: OfCase & { n: number; member: number; at: number }
  mail_addresses: Key & { who: string; address: string; language: string }
  notices_sent: Key & { notice: string; who: string }
  mailboxes: Key & {
    mailbox: string
    entry: string
    number: number
    verify_key: string
    slot: Uint8Array
  }
  threads: Key & { mailbox: string; entry: string }
  follow_ups: Key & { mailbox: string; n: number; hash: string; file: Uint8Array }
  school_days: Key & { date: string; day: Uint8Array }
  director_links: Key & { hash: string; made_by: number; made_on: string }
  drafts: Key & { member: number; key: string; file: Uint8Array }
}
