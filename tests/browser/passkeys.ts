// A phone with a finger to put on it: Chromium's own virtual authenticator, with a key inside.
import type { Page } from 'playwright-core'

type Kind = {
  /** Not every phone that knows passkeys gives keys. */
  readonly givesKeys?: boolean
  /** Another's finger: after that a phone asks for its code, and this one has none. */
  readonly isTheirs?: boolean
}

/** Hands back what takes the finger, and every passkey under it, away again. */
export async function putsFingerOn(
  page: Page,
  { givesKeys = true, isTheirs = true }: Kind = {},
): Promise<() => Promise<void>> {
  const line = await page.context().newCDPSession(page)
  await line.send('WebAuthn.enable')
  const { authenticatorId } = await line.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: givesKeys,
      automaticPresenceSimulation: true,
      isUserVerified: isTheirs,
    },
  })
  return async () => {
    await line.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  }
}
