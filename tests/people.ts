// The named cast: one invented school, its commission, and the letters people write to it.
//
// Tests, the demo and the screenshots all use these people. Nobody of them exists, and none bears
// a name out of any school's real papers.
import type { Letter } from '#core/appeal.ts'
import type { BoxAbout } from '#core/box.ts'
import type { Officers, Order, Role } from '#core/commission.ts'
import { numbersToBeginWith } from '#core/numbers-to-call.ts'
import { type Regulation, schoolRegulation } from '#core/regulation.ts'

export type Person = {
  readonly i: number
  readonly name: string
  readonly role: Role
  readonly signInName: string
  /** Of a substitute: the member whose seat it shares. */
  readonly seat?: number
}

/** Social pedagogue; collects and reviews appeals (cl. 5.2). */
export const ainura: Person = {
  i: 0,
  name: 'Сатыбалдиева Айнура Дүйшөнбековна',
  role: 'responsible',
  signInName: 'ainura',
}

/** Teaches history; elected chair. */
export const bakyt: Person = {
  i: 1,
  name: 'Мамырканов Бакыт Советович',
  role: 'staff',
  signInName: 'bakyt',
}

/** The librarian; elected secretary. */
export const gulzat: Person = {
  i: 2,
  name: 'Эркинова Гүлзат Таалайбековна',
  role: 'staff',
  signInName: 'gulzat',
}

/** Mother of two pupils; a parent representative (cl. 5.1). */
export const jypar: Person = {
  i: 3,
  name: 'Төлөгөнова Жыпар Асылбековна',
  role: 'parent',
  signInName: 'jypar',
}

/** Father of a pupil of the fifth form; the other parent representative. */
export const eldiyar: Person = {
  i: 4,
  name: 'Касымбеков Элдияр Мирланович',
  role: 'parent',
  signInName: 'eldiyar',
}

/** Aunt of a pupil of the third form; stands in for Жыпар, and sits in those schools that say so. */
export const asel: Person = {
  i: 5,
  name: 'Жумабекова Асел Нурлановна',
  role: 'parent',
  signInName: 'asel',
  seat: jypar.i,
}

/** Teaches mathematics; comes into the commission by a later order, in somebody's place. */
export const meerim: Person = {
  i: 5,
  name: 'Абдыкадырова Мээрим Сагынбековна',
  role: 'staff',
  signInName: 'meerim',
}

/** Grandmother of a pupil; comes by a later order as parent representative. */
export const zuura: Person = {
  i: 5,
  name: 'Осмонова Зуура Калыковна',
  role: 'parent',
  signInName: 'zuura',
}

export const people: readonly Person[] = [ainura, bakyt, gulzat, jypar, eldiyar]

export const officers: Officers = { chair: bakyt.i, secretary: gulzat.i }

export const order: Order = { no: '41-Б', date: '2026-10-30' }

export const school: BoxAbout = {
  school: {
    ky: 'Ак-Шоола айылындагы №7 жалпы билим берүү орто мектеби',
    ru: 'Средняя общеобразовательная школа №7 села Ак-Шоола',
    en: 'Secondary school No. 7 of Ak-Shoola village',
  },
  town: { ky: 'Ак-Шоола айылы', ru: 'село Ак-Шоола', en: 'Ak-Shoola village' },
  place: {
    ky: 'мектептин фойесинде, кире бериш эшиктин жанында',
    ru: 'в фойе школы, у входной двери',
    en: 'in the foyer of the school, by the entrance',
  },
  hours: { from: '08:00', to: '17:00' },
  numbers: numbersToBeginWith,
  department: {
    name: {
      ky: 'Райондук билим берүү бөлүмү',
      ru: 'Районный отдел образования',
      en: 'District education department',
    },
    address: { ky: 'Ала-Тоо көчөсү, 12', ru: 'ул. Ала-Тоо, 12', en: '12 Ala-Too Street' },
    phone: '+996 (0) 00 00 00 00',
  },
  languages: ['ky', 'ru', 'en'],
}

export const regulation: Regulation = { ...schoolRegulation, approvedBy: 'мектептин директору' }

type Written = Omit<Letter, 'photos'>

/** Signed; about money collected in class. */
export const aboutTheClassFund: Written = {
  category: 'corruption',
  about: 'teacher',
  mode: 'signed',
  language: 'ky',
  text:
    'Саламатсыздарбы! 5-«Б» классында ай сайын ар бир үй-бүлөдөн 500 сомдон чогултулат. ' +
    'Эмнеге жумшалганы тууралуу эч кандай эсеп көрсөтүлгөн жок. Суранам, текшерип бериңиздерчи.',
  from: { name: 'Осмонова Назира Жолдошевна', contacts: '0700 00 00 01' },
  sentOn: '2026-11-26',
  recused: [],
}

/** Anonymous, and names a member: on his devices it does not open. */
export const aboutBakyt: Written = {
  category: 'child_rights',
  about: 'commission',
  mode: 'anonymous',
  language: 'ky',
  text:
    'Тарых мугалими Бакыт агай окуучуларга катуу кыйкырат, тактага чыга албаганды шылдыңдайт. ' +
    'Балам мектепке баргысы келбей калды.',
  recused: [bakyt.i],
}

/** Anonymous; a proposal, in Russian. */
export const aboutMeals: Written = {
  category: 'organisation',
  about: 'none',
  mode: 'anonymous',
  language: 'ru',
  text: 'Предлагаем вывешивать меню школьной столовой на неделю вперёд и ставить кулер с водой.',
  recused: [],
}

/** Names two of the commission. */
export const aboutAinuraAndGulzat: Written = {
  category: 'organisation',
  about: 'commission',
  mode: 'anonymous',
  language: 'ky',
  text: 'Китепканадан китеп алууда жана маалымкат сураганда бизди күттүрүп, орой мамиле кылышат.',
  recused: [ainura.i, gulzat.i],
}

/** Short and angry, in Latin letters: as welcome as all the rest. */
export const aboutTheToilets: Written = {
  category: 'organisation',
  about: 'administration',
  mode: 'anonymous',
  language: 'ky',
  text: 'DAARATKANA KIR!!! jylda bir jolu da oŋdolboit',
  recused: [],
}
