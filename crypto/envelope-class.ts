// Two lengths of envelope and no third: a length says "with photos" or "without". SPEC §5.1, §7.4
export type EnvelopeClass = 'text' | 'photos'

export const envelopeClasses: readonly EnvelopeClass[] = ['text', 'photos']

/** What the gate's key opens to: an inner file and its padding. */
export const outerPlaintextBytes: Readonly<Record<EnvelopeClass, number>> = {
  text: 16_384,
  photos: 1_048_576,
}

/**
 * What a letter's own file key opens to. Text: the longest frame is 10,213 bytes, and beside this
 * many the widest policy tree (28 leaves) still fits into the outer 16,384. Photos: three of
 * 300,000 bytes and the same frame, with the same tree beside them.
 */
export const innerPlaintextBytes: Readonly<Record<EnvelopeClass, number>> = {
  text: 10_240,
  photos: 1_040_384,
}

/** Bytes of an age payload for so many bytes of plaintext: nonce, then a tag for every 64 KiB. */
export const payloadBytes = (plaintextBytes: number): number =>
  16 + plaintextBytes + 16 * Math.max(1, Math.ceil(plaintextBytes / 65_536))

/** How much room a file leaves for attachments decides its class before it is built. */
export const classOf = (hasPhotos: boolean): EnvelopeClass => (hasPhotos ? 'photos' : 'text')
