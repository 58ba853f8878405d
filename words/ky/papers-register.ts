// The register of appeals on paper, in Kyrgyz, the original: what the box knows, nothing of what was written.
import type { papersRegister as english } from '../en/papers-register.ts'

export const papersRegister = {
  title: '«Ишеним кутучасы» аркылуу келген кайрылууларды каттоо журналы',
  printedOn: 'Басып чыгарылган күнү',
  count: 'Кайрылуулардын саны',
  responsible: 'Жооптуу адам',
  extract:
    'Аты-жөнү жана мазмуну көрсөтүлбөйт: эмне, ким жана ким жөнүндө жазганы пломбаланган иштерде турат.',
  rows: 'Журналдын жазуулары',
  columns: [
    'Каттоо номери',
    'Катталган күнү',
    'Алынган күнү; акт',
    'Кайдан',
    'Түрү',
    'Барагы, тиркемеси',
    'Мыйзам боюнча мөөнөтү',
    'Ички мөөнөтү',
    'Узартылган мөөнөтү',
    'Жооп берилген күнү',
    'Жыйынтыгы',
    'Көзөмөлдөн чыккан күнү',
  ],
  act: '№ {act} акт',
  channels: { paper: 'жыгач кутуча', digital: 'санариптик кутуча' },
  sheets: 'барагы {sheets}, тиркемеси {photos}',
  attachments: 'тиркемеси {photos}',
  notYet: 'али жок',
  outcomes: {
    substantiated: 'жүйөлүү',
    partly: 'жарым-жартылай жүйөлүү',
    unsubstantiated: 'тастыкталган жок',
    explained: 'түшүндүрүлдү',
    forwarded: 'таандыктыгы боюнча жөнөтүлдү',
    left_without_consideration: 'кароосуз калтырылды',
  },
  signature: 'Колу',
} satisfies typeof english
