/** The first page of a case: what stands, what is weakest, what to do next, and the way to every record behind it. */
import type { ChargeAssessment } from '@clew/law'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import type { CaseAssessment } from '../../api/shapes.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { StandingMark, standings } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useAssessment, useOpenCase } from './case-context.ts'
import { SimilarDecisions } from '../decisions/similar-decisions.tsx'
import { FirstSteps } from './first-steps.tsx'
import { GapAction } from './gap-actions.tsx'
import { CaseProse } from './masked-names.tsx'
import { overviewOf } from './overview-text.ts'
import { NextBest } from './next-best.tsx'
import { SaidSentence } from './said-sentence.tsx'
import { useNames } from './use-names.ts'

export function OverviewPage() {
  const text = useText()
  const { id, caseFile } = useOpenCase()
  const assessment = useAssessment()
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.overview')}`} hidden level={2} />
      {assessment.isError && (
        <ProblemNotice problem={problemOf(assessment.error)} onRetry={() => void assessment.refetch()} />
      )}
      {assessment.isPending && <Skeleton lines={5} tall />}
      {assessment.isSuccess && caseFile.charges.length > 0 && <Overview assessment={assessment.data} />}
      {caseFile.charges.length === 0 && <FirstSteps />}
      <Counts />
      {caseFile.facts.length > 0 && <SimilarDecisions caseId={id} />}
      {caseFile.summary !== undefined && (
        <section className="card stack-small">
          <h2>{text('overview.summary')}</h2>
          <p dir="auto">
            <CaseProse>{caseFile.summary}</CaseProse>
          </p>
        </section>
      )}
    </div>
  )
}

function Overview({ assessment }: { assessment: CaseAssessment }) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const sentences = overviewOf(assessment, caseFile, text.language.code)
  const weakest = [...assessment.charges].sort((a, b) => a.standing - b.standing)
  const steps = weakest
    .flatMap((charge) => charge.gap.sets[0] ?? [])
    .filter((step, index, all) => all.findIndex((one) => one.element === step.element) === index)
    .slice(0, 4)
  return (
    <>
      <section className="card say" aria-label={text('overview.in-words')}>
        {sentences.length > 0 && (
          <p className="reading">
            {sentences.map((said) => (
              <SaidSentence key={`${said.code}-${said.text}`} said={said} />
            ))}
          </p>
        )}
        <div className="stack-small">
          <ChargeBars charges={assessment.charges} />
          <ul className="stack-small small soft">
            {assessment.notes.map((note) => (
              <li key={note.code}>
                {text(`note.${note.code}`, { ...note.params, count: note.items.length })}
              </li>
            ))}
          </ul>
        </div>
      </section>
      <div className="columns">
        <ChargeList charges={weakest} />
        <section className="card stack-small">
          <h2>{text('overview.next')}</h2>
          {steps.length > 0 && (
            <ul className="steps">
              {steps.map((step) => (
                <GapAction key={step.element} step={step} />
              ))}
            </ul>
          )}
          <NextBest assessment={assessment} gaps={steps.length} />
        </section>
      </div>
    </>
  )
}

/** How many charges stand how well, as one bar and as words. */
function ChargeBars({ charges }: { charges: readonly ChargeAssessment[] }) {
  const text = useText()
  const counts = [...standings]
    .reverse()
    .map((standing) => ({ standing, count: charges.filter((one) => one.standing === standing).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <div className="bars" aria-hidden="true">
        {counts.map(({ standing, count }) => (
          <span key={standing} data-standing={standing} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="legend">
        {counts.map(({ standing, count }) => (
          <li key={standing} className="row">
            <b className="numbers">{text.number(count)}</b> <StandingMark standing={standing} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ChargeList({ charges }: { charges: readonly ChargeAssessment[] }) {
  const text = useText()
  const names = useNames()
  const { id } = useOpenCase()
  return (
    <section className="card stack-small">
      <h2>{text('overview.charges')}</h2>
      <ul className="shift-list">
        {charges.map((charge) => (
          <li key={charge.charge}>
            <span>
              <Link to="/cases/$caseId/proof" params={{ caseId: id }} search={{ focus: charge.charge }}>
                <LawWords words={charge.title} />
              </Link>{' '}
              <span className="soft">
                <bdi>{names.person(charge.accused)}</bdi>
              </span>{' '}
              <StandingMark standing={charge.standing} contested={charge.contested} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counts() {
  const text = useText()
  const { id, caseFile } = useOpenCase()
  const params = { caseId: id }
  const counts = [
    { to: '/cases/$caseId/charges', name: 'charges', count: caseFile.charges.length },
    { to: '/cases/$caseId/parties', name: 'parties', count: caseFile.parties.length },
    { to: '/cases/$caseId/parties', name: 'victims', count: caseFile.victims.length },
    { to: '/cases/$caseId/facts', name: 'facts', count: caseFile.facts.length },
    { to: '/cases/$caseId/facts', name: 'evidence', count: caseFile.evidence.length },
    { to: '/cases/$caseId/jurisdiction', name: 'places', count: caseFile.places.length },
  ] as const
  return (
    <div className="counts">
      {counts.map((one) => (
        <Link key={one.name} to={one.to} params={params} className="count">
          <b className="numbers">{text.number(one.count)}</b>
          <span>{text(`count.${one.name}`, { count: one.count })}</span>
        </Link>
      ))}
    </div>
  )
}
