// Whether this browser, at this address, can open keys with a passkey; where it cannot, nobody is asked.

type Capable = { getClientCapabilities?: () => Promise<Record<string, boolean | undefined>> }

/** A passkey belongs to a name: at a bare address there are none. */
const isNamed = (): boolean => !/^[\d.]+$|^\[/.test(location.hostname)

export async function passkeysHere(): Promise<boolean> {
  if (!isSecureContext || !isNamed() || !('PublicKeyCredential' in window)) return false
  const capabilities = (window.PublicKeyCredential as unknown as Capable).getClientCapabilities
  if (!capabilities) return true
  const known = await capabilities.call(window.PublicKeyCredential).catch(() => undefined)
  // Browsers that do not list the extension are asked when it comes to it, and then say so.
  return known?.['extension:prf'] !== false
}
