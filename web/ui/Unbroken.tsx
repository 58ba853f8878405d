// Words in which «11-октябры», «5-«Б»», «5.2-пункт», «№ 41-Б» and «ИК-2026/0009» are not torn at the end of a line.
import type { ComponentChildren } from 'preact'

/** No longer than fits the narrowest screen: what nobody can tear must not push the page wide. */
const together = /(№ ?[^ ,;)]{1,16}|\p{Lu}{1,4}-\d{4}\/\d{1,6}|\d[\d.]{0,9}-«?\p{L}{1,12}»?)/u

export const Unbroken = ({ text }: { text: string }) => (
  <>
    {text.split(together).map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span key={at} class="unbroken">
          {part}
        </span>
      ),
    )}
  </>
)

/** Where a part of the page may be given words or something drawn. */
export const unbroken = (said: ComponentChildren): ComponentChildren =>
  typeof said === 'string' ? <Unbroken text={said} /> : said
