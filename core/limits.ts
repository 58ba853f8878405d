// Every limit of the house in one place, each with its unit at the end of its name and its reason.

// — The letter —

// About three thousand Kyrgyz letters. All text letters fill one envelope length to the byte, so
// the longest text has to fit into the smaller class together with the widest policy tree.
export const textBytesMax = 6_144

// Name and contacts travel in the manifest, whose JSON has 1,500 bytes; the sealing's own fields
// and three photos take about 800 of them. Counted as JSON writes them, quotes escaped.
export const nameBytesMax = 240
export const contactsBytesMax = 360
export const manifestBytesMax = 1_500

// Three photos of 300 kB and the text fill the larger class of one MiB and never overflow it.
export const photosMax = 3
export const photoBytesMax = 300_000
export const photoNameBytesMax = 40

// — The box between two openings. Lengths of envelopes and slots are the locks' own (SPEC) —

// Far more than a school writes in a week; enough to stop a disk being filled by one bored pupil.
export const envelopesPerSealMax = 2_000
// A thousand letters with photos, or a disk that a small computer still has.
export const envelopeBytesPerSealMax = 1_073_741_824

// — The commission (cl. 5.1: an odd number with a parent representative) —

// Fewer than three is not a commission; with more than nine the search for the right combination
// of shares (sums of C(n, k)) grows past what a village laptop does while people wait.
export const membersMin = 3
export const membersMax = 9
// Leaves in the lock of one letter: two for everybody, a third on a parent's seat. With a 29th the
// longest text would no longer fit into the smaller envelope beside it (SPEC §7.4).
export const leavesMax = 28
// Members and substitutes together, as many as so many leaves allow: 13 of them with one parent
// take 27. Lists of people are bounded by this, counts of seats by `membersMax`.
export const commissionPeopleMax = 13
// One byte holds a member's index in an answer slot (SPEC §5); indexes are never used twice.
export const memberIndexMax = 255
export const memberNameBytesMax = 200
// «41-Б»; the number of an order and the place of a sitting as the papers name them.
export const orderNumberBytesMax = 120
export const minutesPlaceBytesMax = 400
// How many people must in the end sign a closing, however many refuse: one person is no witness.
export const signersMin = 2
export const witnessesOfRefusal = 2

// A phone, a laptop, a key in the safe: more passkeys of one member are a mistake or a thief's.
export const passkeysMax = 8

// — The opening —

// A wooden box the size of a shoe box holds fewer; the act must still be readable on paper.
export const paperLettersMax = 200
export const itemsMax = envelopesPerSealMax + paperLettersMax
// Dates one opening may stand for: a long holiday swallows at most two or three Tuesdays.
export const plannedDatesMax = 8
// Seals left over from earlier openings that one sitting may open again.
export const sealsAgainMax = 16
// Those, the one on the box, and one taken off at an opening nobody came back to.
export const lostSealsMax = sealsAgainMax + 2
// Forty letters on a strip of plastic; four hundred for a reason said at the table, a thousand for
// a note. Each letter at its widest in bytes.
export const woodenSealLettersMax = 40
export const reasonLettersMax = 400
export const noteLettersMax = 1_000
export const absenceLettersMax = 200
export const woodenSealNumberBytesMax = 160
export const reasonBytesMax = 1_600
export const noteBytesMax = 4_000
export const copiesOfActMax = 9
// The longest act and closed record: every letter of the fullest box in its own line.
export const recordBytesMax = 262_144

// — The box as it describes itself —
export const aboutTextBytesMax = 600
export const phoneBytesMax = 40
export const numbersToCallMax = 12

// Some dozen days a year, for as long as a box hangs.
export const schoolDaysMax = 600

// A rule of a regulation that changed more often than this is no rule.
export const rowsOfRuleMax = 20

// — The answer —

// One answer fills one slot of 16 KiB, like the noise that stands in for it; this is what is left
// of it after number, member, signature, age header and padding, rounded down.
export const replyBytesMax = 15_800
// Leaves room for at least two full messages beside the rest, so that trimming keeps the newest.
export const messageBytesMax = 6_144
export const messagesMax = 40
export const whereToComplainBytesMax = 1_200

// — The register and case files —

// Four digits in «ИК-2026/0001»; a school of a thousand children writes some hundreds a year.
export const registerNumbersPerYearMax = 9_999
export const caseTextBytesMax = 6_144

// — Lists a writer's page fetches to find her leaf in: two months of Tuesdays —
export const publicListsMax = 8
