// The forms of the room by the names their drafts are kept under.

export const roomForms = ['room-box', 'room-paper', 'room-closing'] as const
