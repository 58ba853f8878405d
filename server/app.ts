// Everything the server answers to: every promise of wire/, the pages, and nothing else.
import { Hono } from 'hono'
import { refuse } from '#core/refusal.ts'
import { openApi } from '#wire/openapi.ts'
import { promises } from '#wire/promises.ts'
import { safeHeaders } from './headers.ts'
import { onlyOwnNames } from './host-check.ts'
import { nameOfError } from './log.ts'
import { makeUnanswered, unansweredPage } from './methods.ts'
import { refused } from './on.ts'
import { type CarryOn, makeCarryOn } from './opening/carrying-on.ts'
import { makeGate } from './opening/gate.ts'
import type { Parts } from './parts.ts'
import { serveAttendances } from './routes/attendances.ts'
import { serveBoxes } from './routes/boxes.ts'
import { serveCaseFiles } from './routes/case-files.ts'
import { serveCaseRotations } from './routes/case-rotations.ts'
import { serveCaseSteps } from './routes/case-steps.ts'
import { serveCases } from './routes/cases.ts'
import { serveChanges } from './routes/changes.ts'
import { serveClosings } from './routes/closings.ts'
import { serveDemo } from './routes/demo.ts'
import { serveDirector } from './routes/director.ts'
import { serveDrafts } from './routes/drafts.ts'
import { serveEnrolments } from './routes/enrolments.ts'
import { serveEnvelopes } from './routes/envelopes.ts'
import { serveFollowUps } from './routes/follow-ups.ts'
import { serveFoundings } from './routes/foundings.ts'
import { serveFrozenLists } from './routes/frozen-lists.ts'
import { serveJournalEntries } from './routes/journal-entries.ts'
import { serveJournals } from './routes/journals.ts'
import { serveLists } from './routes/lists.ts'
import { serveMailboxes } from './routes/mailboxes.ts'
import { serveMinutes } from './routes/minutes.ts'
import { serveNotices } from './routes/notices.ts'
import { serveOpenings } from './routes/openings.ts'
import { servePlannedOpenings } from './routes/planned-openings.ts'
import { servePrekeys } from './routes/prekeys.ts'
import { serveRecoveries } from './routes/recoveries.ts'
import { serveSeals } from './routes/seals.ts'
import { serveSessions } from './routes/sessions.ts'
import { serveSignInWays } from './routes/sign-in-ways.ts'
import { serveSittings } from './routes/sittings.ts'

export type App = {
  readonly hono: Hono
  /** `fetch` of a browser and `request` of a test come in here alike. */
  readonly request: Hono['request']
  readonly fetch: Hono['fetch']
  /** Takes up whatever was cut short; at the start, and once a minute. */
  readonly carryOn: CarryOn
}

/** `publicUrl` is the name people type, where the server is not reached by its address. */
export function makeApp(parts: Parts, { publicUrl }: { publicUrl?: string } = {}): App {
  const hono = new Hono()
  const gate = makeGate(parts)
  const carryOn = makeCarryOn(parts, gate)
  hono.use(safeHeaders(publicUrl), onlyOwnNames(publicUrl))
  // Promises answer for themselves; this is for a page, whose trouble is told no more of.
  hono.onError((thrown, context) => {
    parts.log({ event: 'something_went_wrong', where: 'a page', what: nameOfError(thrown) })
    return refused(context, refuse('something_went_wrong'))
  })

  const served = { hono, parts }
  serveSeals(served)
  serveEnvelopes(served)
  serveMailboxes(served)
  serveFollowUps(served)
  serveLists(served)
  serveFoundings(served)
  serveSittings(served, carryOn)
  serveEnrolments(served)
  serveSessions(served)
  serveSignInWays(served)
  serveRecoveries(served)
  serveBoxes(served)
  servePrekeys(served)
  serveOpenings(served)
  serveAttendances(served, carryOn)
  serveFrozenLists(served, gate)
  serveCaseFiles(served)
  serveClosings(served, carryOn)
  serveCases(served)
  serveCaseSteps(served)
  serveCaseRotations(served)
  serveChanges(served, carryOn)
  serveDrafts(served)
  serveDirector(served)
  serveJournals(served)
  serveMinutes(served)
  serveNotices(served)
  serveJournalEntries(served, carryOn)
  if (parts.demo) serveDemo(served, parts.demo, carryOn)

  const api = openApi(version, parts.demo !== undefined)
  hono.get(openApiPage.path, context => context.json(api))
  const promised = promises.filter(({ who }) => who !== 'demo' || parts.demo)
  hono.all('/api/*', makeUnanswered([...promised, openApiPage]))
  servePlannedOpenings(served)
  parts.pages?.serve(hono)
  hono.notFound(unansweredPage)
  return { hono, request: hono.request, fetch: hono.fetch, carryOn }
}

const version = '0.1.0'
const openApiPage = { method: 'GET', path: '/api/openapi.json' } as const
