// What the bar of a demo school fills into the sign-in form; a real school never sets it.
import { signal } from '@preact/signals'

export const filledIn = signal<{ name: string; passphrase: string } | undefined>(undefined)
