/** Who works on the case, who will and who did; assigned, prolonged and ended here. */
import type { Assignment } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { caseAssignmentsQuery } from './people-queries.ts'
import { Period, StateMark } from './period.tsx'
import { ProlongDialog } from './prolong-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

type Step = { kind: 'end' | 'prolong'; assignment: Assignment } | { kind: 'assign' } | undefined

export function WorkSection({ caseId }: { caseId: string }) {
  const text = useText()
  const list = useQuery(caseAssignmentsQuery(caseId))
  const [step, setStep] = useState<Step>()
  const [past, setPast] = useState(false)
  const items = list.data?.items ?? []
  const ended = items.filter(({ state }) => state === 'ended')
  const shown = past ? items : items.filter(({ state }) => state !== 'ended')
  const mayAssign = list.data?.abilities['assign'] === true
  const close = () => setStep(undefined)
  return (
    <section className="stack-small" aria-labelledby="case-work">
      <div className="row">
        <h2 id="case-work">{text('case-people.work')}</h2>
        {mayAssign && (
          <span className="row-end no-print">
            <Button kind="main" onPress={() => setStep({ kind: 'assign' })}>
              {text('case-people.assign')}
            </Button>
          </span>
        )}
      </div>
      {list.isPending && <Skeleton lines={3} />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && shown.length === 0 && (
        <div className="card empty">
          <strong>{text('case-people.nobody')}</strong>
          <span className="soft">{text('case-people.nobody.next')}</span>
        </div>
      )}
      {shown.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('people.name')}</th>
                <th scope="col">{text('case-people.as')}</th>
                <th scope="col">{text('period.title')}</th>
                <th scope="col">{text('case-people.why')}</th>
                {mayAssign && (
                  <th scope="col" className="no-print">
                    <span className="visually-hidden">{text('people.steps')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <AssignmentRow key={each.id} assignment={each} mayAssign={mayAssign} onStep={setStep} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ended.length > 0 && (
        <div className="no-print">
          <Button size="small" kind="quiet" aria-pressed={past} onPress={() => setPast(!past)}>
            {text(past ? 'case-people.hide-past' : 'case-people.show-past', { count: ended.length })}
          </Button>
        </div>
      )}
      {step?.kind === 'assign' && <AssignDialog caseId={caseId} onClose={close} />}
      {step?.kind === 'prolong' && (
        <ProlongDialog caseId={caseId} assignment={step.assignment} onClose={close} />
      )}
      {step?.kind === 'end' && (
        <ReasonDialog
          title={text('case-people.end.of', { name: step.assignment.person.name })}
          about={text('case-people.end.effect')}
          path={`/cases/${caseId}/assignments/${step.assignment.id}/end`}
          body={{ version: step.assignment.version }}
          act={text('period.end')}
          danger
          onClose={close}
        />
      )}
    </section>
  )
}

type AssignmentRowProps = {
  assignment: Assignment
  mayAssign: boolean
  onStep: (step: Step) => void
}

function AssignmentRow({ assignment, mayAssign, onStep }: AssignmentRowProps) {
  const text = useText()
  const { person, role, state, concerns, assignedBy } = assignment
  // Whoever opens a case leads it, and gives no reason for that.
  const opened = role === 'lead' && assignedBy?.id === person.id
  return (
    <tr data-out={state === 'ended' || undefined}>
      <th scope="row">
        <bdi className="person-name">{person.name}</bdi>
        {concerns.length > 0 && (
          <span className="small person-line concern">
            <span aria-hidden="true">✕</span>{' '}
            {text.list(concerns.map((concern) => text(`case-people.concern.${concern}`)))}
          </span>
        )}
      </th>
      <td>{text.term('assignment-role', role)}</td>
      <td>
        <StateMark state={state} />
        <span className="small soft person-line">
          <Period from={assignment.from} until={assignment.until} ended={state === 'ended'} />
        </span>
      </td>
      <td>
        <bdi>{assignment.reason ?? (opened ? text('case-people.opened') : '—')}</bdi>
        {assignedBy !== undefined && (
          <span className="small soft person-line">
            {text('case-people.by', {
              name: assignedBy.name,
              day: formatDay(assignment.assignedAt, text.language.code),
            })}
          </span>
        )}
      </td>
      {mayAssign && (
        <td className="no-print">
          {state !== 'ended' && (
            <span className="row person-steps">
              {(['prolong', 'end'] as const).map((kind) => (
                <Button
                  key={kind}
                  size="small"
                  kind="quiet"
                  aria-label={text(`case-people.${kind}.of`, { name: person.name })}
                  onPress={() => onStep({ kind, assignment })}
                >
                  {text(kind === 'end' ? 'period.end' : 'case-people.prolong')}
                </Button>
              ))}
            </span>
          )}
        </td>
      )}
    </tr>
  )
}
