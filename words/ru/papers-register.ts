// The register of appeals on paper, in Russian: what the box knows of each, and nothing of what was written.
import type { papersRegister as english } from '../en/papers-register.ts'

export const papersRegister = {
  title: 'Журнал регистрации обращений, поступивших через «Ящик доверия»',
  printedOn: 'Дата распечатки',
  count: 'Количество обращений',
  responsible: 'Ответственное лицо',
  extract: 'Без имён и содержания: что, кем и о ком написано, хранится в запечатанных делах.',
  rows: 'Записи журнала',
  columns: [
    'Рег. номер',
    'Дата регистрации',
    'Дата выемки; акт',
    'Откуда',
    'Форма',
    'Листы, приложения',
    'Срок по закону',
    'Внутренний срок',
    'Продлено до',
    'Дата ответа',
    'Результат',
    'Снято с контроля',
  ],
  act: 'акт № {act}',
  channels: { paper: 'деревянный ящик', digital: 'цифровой ящик' },
  sheets: 'листов {sheets}, приложений {photos}',
  attachments: 'приложений {photos}',
  notYet: 'ещё нет',
  outcomes: {
    substantiated: 'обоснована',
    partly: 'обоснована частично',
    unsubstantiated: 'не подтвердилась',
    explained: 'разъяснено',
    forwarded: 'направлено по принадлежности',
    left_without_consideration: 'оставлено без рассмотрения',
  },
  signature: 'Подпись',
} satisfies typeof english
