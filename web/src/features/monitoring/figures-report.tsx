/** The report of an import of figures: every line counted exactly once, each refusal with its column, its reason and its remedy. */
import type { FigureImportReport } from '@clew/contract'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { useText } from '../../i18n/use-text.ts'

const fates = ['created', 'corrected', 'unchanged', 'repeated', 'refused'] as const
/** So many lines stand on the screen before one asks for the rest. */
const atOnce = 200

export function FiguresReport({ report }: { report: FigureImportReport }) {
  const text = useText()
  const params = Object.fromEntries(fates.map((fate) => [fate, text.number(report[fate])]))
  return (
    <>
      <dl className="figure-fates">
        {fates.map((fate) => (
          <div key={fate} className="card figure-fate" data-fate={fate}>
            <dt>{text(`figure-fate.${fate}`)}</dt>
            <dd className="numbers">{text.number(report[fate])}</dd>
          </div>
        ))}
      </dl>
      <p className="soft numbers">
        {text('monitoring.fates.sum', { ...params, count: text.number(report.count) })}
      </p>
      <Refusals refusals={report.refusals} />
      <Corrections corrections={report.corrections} />
    </>
  )
}

function Refusals({ refusals }: Pick<FigureImportReport, 'refusals'>) {
  const text = useText()
  const rows = refusals.flatMap(({ line, reasons }) =>
    reasons.map(({ path, message, hint }) => [text.number(line), path ?? '', message, hint ?? '']),
  )
  const heads = ['line', 'column', 'reason', 'remedy'].map((head) => text(`figure-report.${head}`))
  return (
    <Lines
      title={text('monitoring.refusals', { count: refusals.length })}
      heads={heads}
      rows={rows}
      file="refused-figures"
    />
  )
}

function Corrections({ corrections }: Pick<FigureImportReport, 'corrections'>) {
  const text = useText()
  const heads = ['line', 'was', 'now'].map((head) => text(`figure-report.${head}`))
  const rows = corrections.map(({ line, was, now }) => [text.number(line), was, now])
  return (
    <Lines
      title={text('monitoring.corrections', { count: corrections.length })}
      about={text('monitoring.corrections.about')}
      heads={heads}
      rows={rows}
      file="corrected-figures"
    />
  )
}

type LinesProps = {
  title: string
  about?: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
  file: string
}

function Lines({ title, about, heads, rows, file }: LinesProps) {
  const text = useText()
  const [shown, setShown] = useState(atOnce)
  if (rows.length === 0) return null
  return (
    <section className="stack-small">
      <h3>{title}</h3>
      {about !== undefined && <p className="soft">{about}</p>}
      <div className="table-frame">
        <table className="table report-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={heads[at]} className="numbers">
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <span className="row no-print">
        {shown < rows.length && (
          <Button size="small" onPress={() => setShown(rows.length)}>
            {text('monitoring.report.more', { count: rows.length - shown })}
          </Button>
        )}
        <Button size="small" onPress={() => downloadCsv(file, [heads, ...rows])}>
          {text('action.csv')}
        </Button>
      </span>
    </section>
  )
}
