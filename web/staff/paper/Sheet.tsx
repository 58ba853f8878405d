// A paper on the screen and on the printer: the tree of papers/document.ts drawn as it stands.
// Places in a list are their own keys: a paper never changes its order.
import type { Block, Fact, Paper } from '#papers/document.ts'
import { Unbroken } from '#web/ui/Unbroken.tsx'
import { Code } from './Code.tsx'
import { Hands, RuledLines, StampPlace } from './Ink.tsx'

/** The page around it has the h1: the title of the paper is an h2. */
export const Sheet = ({ paper }: { paper: Paper }) => (
  <article class={classOf(paper)} lang={paper.language}>
    <header class="sheet-head">
      {paper.mark !== '' && <p class="sheet-mark">{paper.mark}</p>}
      {paper.institution.map(name => (
        <p key={name}>{name}</p>
      ))}
      <h2>{paper.title}</h2>
    </header>
    <Parts blocks={paper.blocks} />
    {paper.foot.map(line => (
      <p key={line} class="small">
        {line}
      </p>
    ))}
  </article>
)

const classOf = ({ isWide, look }: Paper): string =>
  ['sheet', isWide && 'sheet-wide', look && `sheet-${look}`].filter(Boolean).join(' ')

const Parts = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, at) => (
      <Part key={at} block={block} />
    ))}
  </>
)

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Unbroken text={block.text} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Unbroken text={block.text} />
        </p>
      )
    case 'points':
      return (
        <div>
          {block.lead !== '' && <p>{block.lead}</p>}
          <ol class="sheet-points" start={block.from ?? 1}>
            {block.points.map(({ text }, at) => (
              <li key={at}>
                <Unbroken text={text} />
              </li>
            ))}
          </ol>
        </div>
      )
    case 'list':
      return (
        <ul class="sheet-points">
          {block.items.map((item, at) => (
            <li key={at}>
              <Unbroken text={item} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <LabelledValues facts={block.facts} />
    case 'groups':
      return <Groups {...block} />
    case 'code':
      return <Code {...block} />
    case 'table':
      return <Ruled {...block} />
    case 'signatures':
      return <Hands caption={block.caption} lines={block.lines} />
    case 'lines':
      return <RuledLines {...block} />
    case 'stamp':
      return <StampPlace text={block.text} />
    case 'panel':
      return (
        <section class="sheet-panel">
          <h3>{block.heading}</h3>
          <Parts blocks={block.blocks} />
        </section>
      )
    case 'slips':
      return <Slips {...block} />
  }
}

const Groups = ({ label, groups }: Block & { kind: 'groups' }) => (
  <div>
    <p>{label}</p>
    <ol class="sheet-groups" aria-label={label} translate={false}>
      {groups.map((group, at) => (
        <li key={at}>{group}</li>
      ))}
    </ol>
  </div>
)

/** On the screen one slip is enough; the printer makes as many as the leaf holds. */
const Slips = ({ copies, slip }: Block & { kind: 'slips' }) => (
  <div class="sheet-cuts">
    {Array.from({ length: copies }, (_, at) => (
      <section key={at} class="sheet-cut">
        <Parts blocks={slip} />
      </section>
    ))}
  </div>
)

const LabelledValues = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="sheet-facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        {value.map((line, at) => (
          <dd key={at}>
            <Unbroken text={line} />
          </dd>
        ))}
      </div>
    ))}
  </dl>
)

// Eleven columns do not fit a phone: there the table scrolls in a frame of its own, which the
// keyboard reaches, and the words keep their size.
const Ruled = ({ caption, columns, rows, onNewLeaf }: Block & { kind: 'table' }) => (
  <section
    class={onNewLeaf ? 'sheet-frame sheet-leaf' : 'sheet-frame'}
    aria-label={caption}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable
    tabIndex={0}
  >
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
                  <p key={place}>
                    <Unbroken text={line} />
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
