// The map of every address of the desk. They stand behind #, so the server never hears which case is read.
import { isLanguage, type Language } from '#core/language.ts'

/** Pages of a word and nothing more behind the language. */
const plainScreens = [
  'commission',
  'copies',
  'more',
  'notices',
  'recovery',
  'rehearsal',
  'rules',
  'ways',
] as const
type PlainScreen = (typeof plainScreens)[number]

/** What the desk prints by itself; the papers of an opening stand at its line of the journal. */
const paperNames = [
  ...(['book', 'commission', 'minutes', 'order'] as const),
  ...(['poster', 'register', 'slip', 'undertaking'] as const),
] as const
export type PaperName = (typeof paperNames)[number]

export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'room' }
  | { readonly screen: 'register' }
  | { readonly screen: 'case'; readonly entry: string }
  | { readonly screen: 'journal' }
  | { readonly screen: 'line'; readonly seq: number }
  /** `which` is the one-time link that was printed, or the name of a step. */
  | { readonly screen: 'setup'; readonly which?: string }
  | { readonly screen: 'join'; readonly invitation: string }
  | { readonly screen: 'sitting' }
  /** Without a name: the list of them. */
  | { readonly screen: 'papers'; readonly which?: PaperName }
  /** With a token it is the director's own page; without, the desk's page about that link. */
  | { readonly screen: 'director'; readonly token?: string }
  | { readonly screen: PlainScreen }

/**
 * `#/ky`, `#/ky/room`, `#/ky/register`, `#/ky/register/<entry>`, `#/ky/journal`, `#/ky/journal/<seq>`,
 * `#/ky/setup`, `#/ky/setup/<step>`, `#/ky/setup/<link>`, `#/ky/join/<invitation>`, `#/ky/sitting`,
 * `#/ky/director`, `#/ky/director/<token>`
 */
export function hrefOf(language: Language, place: Place): string {
  return `#/${[language, ...pathOf(place)].join('/')}`
}

export function placeOf(hash: string): { language: Language; place: Place } {
  const [language, ...path] = hash.replace(/^#\/?/, '').split('/')
  return { language: isLanguage(language) ? language : 'ky', place: placeAt(path) }
}

function pathOf(place: Place): readonly string[] {
  switch (place.screen) {
    case 'home':
      return []
    case 'case':
      return ['register', place.entry]
    case 'line':
      return ['journal', String(place.seq)]
    case 'setup':
      return place.which ? ['setup', place.which] : ['setup']
    case 'director':
      return place.token ? ['director', place.token] : ['director']
    case 'join':
      return ['join', place.invitation]
    case 'papers':
      return place.which ? ['papers', place.which] : ['papers']
    default:
      return [place.screen]
  }
}

function placeAt([screen, which]: readonly string[]): Place {
  if (screen === 'register' && which && /^[A-Za-z0-9_-]{22}$/.test(which)) {
    return { screen: 'case', entry: which }
  }
  if (screen === 'journal' && which && /^\d{1,9}$/.test(which)) {
    return { screen: 'line', seq: Number(which) }
  }
  if (screen === 'setup') {
    return which && /^([a-z]+|[A-Za-z0-9_-]{43})$/.test(which) ? { screen, which } : { screen }
  }
  if (screen === 'director') {
    return which && /^[A-Za-z0-9_-]{43}$/.test(which) ? { screen, token: which } : { screen }
  }
  if (screen === 'join' && which && /^[A-Za-z0-9_-]{43}$/.test(which)) {
    return { screen, invitation: which }
  }
  if (screen === 'sitting') return { screen }
  if (screen === 'papers') {
    const named = paperNames.find(name => name === which)
    return named ? { screen, which: named } : { screen }
  }
  const plain = plainScreens.find(name => name === screen)
  if (plain) return { screen: plain }
  if (screen === 'room' || screen === 'register' || screen === 'journal') return { screen }
  return { screen: 'home' }
}
