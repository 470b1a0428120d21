/** The charges of a case and the offences that stand beside them: what each lacks, what bars it, what it carries. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useAssessment, useOpenCase, useWholeAssessment } from '../case-file/case-context.ts'
import { FirstSteps } from '../case-file/first-steps.tsx'
import { LawBar } from '../case-file/law-bar.tsx'
import { ChargeCard } from './charge-card.tsx'
import { ChargeForm } from './charge-form.tsx'
import { CourtDecisions } from './court-decisions.tsx'
import { OptionTable } from './option-table.tsx'
import './charges.css'

const route = getRouteApi('/cases/$caseId/charges')

export function ChargesPage() {
  const text = useText()
  const { caseFile, abilities } = useOpenCase()
  const shown = useAssessment()
  const whole = useWholeAssessment()
  const [adding, setAdding] = useState(false)
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.charges')}`} hidden level={2} />
      {shown.isError && (
        <ProblemNotice problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
      )}
      {(shown.isPending || whole.isPending) && <Skeleton lines={6} tall />}
      {shown.isSuccess && whole.isSuccess && (
        <>
          <LawBar shown={shown.data} whole={whole.data} />
          {abilities['change'] !== false && (
            <div className="no-print">
              {adding ? (
                <ChargeForm onDone={() => setAdding(false)} />
              ) : (
                <Button onPress={() => setAdding(true)}>{text('charges.add')}</Button>
              )}
            </div>
          )}
          <Charges assessment={shown.data} />
          <UnknownOffences assessment={shown.data} />
          <OptionTable assessment={shown.data} />
          <CourtDecisions assessment={shown.data} />
        </>
      )}
    </div>
  )
}

function Charges({ assessment }: { assessment: CaseAssessment }) {
  const { record } = route.useSearch()
  if (assessment.charges.length === 0) return <FirstSteps />
  return (
    <ol className="charge-list">
      {assessment.charges.map((charge, index) => (
        <ChargeCard
          key={charge.charge}
          charge={charge}
          assessment={assessment}
          open={record === undefined ? index === 0 : record === charge.charge}
        />
      ))}
    </ol>
  )
}

function UnknownOffences({ assessment }: { assessment: CaseAssessment }) {
  const text = useText()
  if (assessment.unknownOffences.length === 0) return null
  return (
    <section className="notice">
      <h3>{text('charges.unknown')}</h3>
      <ul>
        {assessment.unknownOffences.map((one) => (
          <li key={one.charge}>
            <bdi>{one.charge}</bdi> · <bdi dir="ltr">{one.offence}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
