// What the people of the demo school wrote: small worries of a village school, and no real ones.
import type { AboutWhom, Category, From, Mode } from '#core/appeal.ts'
import { bakyt, gulzat, type Person } from '#tests/people.ts'

export type DemoLetter = {
  readonly category: Category
  readonly about: AboutWhom
  readonly mode: Mode
  readonly language: 'ky' | 'ru'
  readonly text: string
  readonly from?: From
  readonly names?: readonly Person[]
  /** A code of one's own where the demo prints it; the others are drawn and forgotten. */
  readonly code?: string
}

const anonymous = { mode: 'anonymous', language: 'ky' } as const
const signed = { mode: 'signed', language: 'ky' } as const

/** Printed when the demo starts: what Nur reads, and what Aida is asked. */
export const codes = {
  curtains: '1234 1234 1234 1234 1234 1218',
  rudeWord: '5678 5678 5678 5678 5678 5683',
} as const

export const letters = {
  curtains: {
    ...anonymous,
    category: 'corruption',
    about: 'teacher',
    code: codes.curtains,
    text: 'Саламатсыздарбы! Биздин класста парда алабыз деп ар бир үй-бүлөдөн 500 сомдон чогултуп жатышат. Канча чогулганын, эмнеге жумшалганын эч ким айтпайт. Сурасак, «баары берди, силер эле калдыңар» дешет. Үч баласы бар үй-бүлөгө бул аз акча эмес. Акча чогултуу милдеттүүбү жана эсебин кимден сурасак болот?',
  },
  canteen: {
    ...signed,
    category: 'organisation',
    about: 'none',
    from: {
      name: 'Жылдыз Абдылда кызы',
      contacts: '3-класстын окуучусунун апасы, тел. 0000 11 22 33',
    },
    text: 'Ашканада экинчи сменага ботко муздак келет. Балам үч күндөн бери ичи ооруп жатат, калган ата-энелер да айтышты. Тамакты кайра жылытуу мүмкүнбү? Жардам керек болсо, биз да келип көрөлү.',
  },
  coldRoom: {
    category: 'organisation',
    about: 'none',
    mode: 'anonymous',
    language: 'ru',
    text: 'Здравствуйте. В кабинете на втором этаже, где учится 7 «Б», очень холодно: дети сидят в куртках, на термометре 13 градусов. Батарея под вторым окном не греет совсем. Говорят, что ждут мастера, но идёт уже третья неделя. Пожалуйста, скажите, когда починят.',
  },
  historyLesson: {
    ...anonymous,
    category: 'child_rights',
    about: 'commission',
    names: [bakyt],
    text: 'Тарых сабагында Бакыт агай форма кийбей келген балдарды бүт класстын алдында уялтты. Уулум ошондон бери сабакка баргысы келбей жүрөт. Формабыз ошол күнү жуулуп жаткан болчу. Мындан ары балдарга жекече айтса болмок.',
  },
  timetable: {
    ...anonymous,
    category: 'organisation',
    about: 'administration',
    text: 'Жадыбалда шейшемби күнү катары менен эки математика, андан кийин физика турат, ал эми жума күнү үч эле сабак. Балдар шейшембиде чарчап калышат. Жадыбалды бир аз тең бөлүп койсо болобу?',
  },
  gymLight: {
    ...signed,
    category: 'organisation',
    about: 'none',
    from: { name: 'Нурбек Сапар уулу', contacts: '6-класстын атасы' },
    text: 'Спорт залдын үч лампасы күйбөйт, кечки машыгууда бурч караңгы. Өзүм электрикмин, мектеп лампа алып берсе, ишемби күнү акысыз алмаштырып берем.',
  },
  queue: {
    ...anonymous,
    category: 'child_rights',
    about: 'pupil',
    text: 'salamatsyzby men 5 klassta okuim. ashkanada chong baldar kezeksiz kirip ketishet, bizge tamak zhetpei kalat. aitsak kulup koyushat. ezhege aitkandan uyalam',
  },
  rudeWord: {
    ...anonymous,
    category: 'child_rights',
    about: 'teacher',
    code: codes.rudeWord,
    text: 'Кызым география сабагында туура эмес жооп бергенде мугалим ага орой сөз айтыптыр, калган балдар күлүшүптүр. Мугалим жаман адам эмес, бирок сөз баланы оорутат. Сүйлөшүп койсоңуздар, кызымдын атын айтпай.',
  },
  repairs: {
    ...anonymous,
    category: 'corruption',
    about: 'parent',
    text: 'Ата-энелер чатында «оңдоого» деп ар ким 1000 сомдон которсун деген билдирүү чыкты. Мектеп муну билеби? Ким чогултуп жатканы жана эмнеге экени жазылган эмес.',
  },
  drama: {
    ...signed,
    category: 'other',
    about: 'none',
    from: { name: 'Айсулуу Мурат кызы', contacts: '8-класстын окуучусу' },
    text: 'Мектепте театр ийримин ачса жакшы болмок. Биз сегиз кыз, алты бала даярбыз. Костюмду өзүбүз тигебиз.',
  },
  bus: {
    ...anonymous,
    category: 'organisation',
    about: 'none',
    text: 'Жогорку айылдан келген балдардын унаасы эртең менен жыйырма мүнөт кечигет, биринчи сабактан калып жатышат. Айдоочу менен сүйлөшүп көрсөңүздөр.',
  },
  praise: {
    ...anonymous,
    category: 'other',
    about: 'teacher',
    text: 'Даттануу эмес, ыраазычылык. Башталгыч класстын мугалими баламдын окуганын жай, сабыр менен оңдоду. Рахмат айтып койсоңуздар.',
  },
  library: {
    ...anonymous,
    category: 'organisation',
    about: 'commission',
    names: [gulzat],
    text: 'Китепкана түшкү тыныгууда жабык болуп калат, балдар окуу китебин ала албай жатышат. Гүлзат эжеге айтканбыз, бирок өзгөргөн жок.',
  },
} as const satisfies Record<string, DemoLetter>

/** By its widest type: not every letter names somebody or is signed. */
export const letterNamed = (name: LetterName): DemoLetter => letters[name]
export type LetterName = keyof typeof letters

/** What lay in the wooden box. */
export const paperLetters = {
  readingClub: {
    category: 'other',
    about: 'none',
    form: 'signed',
    sheets: 1,
    text: 'Китепканада жумасына бир жолу китеп окуу клубун ачууну сунуштайм. Балдар китепти кезек менен окуп, бири-бирине айтып беришсе.',
    from: { name: 'Зуура Калык кызы', contacts: '4-класстын окуучусунун чоң энеси' },
  },
  toilet: {
    category: 'organisation',
    about: 'none',
    form: 'anonymous',
    sheets: 1,
    text: 'Тышкы даараткананын жарыгы жок, кичинекей балдар коркушат. Самын да жок.',
  },
} as const
export type PaperName = keyof typeof paperLetters
