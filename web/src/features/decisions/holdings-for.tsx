/** From an element or a gap of a case to what courts said about it: asked for only when somebody opens it. */
import type { HoldingFound } from '@clew/contract'
import type { Trace } from '@clew/law'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { HoldingBody } from './decision-holdings.tsx'
import { CourtLine, DecisionLink, DecisionTitle } from './decision-parts.tsx'
import { holdingsQuery } from './decisions-queries.ts'
import type { HoldingsSearch } from './decisions-search.ts'
import './decisions.css'

/** The newest say enough here; the rest stands on a page of its own. */
const most = 3

type HoldingsForProps = { element: string; asks: Trace['asks'] | undefined }

/** By the part of the definition that a concept belongs to: how packs and decisions call that element. */
const elementOf: Readonly<Record<string, string>> = { act: 'act', means: 'means', exploitation: 'purpose' }

/** What may be asked of courts, the nearest first: the concept, the state of mind, the element by its id and by its part. */
function questions({ element, asks }: HoldingsForProps): readonly HoldingsSearch[] {
  const concepts = [
    ...(asks?.concept === undefined ? [] : [asks.concept]),
    ...(asks?.of ?? []),
    ...(asks?.mental === undefined ? [] : [`mental.${asks.mental}`]),
  ]
  const parts = concepts.flatMap((one) => elementOf[one.slice(0, one.indexOf('.'))] ?? [])
  return [
    ...concepts.map((concept) => ({ concept })),
    ...[...new Set([element, ...parts])].map((one) => ({ element: one })),
  ]
}

export function HoldingsFor({ element, asks }: HoldingsForProps) {
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <details className="holdings-for" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('holdings.for')}</summary>
      {open && <Found asked={questions({ element, asks })} />}
    </details>
  )
}

/** One question after the other, until one has an answer. */
function Found({ asked }: { asked: readonly HoldingsSearch[] }) {
  const text = useText()
  const [at, setAt] = useState(0)
  const search = asked[at] ?? {}
  const found = useInfiniteQuery(holdingsQuery(search))
  if (found.isPending) return <Skeleton lines={3} />
  if (found.isError)
    return <ProblemNotice problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  const items = found.data.pages.flatMap((page) => page.items)
  if (items.length === 0 && at + 1 < asked.length) {
    setAt(at + 1)
    return <Skeleton lines={3} />
  }
  if (items.length === 0)
    return (
      <p className="small soft" role="status">
        {text('holdings.none')}{' '}
        <Link to="/decisions" className="small">
          {text('holdings.none.next')}
        </Link>
      </p>
    )
  return (
    <div className="stack-small">
      <ul className="stack-small">
        {items.slice(0, most).map((one) => (
          <li key={`${one.decision.origin} ${one.decision.id}`} className="holding-found">
            <HoldingCard found={one} />
          </li>
        ))}
      </ul>
      <Link to="/decisions/holdings" search={search} className="small">
        {text('holdings.all', { count: items.length })}
      </Link>
    </div>
  )
}

export function HoldingCard({ found }: { found: HoldingFound }) {
  const { decision, holdings } = found
  return (
    <div className="stack-small">
      <strong>
        <DecisionLink id={decision.id}>
          <DecisionTitle decision={decision} />
        </DecisionLink>
      </strong>
      <CourtLine decision={decision} />
      {holdings.map((held, at) => (
        <HoldingBody key={at} held={held} language={decision.language} />
      ))}
    </div>
  )
}
