/** The frame of one case: its name, its state, its pages, and undo for every edit. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type Problem, problemOf } from '../../api/problem.ts'
import { caseQuery } from '../../api/queries.ts'
import type { OpenCase } from '../../api/shapes.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { EmergencyBanner } from '../cases/emergency-banner.tsx'
import { EmergencyOffer } from '../cases/emergency-offer.tsx'
import { CaseIntegrity } from '../integrity/case-integrity.tsx'
import { useSecondNeeded } from '../integrity/second-needed.ts'
import { SecondPersonDialog } from '../integrity/second-person-dialog.tsx'
import { useMay } from '../people/may.ts'
import { NamesNotice } from '../vault/names-notice.tsx'
import { CaseContext } from './case-context.ts'
import { EditBar } from './edit-bar.tsx'
import { CaseProse } from './masked-names.tsx'
import './case-file.css'

const route = getRouteApi('/cases/$caseId')

const pages = [
  { to: '/cases/$caseId', name: 'case.tab.overview', exact: true },
  { to: '/cases/$caseId/proof', name: 'case.tab.proof', exact: false },
  { to: '/cases/$caseId/charges', name: 'case.tab.charges', exact: false },
  { to: '/cases/$caseId/facts', name: 'case.tab.facts', exact: false },
  { to: '/cases/$caseId/parties', name: 'case.tab.parties', exact: false },
  { to: '/cases/$caseId/jurisdiction', name: 'case.tab.jurisdiction', exact: false },
  { to: '/cases/$caseId/timeline', name: 'case.tab.timeline', exact: false },
  { to: '/cases/$caseId/people', name: 'case.tab.people', exact: false, permission: 'assignment.read' },
] as const

export function CaseFrame() {
  const { caseId } = route.useParams()
  const open = useQuery(caseQuery(caseId))
  const needed = useSecondNeeded(caseId)
  if (open.isPending) return <Skeleton lines={6} tall />
  if (open.isError)
    return <NotOpen caseId={caseId} problem={problemOf(open.error)} onRetry={() => void open.refetch()} />
  return (
    <CaseContext value={open.data}>
      <CaseHead open={open.data} />
      <EmergencyBanner caseId={caseId} />
      <CaseIntegrity caseId={caseId} reference={open.data.caseFile.reference} />
      {needed !== undefined && <SecondPersonDialog needed={needed} />}
      <CaseTabs caseId={caseId} />
      <NamesNotice />
      <Outlet />
    </CaseContext>
  )
}

type NotOpenProps = { caseId: string; problem: Problem; onRetry: () => void }

/** A case out of reach and one that does not exist look the same, with the same offer. */
function NotOpen({ caseId, problem, onRetry }: NotOpenProps) {
  return (
    <div className="stack">
      <ProblemNotice problem={problem} onRetry={onRetry} />
      {problem.code === 'case-not-found' && <EmergencyOffer wanted={caseId} />}
    </div>
  )
}

function CaseHead({ open }: { open: OpenCase }) {
  const text = useText()
  const { caseFile } = open
  return (
    <header className="case-head">
      <div className="case-title">
        <h1>
          <bdi className="numbers case-reference">{caseFile.reference}</bdi>{' '}
          <bdi>
            <CaseProse>{caseFile.title}</CaseProse>
          </bdi>
        </h1>
        <p className="soft small dotted">
          <span>{text.state(caseFile.forum)}</span>
          {caseFile.court !== undefined && <bdi>{caseFile.court}</bdi>}
          <span>{text.term('stage', caseFile.stage)}</span>
          {caseFile.forms.map((form) => (
            <span key={form}>{text.term('form', form)}</span>
          ))}
        </p>
      </div>
      <EditBar />
    </header>
  )
}

function CaseTabs({ caseId }: { caseId: string }) {
  const text = useText()
  const may = useMay()
  const open = (page: (typeof pages)[number]) => !('permission' in page) || may(page.permission)
  const bar = useRef<HTMLElement>(null)
  const path = useLocation({ select: (location) => location.pathname })
  // On a narrow screen the bar scrolls; the page that is open must not be out of sight.
  useEffect(() => {
    const links = [...(bar.current?.querySelectorAll('a') ?? [])]
    const chosen = links.find((link) => link.pathname === path)?.getBoundingClientRect()
    const frame = bar.current?.getBoundingClientRect()
    if (chosen === undefined || frame === undefined) return
    bar.current?.scrollBy({ left: chosen.x + chosen.width / 2 - frame.x - frame.width / 2 })
  }, [path])
  return (
    <nav ref={bar} className="tabs" aria-label={text('case.tabs')}>
      {pages.filter(open).map((page) => (
        <Link
          key={page.to}
          to={page.to}
          params={{ caseId }}
          search={({ view, packs, without }) => ({
            ...(view === undefined ? {} : { view }),
            ...(packs === undefined ? {} : { packs }),
            ...(without === undefined ? {} : { without }),
          })}
          activeOptions={{ exact: page.exact, includeSearch: false }}
        >
          {text(page.name)}
        </Link>
      ))}
    </nav>
  )
}
