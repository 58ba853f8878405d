// What the server is put together from; everything that could differ comes in here by the front door.
import type { Random } from '#crypto/random.ts'
import type { Clock } from './clock.ts'
import type { DemoSchool } from './demo.ts'
import type { KeyFolder } from './key-folder.ts'
import type { Limiter } from './limiter.ts'
import type { Log } from './log.ts'
import type { Postman } from './mail/postman.ts'
import type { Pages } from './pages/pages.ts'
import type { Sessions } from './sessions.ts'
import type { Slowdown } from './slowdown.ts'
import type { Store } from './store/store.ts'
import type { Watch } from './watch.ts'

export type Parts = {
  readonly store: Store
  readonly keys: KeyFolder
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly limiter: Limiter
  readonly sessions: Sessions
  readonly slowdown: Slowdown
  /** Wakes whoever waits for a newer state of an opening. */
  readonly watch: Watch
  /** Absent in tests that serve no pages. */
  readonly pages?: Pages
  /** Absent while the school has set no mail server. */
  readonly postman?: Postman
  /** Present only with --demo. */
  readonly demo?: DemoSchool
}
