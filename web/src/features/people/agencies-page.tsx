/** The agencies of the task force, their offices, and the regions that each office covers. */
import type { Agency, Office } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { AgencyDialog } from './agency-dialog.tsx'
import { CustodyLine, CustodySection } from './custody-section.tsx'
import { OfficeDialog } from './office-dialog.tsx'
import { agenciesQuery } from './people-queries.ts'

type Editing =
  | { kind: 'agency'; agency?: Agency }
  | { kind: 'office'; agency: Agency; office?: Office }
  | undefined

export function AgenciesPage() {
  const text = useText()
  const list = useQuery(agenciesQuery)
  const [editing, setEditing] = useState<Editing>()
  const close = () => setEditing(undefined)
  const mayChange = list.data?.abilities['change'] === true
  return (
    <div className="stack">
      <PageTitle
        title={text('agencies.title')}
        level={2}
        beside={
          mayChange && (
            <span className="row row-end no-print">
              <Button kind="main" onPress={() => setEditing({ kind: 'agency' })}>
                {text('agencies.add')}
              </Button>
            </span>
          )
        }
      />
      <CustodySection />
      {list.isPending && <Skeleton lines={6} tall />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <div className="card empty">
          <strong>{text('agencies.empty')}</strong>
          <span className="soft">{text('agencies.empty.next')}</span>
        </div>
      )}
      <ul className="agency-grid">
        {list.data?.items.map((agency) => (
          <li key={agency.id} className="card stack-small" data-out={agency.closed || undefined}>
            <AgencyCard
              agency={agency}
              offices={list.data.offices.filter((office) => office.agency === agency.id)}
              mayChange={mayChange}
              onEdit={setEditing}
            />
          </li>
        ))}
      </ul>
      {editing?.kind === 'agency' && (
        <AgencyDialog {...(editing.agency === undefined ? {} : { agency: editing.agency })} onClose={close} />
      )}
      {editing?.kind === 'office' && (
        <OfficeDialog
          agency={editing.agency}
          {...(editing.office === undefined ? {} : { office: editing.office })}
          regions={[...new Set((list.data?.offices ?? []).flatMap((office) => office.regions))].toSorted()}
          onClose={close}
        />
      )}
    </div>
  )
}

type AgencyCardProps = {
  agency: Agency
  offices: readonly Office[]
  mayChange: boolean
  onEdit: (editing: Editing) => void
}

function AgencyCard({ agency, offices, mayChange, onEdit }: AgencyCardProps) {
  const text = useText()
  return (
    <>
      <div className="row">
        <h3>
          <bdi>{agency.name}</bdi>
        </h3>
        <span className="soft small">{text.term('agency-kind', agency.kind)}</span>
        {agency.closed && <span className="chip">{text('agencies.closed')}</span>}
        {mayChange && (
          <span className="row-end no-print">
            <Button
              size="small"
              kind="quiet"
              aria-label={text('agencies.change.of', { name: agency.name })}
              onPress={() => onEdit({ kind: 'agency', agency })}
            >
              {text('action.edit')}
            </Button>
          </span>
        )}
      </div>
      <Link to="/people" search={{ agency: agency.id }}>
        {text('people.count', { count: agency.people })}
      </Link>
      {offices.length > 0 && (
        <ul className="office-list">
          {offices.map((office) => (
            <li key={office.id} data-out={office.closed || undefined}>
              <span className="office-words">
                <bdi className="person-name">{office.name}</bdi>{' '}
                <Link to="/people" search={{ agency: agency.id, office: office.id }} className="small">
                  {text('people.count', { count: office.people })}
                </Link>{' '}
                {office.closed && <span className="chip">{text('agencies.closed')}</span>}
                <span className="soft small person-line">
                  {office.regions.length === 0 ? text('offices.no-region') : text.list(office.regions)}
                </span>
                {!office.closed && (
                  <CustodyLine of={{ office: office.id, name: `${office.name} · ${agency.name}` }} />
                )}
              </span>
              {mayChange && (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={text('offices.change.of', { name: office.name, agency: agency.name })}
                  onPress={() => onEdit({ kind: 'office', agency, office })}
                >
                  {text('action.edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && !agency.closed && (
        <span className="no-print">
          <Button
            size="small"
            aria-label={text('offices.add.to', { name: agency.name })}
            onPress={() => onEdit({ kind: 'office', agency })}
          >
            {text('offices.add')}
          </Button>
        </span>
      )}
    </>
  )
}
