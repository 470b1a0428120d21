/** The ties of the network as rows: who, how, to whom, on which facts. */
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { type Tie, tiesOf } from './ties.ts'

export function TieTable() {
  const text = useText()
  const names = useNames()
  const { caseFile } = useOpenCase()
  const ties = tiesOf(caseFile)
  const how = (tie: Tie) =>
    tie.kind === 'relation'
      ? text.term('relation', tie.label)
      : text(`tie.${tie.kind}`, { count: tie.facts.length })
  const save = () =>
    downloadCsv(`${caseFile.reference}-ties`, [
      [text('tie.from'), text('tie.how'), text('tie.to')],
      ...ties.map((tie) => [names.person(tie.from), how(tie), names.person(tie.to)]),
    ])
  if (ties.length === 0) return <p className="soft">{text('network.none')}</p>
  return (
    <section className="stack-small">
      <div className="row">
        <h3>{text('network.table')}</h3>
        <span className="row-end no-print">
          <Button size="small" onPress={save}>
            {text('action.csv')}
          </Button>
        </span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className="table-frame tie-frame" role="region" aria-label={text('network.table')} tabIndex={0}>
        <table className="table small">
          <thead>
            <tr>
              <th scope="col">{text('tie.from')}</th>
              <th scope="col">{text('tie.how')}</th>
              <th scope="col">{text('tie.to')}</th>
            </tr>
          </thead>
          <tbody>
            {ties.map((tie) => (
              <tr key={`${tie.kind}-${tie.label}-${tie.from}-${tie.to}`}>
                <th scope="row">
                  <bdi>{names.person(tie.from)}</bdi>
                </th>
                <td>{how(tie)}</td>
                <td>
                  <bdi>{names.person(tie.to)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
