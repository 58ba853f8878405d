// The chained journal in Russian: each kind of entry as a sentence, and what may be wrong with one.
import type * as english from '../en/desk-journal.ts'

export const journal = {
  title: 'Журнал учёта вскрытия и его цепочка',
  intro: 'Каждая запись несёт метку предыдущей и подписи тех, кого она касается.',
  checking: 'Каждая связь и каждая подпись проверяются на этом устройстве.',
  holds: 'Только что проверено на этом устройстве: все записи ({n}) сходятся.',
  broken:
    'Только что проверено на этом устройстве: что-то не сходится. Сохраните файл и скажите председателю и районному отделу образования.',
  verify: 'Проверить ещё раз',
  export: 'Сохранить журнал файлом',
  exportHint: 'У кого есть файл, тот может проверить его без нас.',
  exported: 'Файл сохранён.',
  entry: 'Запись {seq}',
  openPapers: 'Документы вскрытия',
  openPapersOf: 'Документы вскрытия {date}',
  signedBy: 'Подписали: ящик, {names}.',
  signedByBox: 'Подписал ящик.',
  notFound: 'Такой записи нет.',
  back: 'Назад к журналу',
  print: 'Печать',
  printHint: 'Напечатайте в двух экземплярах, все подписывают от руки.',
} satisfies typeof english.journal

export const kindsOfEntry = {
  box_founded: 'Ящик основан; председатель {chair}, секретарь {secretary}.',
  seal_set: 'Поставлена первая пломба: цифровая № {no}, деревянный ящик {wooden}.',
  list_frozen: 'Список писем закрыт, следующая пломба в силе.',
  gate_released: 'Замок времени открылся для этого списка: внешних ключей {keys}.',
  opening_held: 'Вскрытие проведено: обращений {all}, пломба № {no}.',
  opening_held_empty: 'Вскрытие проведено: ящик пуст, пломба № {no}.',
  opening_missed: 'Вскрытие {planned} не состоялось ({reason}), перенесено на {date}.',
  missedReasons: {
    commission_unlawful: 'комиссия была неполной',
    nobody_came: 'никто не пришёл',
    no_quorum: 'не было кворума',
    record_lost: 'записи этих дней утрачены вместе с диском; ящик восстановлен из копии',
  },
  keys_destroyed:
    'Ключи старой пломбы уничтожены: зарегистрировано {registered}, осталось {leftOver}.',
  restored:
    'Ящик восстановлен из резервной копии. Записи журнала после предыдущей строки утрачены; последняя пломба была № {no}.',
  case_registered: 'Обращение {number} зарегистрировано, срок {due}.',
  case_answered: 'На обращение {number} дан ответ.',
  case_closed: 'Обращение {number} закрыто: {outcome}.',
} satisfies typeof english.kindsOfEntry
