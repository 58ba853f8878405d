// Sign-in names as they stand in lists.

/** One name, however it was typed: capitals and composed letters make no difference. */
export const nameInLists = (name: string): string => name.trim().normalize('NFC').toLowerCase()

/** As it stands in lists: some capitals grow longer on the way there. */
export const signInNameLettersMax = 40
