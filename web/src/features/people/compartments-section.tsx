/** Closes the case to all who are not cleared, and opens it again; says before whom it shuts out. */
import type { CaseCompartment } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { caseCompartmentsQuery } from './people-queries.ts'
import { LiftDialog } from '../integrity/lift-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

export function CompartmentsSection({ caseId }: { caseId: string }) {
  const text = useText()
  const list = useQuery(caseCompartmentsQuery(caseId))
  const [changing, setChanging] = useState<CaseCompartment>()
  const mayChange = list.data?.abilities['change'] === true
  const all = list.data?.items ?? []
  const shown = mayChange ? all : all.filter(({ set }) => set)
  const name = (each: CaseCompartment) => text.term('compartment', each.compartment)
  if (list.isSuccess && shown.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="case-compartments">
      <h2 id="case-compartments">{text('compartments.title')}</h2>
      {mayChange && <p className="soft small">{text('compartments.about')}</p>}
      {list.isPending && <Skeleton lines={2} />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      <ul className="compartment-grid">
        {shown.map((each) => (
          <li key={each.compartment} className="card stack-small" data-set={each.set || undefined}>
            <div className="row">
              <h3>
                <span aria-hidden="true">{each.set ? '■' : '□'}</span> {name(each)}
              </h3>
              <span className="soft small">{text(each.set ? 'compartments.set' : 'compartments.open')}</span>
            </div>
            {each.set && (
              <p className="small">
                <bdi>{each.reason}</bdi>
                {each.by !== undefined && each.at !== undefined && (
                  <span className="soft person-line">
                    {text('case-people.by', {
                      name: each.by.name,
                      day: formatDay(each.at, text.language.code),
                    })}
                  </span>
                )}
              </p>
            )}
            {each.uncleared.length > 0 && (
              <p className="small soft">
                {text(each.set ? 'compartments.shut-out' : 'compartments.would-shut-out', {
                  names: text.list(each.uncleared.map((person) => person.name)),
                })}
              </p>
            )}
            {mayChange && (
              <span className="no-print">
                <Button
                  size="small"
                  aria-label={text(each.set ? 'compartments.lift.of' : 'compartments.close.of', {
                    name: name(each),
                  })}
                  onPress={() => setChanging(each)}
                >
                  {text(each.set ? 'compartments.lift' : 'compartments.close')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changing?.set === true && (
        <LiftDialog
          caseId={caseId}
          compartment={changing.compartment}
          name={name(changing)}
          onClose={() => setChanging(undefined)}
        />
      )}
      {changing?.set === false && (
        <ReasonDialog
          title={text('compartments.close.of', { name: name(changing) })}
          about={text('compartments.close.effect', { count: changing.uncleared.length })}
          path={`/cases/${caseId}/compartments`}
          body={{ compartment: changing.compartment }}
          act={text('compartments.close')}
          onClose={() => setChanging(undefined)}
        />
      )}
    </section>
  )
}
