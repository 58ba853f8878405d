// Every paper the desk prints by itself, by the word that stands for it in the address.
import type { PaperName } from '../paths.ts'
import { drawBook, drawRegister } from './book-papers.ts'
import { drawList, drawMinutes, drawOrder, drawUndertaking } from './commission-papers.ts'
import type { Draw } from './drawn.ts'
import { drawPoster, drawSlip } from './wall-papers.ts'

export const draws: Readonly<Record<PaperName, Draw>> = {
  book: drawBook,
  commission: drawList,
  minutes: drawMinutes,
  order: drawOrder,
  poster: drawPoster,
  register: drawRegister,
  slip: drawSlip,
  undertaking: drawUndertaking,
}
