// A table that becomes a stack of cards on a narrow screen and stays a table for those who hear it.
import type { ComponentChildren } from 'preact'
import { unbroken } from './Unbroken.tsx'

export type Column<Row> = {
  title: string
  cell: (row: Row) => ComponentChildren
  /** The cell that names its row. */
  heads?: boolean | undefined
}

type Props<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

// The roles are written out because a browser forgets them once CSS has turned rows into blocks.
export function Table<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role of a table away
    <table class="table" role="table">
      <caption class="unseen">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map(({ title }) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {rows.map(row => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <tr key={keyOf(row)} role="row">
            {columns.map(column => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column: { title, cell, heads }, row }: { column: Column<Row>; row: Row }) {
  return heads ? (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role of a cell away
    <th scope="row" role="rowheader" data-title={title}>
      {unbroken(cell(row))}
    </th>
  ) : (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <td role="cell" data-title={title}>
      {unbroken(cell(row))}
    </td>
  )
}
