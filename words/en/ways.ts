// A member's ways to sign in, in English: passphrase, passkeys, and the recovery sheet.
import { inEn } from '../plural.ts'

export const ways = {
  title: 'My sign-in',
  intro: 'How you get into the desk, and how you change it.',
  back: 'Back',

  passphrase: 'Passphrase',
  passphraseText:
    'Your device makes the 24 digits; nobody chooses them, and nobody else knows them.',
  make: 'Make a new passphrase',
  waits:
    'A new passphrase was made {moment}, and has not signed in yet. Until it has, the old one opens as well.',

  confirm: 'Please show that it is you',
  confirmText: 'Type your present passphrase once more.',
  goOn: 'Go on',
  confirmByPasskey: 'Show it with the passkey',

  newTitle: 'Your new passphrase',
  newText:
    'Write it on paper by hand, and let nobody look. Once you leave this page, nobody can show it again.',
  digits: 'Six groups of four digits',
  lastGroup: 'Type the last group',
  lastGroupHint: 'From your paper: the last four digits.',
  lastGroupWrong: 'That is not the last group. Please compare with your paper.',
  keep: 'Keep it',
  working: 'The new key is being made. This takes a few seconds.',
  kept: 'The new passphrase is kept.',
  keptText: 'Sign in with it once. From then on the old one opens nothing.',

  passkeys: 'Passkeys',
  passkeysText:
    'A passkey lives in your phone or laptop and opens by finger, face or the screen’s code. It stands in for the passphrase, which keeps opening too.',
  noPasskeys: 'There is no passkey yet.',
  cannot: 'This browser, or this address, has no passkeys.',
  add: 'Add a passkey',
  deviceName: 'Name of the device',
  deviceNameHint: 'So that you know it again: “phone at home”.',
  addHere: 'Make it on this device',
  added: 'The passkey is added: {name}.',
  addedOn: 'added on {date}',
  remove: 'Remove',
  removeOf: 'Remove: {name}',
  removeTitle: 'Remove this passkey?',
  removeText: '“{name}” will open nothing any more. Please delete it on the device itself, too.',
  removed: 'The passkey is removed.',
  onlyAlone:
    'Several people share this laptop. To change how you sign in, sign everybody out and sign in alone.',

  sheet: 'Recovery sheet',
  sheetText:
    'With this sheet you make a new passphrase when yours is lost. It lies in a sealed envelope in the safe. The server has none and can print none: a new copy is printed from the old sheet only.',
  printAgain: 'Print it again from the sheet',
  sheetField: 'The 56 letters of the sheet',
  sheetHint: 'Fourteen groups of four. Spaces and capitals do not matter, and you may paste.',
  lettersSoFar: inEn('{n} letter of 56', '{n} letters of 56'),
  sheetWhole: 'All 56 letters are in place.',
  sheetShort: 'Some letters are missing: there must be 56. You have typed {n}.',
  sheetLong: 'There are too many letters: there must be 56. You have typed {n}.',
  sheetSlip: 'One of the letters is not right. Please compare them with the sheet, group by group.',
  sheetOfAnother: 'This is not your sheet.',
  showSheet: 'Show the sheet',
  print: 'Print',
  printHint: 'Print one copy, put it into an envelope, seal it and lock it away.',

  recovery: 'The passphrase is lost',
  recoveryIntro:
    'With your recovery sheet you make a new one yourself. The old passphrase ends when the new one has signed in.',
  recover: 'Go on with the sheet',
  recovering: 'The sheet is being looked at.',
  notTogether: 'This name and this sheet do not belong together. Please compare both once more.',
  noSheet: 'If the sheet is lost too',
  noSheetText:
    'Nobody can restore a passphrase. Tell the chair: the director issues a new order, and you get new keys. Letters stay readable as long as a quorum of the others has theirs.',
  toSignIn: 'Sign in with the new passphrase',
  putBack: 'Put the sheet back into an envelope, seal it, and lock it away.',
  backToSignIn: 'Back to signing in',
}
