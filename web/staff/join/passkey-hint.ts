// Whether this browser knows passkeys at all; whether they give a key is seen when one is made.

export const canHavePasskey = (): boolean => 'PublicKeyCredential' in window
