// A paper on the screen and on the printer: the tree of papers/document.ts drawn as it stands.
// Places in a list are their own keys: a paper never changes its order.
import type { Block, Fact, Paper, SignatureLine } from '#papers/document.ts'

/** The page around it has the h1: the title of the paper is an h2. */
export const Sheet = ({ paper }: { paper: Paper }) => (
  <article class={paper.isWide ? 'sheet sheet-wide' : 'sheet'} lang={paper.language}>
    <header class="sheet-head">
      {paper.mark !== '' && <p class="sheet-mark">{paper.mark}</p>}
      {paper.institution.map(name => (
        <p key={name}>{name}</p>
      ))}
      <h2>{paper.title}</h2>
    </header>
    {paper.blocks.map((block, at) => (
      <Part key={at} block={block} />
    ))}
    {paper.foot.map(line => (
      <p key={line} class="small">
        {line}
      </p>
    ))}
  </article>
)

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'points':
      return (
        <div>
          <p>{block.lead}</p>
          <ol class="sheet-points">
            {block.points.map(({ text }, at) => (
              <li key={at}>{text}</li>
            ))}
          </ol>
        </div>
      )
    case 'facts':
      return <LabelledValues facts={block.facts} />
    case 'table':
      return <Ruled {...block} />
    case 'signatures':
      return <Hands caption={block.caption} lines={block.lines} />
  }
}

const LabelledValues = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="sheet-facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        {value.map((line, at) => (
          <dd key={at}>{line}</dd>
        ))}
      </div>
    ))}
  </dl>
)

// Eleven columns do not fit a phone: there the table scrolls in a frame of its own, which the
// keyboard reaches, and the words keep their size.
const Ruled = ({ caption, columns, rows }: Block & { kind: 'table' }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable
  <section class="sheet-frame" aria-label={caption} tabIndex={0}>
    <table class="sheet-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={columns[column]}>
                {cell.map((line, place) => (
                  <p key={place}>{line}</p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Hands = ({ caption, lines }: { caption: string; lines: readonly SignatureLine[] }) => (
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
