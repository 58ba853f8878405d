// What the server said of a name, kept until the person is back at the field where it stands.
import { signal } from '@preact/signals'

export const nameRefused = signal('')
