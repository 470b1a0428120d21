/** The report of an import: every decision of the file counted exactly once, each refusal with line and reason. */
import type { DecisionImportReport, ProblemPart } from '@clew/contract'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { useText } from '../../i18n/use-text.ts'

const fates = ['created', 'updated', 'unchanged', 'refused'] as const
/** So many refusals stand on the screen before one asks for the rest. */
const atOnce = 200

export function ImportReport({ report }: { report: DecisionImportReport }) {
  const text = useText()
  const params = Object.fromEntries(fates.map((fate) => [fate, text.number(report[fate])]))
  return (
    <>
      <dl className="fates">
        {fates.map((fate) => (
          <div key={fate} className="card fate" data-fate={fate}>
            <dt>{text(`decisions.fate.${fate}`)}</dt>
            <dd className="numbers">{text.number(report[fate])}</dd>
          </div>
        ))}
      </dl>
      <p className="soft numbers">
        {text('decisions.fates.sum', { ...params, count: text.number(report.count) })}
      </p>
      {report.refusals.length > 0 && <Refusals refusals={report.refusals} />}
    </>
  )
}

function Refusals({ refusals }: Pick<DecisionImportReport, 'refusals'>) {
  const text = useText()
  const [shown, setShown] = useState(atOnce)
  const heads = [
    text('decisions.refusal.line'),
    text('decisions.refusal.id'),
    text('decisions.refusal.reason'),
  ]
  const rows = refusals.map(({ line, id, reasons }) => [
    String(line),
    id ?? '',
    reasons.map(({ message, hint }) => [message, hint ?? ''].join(' ').trim()).join(' '),
  ])
  return (
    <div className="stack-small">
      <div className="table-frame">
        <table className="table">
          <caption className="visually-hidden">{text('decisions.refusals')}</caption>
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
            {refusals.slice(0, shown).map(({ line, id, reasons }, at) => (
              <tr key={at}>
                <td className="numbers">{text.number(line)}</td>
                <td>
                  <bdi dir="ltr">{id ?? '–'}</bdi>
                </td>
                <td>
                  <Reasons reasons={reasons} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row no-print">
        {shown < refusals.length && (
          <Button size="small" onPress={() => setShown(refusals.length)}>
            {text('decisions.facet.more', { count: refusals.length - shown })}
          </Button>
        )}
        <Button size="small" onPress={() => downloadCsv('refused-decisions', [heads, ...rows])}>
          {text('action.csv')}
        </Button>
      </div>
    </div>
  )
}

type Reason = Pick<ProblemPart, 'message'> & Partial<Pick<ProblemPart, 'path' | 'hint' | 'line'>>

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="stack-small">
      {reasons.map(({ path, message, hint }, at) => (
        <li key={at}>
          <bdi>{message}</bdi>{' '}
          {path !== undefined && path !== '' && (
            <bdi className="small soft" dir="ltr">
              {path}
            </bdi>
          )}
          {hint !== undefined && <span className="soft"> {hint}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A file that cannot be read on: where, and what to do. */
export function ImportProblems({ problems }: { problems: readonly Reason[] }) {
  const text = useText()
  if (problems.length === 0) return null
  return (
    <ul className="stack-small">
      {problems.map((problem, at) => (
        <li key={at} className="notice" data-kind="wrong">
          {problem.line !== undefined && <b>{text('library.line', { line: problem.line })}</b>}
          <Reasons reasons={[problem]} />
        </li>
      ))}
    </ul>
  )
}
