// Bytes that carry in their type whom they are locked for.
//
// The law names the envelope, the locks in crypto/ make it: bytes sealed for the box, for a case
// file or for the writer's mailbox are all just bytes, and must never be taken for one another.

declare const lockedFor: unique symbol

// box: a letter on its way to the opening · case: a case file of the commission ·
// mailbox: a reply that only the holder of the receipt code can open.
export type SealedFor = 'box' | 'case' | 'mailbox'

export type Sealed<For extends SealedFor> = Uint8Array & { readonly [lockedFor]: For }

// The one place where plain bytes get the brand. Whoever calls it vouches for what is inside.
export const asSealed = <For extends SealedFor>(bytes: Uint8Array): Sealed<For> =>
  bytes as Sealed<For>
