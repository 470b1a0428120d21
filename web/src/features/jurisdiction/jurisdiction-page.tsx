/** Which States can claim the case, on what basis and which facts; a map for the eye and a table that says the same. */
import { lazy, Suspense, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import type { CaseAssessment } from '../../api/shapes.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useAssessment, useOpenCase, useWholeAssessment } from '../case-file/case-context.ts'
import { FirstSteps } from '../case-file/first-steps.tsx'
import { LawBar } from '../case-file/law-bar.tsx'
import { StateCard } from './state-card.tsx'
import { StateTable } from './state-table.tsx'
import './jurisdiction.css'

const WorldMap = lazy(() => import('./world-map.tsx').then((module) => ({ default: module.WorldMap })))

export function JurisdictionPage() {
  const text = useText()
  const { caseFile } = useOpenCase()
  const shown = useAssessment()
  const whole = useWholeAssessment()
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.jurisdiction')}`} hidden level={2} />
      {shown.isError && (
        <ProblemNotice problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
      )}
      {(shown.isPending || whole.isPending) && <Skeleton lines={6} tall />}
      {shown.isSuccess && whole.isSuccess && (
        <>
          <LawBar shown={shown.data} whole={whole.data} />
          <States assessment={shown.data} />
        </>
      )}
    </div>
  )
}

function States({ assessment }: { assessment: CaseAssessment }) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const [chosen, setChosen] = useState<string>()
  const states = assessment.jurisdiction
  // Without a fact no basis rests on anything, whatever the header says of the forum.
  if (states.length === 0 || caseFile.facts.length === 0)
    return (
      <>
        <p className="soft">{text('jurisdiction.none')}</p>
        <FirstSteps />
      </>
    )
  const state = states.find((one) => one.state === chosen) ?? states[0]
  return (
    <div className="map-stage">
      <div className="stack">
        <Suspense fallback={<div className="card world-place" />}>
          <WorldMap states={states} chosen={state?.state} onChoose={setChosen} />
        </Suspense>
        <StateTable states={states} chosen={state?.state} onChoose={setChosen} />
      </div>
      {state !== undefined && <StateCard state={state} />}
    </div>
  )
}
