// What a paper leaves for the hand: signatures, ruled lines, the place of the stamp.
import type { Block, SignatureLine } from '#papers/document.ts'

type Signed = { caption: string; lines: readonly SignatureLine[] }

export const Hands = ({ caption, lines }: Signed) => (
  <section class="sheet-hands">
    <h3>{caption}</h3>
    <ul>
      {lines.map(({ role, name, mark, byHand }, at) => (
        <li key={at}>
          <span>{role}</span>
          <span class="sheet-name">{name}</span>
          <span class="small">{mark}</span>
          {byHand && <span class="sheet-ink" aria-hidden="true" />}
        </li>
      ))}
    </ul>
  </section>
)

export const RuledLines = ({ label, count }: Block & { kind: 'lines' }) => (
  <div class="sheet-lines">
    <p>{label}</p>
    {Array.from({ length: count }, (_, at) => (
      <span key={at} class="sheet-ink" aria-hidden="true" />
    ))}
  </div>
)

export const StampPlace = ({ text }: { text: string }) => <p class="sheet-stamp">{text}</p>
