// The whole desk: the bar above, the page one is on, and the dialogs that may lie over it.
import { useEffect, useRef } from 'preact/hooks'
import { useKeptFocus } from '#web/ui/kept-focus.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Voice } from '#web/ui/Voice.tsx'
import { place } from './address.ts'
import { signInAgain } from './asking.ts'
import { Bar } from './Bar.tsx'
import { box } from './box.ts'
import { DemoBar } from './DemoBar.tsx'
import { FirstPage } from './FirstPage.tsx'
import { isAtSitting } from './founding-stage.ts'
import { Lazy } from './Lazy.tsx'
import { broken, hasWords, words } from './language.ts'
import { SignIn } from './SignIn.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { isShared, owner, seats } from './seats.ts'

export function WholeDesk() {
  const main = useRef<HTMLElement>(null)
  // Signing in or out is arriving somewhere, too. The set-up leads from step to step by itself.
  const at = place.value.screen === 'setup' ? 'setup' : place.value
  const here = JSON.stringify([at, seats.value.length > 0, isAtSitting.value])
  const arrived = useRef(here)
  useEffect(() => {
    if (arrived.current === here) return
    arrived.current = here
    main.current?.focus()
    scrollTo(0, 0)
  }, [here])
  useKeptFocus(main, hasWords.value)
  if (!hasWords.value) return broken.value ? <p>…</p> : null
  const { frame } = words()
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {frame.skip}
      </button>
      <DemoBar />
      <Bar />
      <main id="content" tabIndex={-1} ref={main}>
        {broken.value && (
          <Notice kind="bad" spoken="at-once" title={frame.wentWrong}>
            <button type="button" class="button" onClick={() => location.reload()}>
              {frame.reload}
            </button>
          </Notice>
        )}
        <Page />
      </main>
      {signInAgain.value && <SignInAgain {...signInAgain.value} />}
      <Voice />
    </>
  )
}

function Page() {
  const at = place.value
  if (at.screen === 'setup') return <Lazy load={loadSetup} with={{}} />
  if (at.screen === 'join') {
    return <Lazy key={at.invitation} load={loadJoin} with={{ invitation: at.invitation }} />
  }
  // Whoever has the link is no member and signs in nowhere.
  if (at.screen === 'director' && at.token) {
    return <Lazy key={at.token} load={loadDirectorsPage} with={{ token: at.token }} />
  }
  if (isAtSitting.value) return <Lazy load={loadSitting} with={{}} />
  if (owner.value?.standing === 'newcomer') return <Lazy load={loadPeople} with={{}} />
  if (seats.value.length === 0 || !box.value) {
    return at.screen === 'recovery' ? <Lazy load={loadRecovery} with={{}} /> : <SignIn />
  }
  // On a shared laptop there are no case keys, so the pages of the cases say why they are empty.
  if (isShared.value && (at.screen === 'register' || at.screen === 'case')) {
    return (
      <div class="stack">
        <h1>{words().frame.register}</h1>
        <Notice kind="news" title={words().frame.sharedOnly} />
      </div>
    )
  }
  switch (at.screen) {
    case 'home':
    case 'sitting':
      return <FirstPage />
    case 'room':
      return <Lazy load={loadRoom} with={{}} />
    case 'register':
      return <Lazy load={loadRegister} with={{}} />
    case 'case':
      return <Lazy key={at.entry} load={loadCase} with={{ entry: at.entry }} />
    case 'journal':
      return <Lazy load={loadJournal} with={{}} />
    case 'line':
      return <Lazy key={at.seq} load={loadLine} with={{ seq: at.seq }} />
    case 'more':
      return <Lazy load={loadMore} with={{}} />
    case 'commission':
      return <Lazy load={loadPeople} with={{}} />
    case 'copies':
      return <Lazy load={loadCopies} with={{}} />
    case 'ways':
    case 'recovery':
      return <Lazy load={loadWays} with={{}} />
    case 'notices':
      return <Lazy load={loadNotices} with={{}} />
    case 'director':
      return <Lazy load={loadDirectorLink} with={{}} />
    case 'papers':
      return at.which ? (
        <Lazy key={at.which} load={loadPaper} with={{ which: at.which }} />
      ) : (
        <Lazy load={loadPapers} with={{}} />
      )
    case 'rehearsal':
      return <Lazy load={loadRehearsal} with={{}} />
    case 'rules':
      return <Lazy load={loadRules} with={{}} />
  }
}

const loadRoom = async () => (await import('./room/OpeningRoom.tsx')).OpeningRoom
const loadRegister = async () => (await import('./register/Register.tsx')).Register
const loadCase = async () => (await import('./register/CaseFile.tsx')).CaseFile
const loadJournal = async () => (await import('./journal/part.ts')).loadJournal()
const loadMore = async () => (await import('./more/part.ts')).loadMore()
const loadDirectorsPage = async () => (await import('./director/part.ts')).loadDirectorsPage()
const loadDirectorLink = async () => (await import('./director/part.ts')).loadDirectorLink()
const loadRehearsal = async () => (await import('./rehearsal/part.ts')).loadRehearsal()
const loadRules = async () => (await import('./rules/part.ts')).loadRules()
const loadNotices = async () => (await import('./notices/part.ts')).loadNotices()
const loadPeople = async () => (await import('./people/part.ts')).loadPeople()
const loadWays = async () => (await import('./ways/part.ts')).loadWays()
const loadRecovery = async () => (await import('./ways/part.ts')).loadRecovery()
const loadCopies = async () => (await import('./copies/part.ts')).loadCopies()
const loadPapers = async () => (await import('./print/part.ts')).loadPapers()
const loadPaper = async () => (await import('./print/part.ts')).loadPaper()
const loadSetup = async () => (await import('./setup/part.ts')).loadSetup()
const loadJoin = async () => (await import('./join/part.ts')).loadJoin()
const loadSitting = async () => (await import('./sitting/part.ts')).loadSitting()
const loadLine = async () => (await import('./journal/JournalLine.tsx')).JournalLine
