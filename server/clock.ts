// The clock: whole seconds UTC, handed in at the front door.

export type Clock = { readonly now: () => number }

export const systemClock: Clock = { now: () => Math.floor(Date.now() / 1000) }
