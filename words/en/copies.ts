// What a member signed, as a file to keep, in English: the page and the file.
export const copies = {
  title: 'What I signed',
  intro:
    'Everything in the journal that bears your signature. Save it at home: whatever becomes of the school’s computer, you can show what you signed and that nobody changed it.',
  checking: 'The journal is being read and checked on this device.',
  broken:
    'Something in the journal does not hold. Save the file all the same, and tell the chair and the district department.',
  save: 'Save as one file',
  saveHint: 'A page that opens without the Internet, with the whole journal inside.',
  saved: 'The file has been saved.',
  none: 'You have signed nothing yet.',
  list: 'Signed by {name}',
  commission: 'Commission record No. {no}',
  seal: 'Digital seal No. {no}',
  act: 'Act No. {no}',
  closed: 'Closed record of the opening',
  minutes: 'Minutes of a sitting, No. {no}',
  undertaking: 'Undertaking of confidentiality',
  code: 'code {code}',
  onlyAlone:
    'Several people share this laptop. To save what you signed, sign in alone on a device of your own.',

  fileTitle: 'What {name} signed',
  fileMade: 'Made {moment}. Box: {school}.',
  fileList: 'Papers with this signature',
  fileWhen: 'Date',
  fileWhat: 'Paper',
  fileCode: 'Code',
  fileHow: 'How to check it',
  fileStepOne: 'Save the journal that lies inside this file:',
  fileJournal: 'the journal as a file',
  fileMinutes: 'the minutes as a file',
  fileUndertaking: 'the undertaking as a file',
  fileStepTwo:
    'Open the checking page of any Ishenim box ({address}) and give it that file. Nothing is sent: the page checks by itself.',
  fileStepThree:
    'Type a code from the list above. If the journal holds and has that paper in it, it is the one that was signed.',
}
