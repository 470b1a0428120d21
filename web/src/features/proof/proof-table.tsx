/** The proof as a table that says the same as the map, can be folded, and can be taken away as a file. */
import { useMemo, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { Contested, StandingChange, StandingMark, standingName } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import type { NodeText } from './node-text.ts'
import type { ProofGraph, ProofNode } from './proof-model.ts'
import { type ProofRow, proofRows, rowsAsText } from './proof-rows.ts'

type ProofTableProps = {
  graph: ProofGraph
  say: (node: ProofNode) => NodeText
  selected: string | undefined
  onSelect: (key: string) => void
}

/** A table longer than this opens with its elements folded. */
const shownUnfolded = 400

/** Whether some ancestor of a row is folded; ancestors are the beginnings of its path. */
function isUnder(path: string, folded: ReadonlySet<string>): boolean {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    if (folded.has(path.slice(0, end))) return true
  return false
}

export function ProofTable({ graph, say, selected, onSelect }: ProofTableProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const rows = useMemo(() => proofRows(graph), [graph])
  const elements = () => new Set(rows.filter((row) => row.level === 2).map((row) => row.path))
  const [folded, setFolded] = useState<ReadonlySet<string>>(() =>
    rows.length > shownUnfolded ? elements() : new Set(),
  )
  const toggle = (path: string) => {
    const next = new Set(folded)
    if (!next.delete(path)) next.add(path)
    setFolded(next)
  }
  const heads = ['level', 'kind', 'what', 'from', 'standing', 'contested', 'tie'] as const
  const save = () => {
    const body = rowsAsText(rows, say, {
      kind: (kind) => text(`proof.kind.${kind}`),
      standing: (node) =>
        node.standing === undefined ? '' : text.term('standing', standingName(node.standing)),
      tie: (tie) => text(`proof.tie.${tie}`),
    })
    downloadCsv(`${caseFile.reference}-proof`, [heads.map((head) => text(`proof.head.${head}`)), ...body])
  }
  return (
    <div className="stack-small">
      <div className="row no-print">
        <Button size="small" onPress={save}>
          {text('action.csv')}
        </Button>
        <Button size="small" onPress={() => setFolded(folded.size > 0 ? new Set() : elements())}>
          {text(folded.size > 0 ? 'action.show-all' : 'action.collapse')}
        </Button>
      </div>
      <div className="table-frame">
        <table className="table proof-table">
          <caption className="visually-hidden">{text('proof.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('proof.head.what')}</th>
              <th scope="col">{text('proof.head.kind')}</th>
              <th scope="col">{text('proof.head.standing')}</th>
              <th scope="col">{text('proof.head.from')}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => !isUnder(row.path, folded))
              .map((row) => (
                <Row
                  key={row.path}
                  row={row}
                  words={say(row.node)}
                  folded={folded.has(row.path)}
                  selected={row.node.key === selected}
                  onFold={() => toggle(row.path)}
                  onSelect={() => onSelect(row.node.key)}
                />
              ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

type RowProps = {
  row: ProofRow
  words: NodeText
  folded: boolean
  selected: boolean
  onFold: () => void
  onSelect: () => void
}

function Row({ row, words, folded, selected, onFold, onSelect }: RowProps) {
  const text = useText()
  const { node, level, tie } = row
  return (
    <tr data-selected={selected || undefined}>
      <th scope="row" style={{ paddingInlineStart: 8 + (level - 1) * 22 }}>
        <span className="proof-cell">
          {row.hasChildren ? (
            <button
              type="button"
              className="fold"
              aria-expanded={!folded}
              aria-label={`${text(folded ? 'action.expand' : 'action.collapse')}: ${words.title}`}
              onClick={onFold}
            >
              {folded ? '+' : '−'}
            </button>
          ) : (
            <span className="fold" />
          )}
          <button type="button" className="plain-link" dir="auto" onClick={onSelect}>
            {words.title}
          </button>
        </span>
      </th>
      <td className="small">
        {text(`proof.kind.${node.kind}`)}
        {(tie === 'undermines' || tie === 'idle' || tie === 'inference') && (
          <span className="soft"> · {text(`proof.tie.${tie}`)}</span>
        )}
      </td>
      <td>
        {node.standing !== undefined && <StandingMark standing={node.standing} />}
        {node.contested && <Contested />}
        {node.before !== undefined && node.standing !== undefined && (
          <StandingChange from={node.before} to={node.standing} />
        )}
        {node.gone && <span className="soft small">{text('proof.gone')}</span>}
      </td>
      <td className="small soft" dir="auto">
        {words.sub}
      </td>
    </tr>
  )
}
