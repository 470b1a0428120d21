/** On a case: questions of screening to the reader, conflicts that the reader decides, steps that wait, and declaring a conflict. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOwnId } from '../people/may.ts'
import { DeclareConflictDialog } from './declare-conflict-dialog.tsx'
import { caseConflictsQuery, caseProposalsQuery } from './integrity-queries.ts'
import { StepCard } from './step-card.tsx'
import './integrity.css'

export function CaseIntegrity({ caseId, reference }: { caseId: string; reference: string }) {
  const text = useText()
  const own = useOwnId()
  const navigate = useNavigate()
  const [declaring, setDeclaring] = useState(false)
  const conflicts = useQuery(caseConflictsQuery(caseId))
  const steps = useQuery(caseProposalsQuery(caseId))
  const open = conflicts.data?.filter(({ state }) => state === 'undecided') ?? []
  const asked = open.filter(({ person }) => person.id === own)
  const toDecide = open.length - asked.length
  const waiting = steps.data?.filter(({ state }) => state === 'waiting') ?? []
  return (
    <div className="stack-small case-integrity">
      {asked.map(({ id, grounds }) => (
        <div key={id} className="notice" data-kind="changed" role="status">
          <strong>{text('integrity.case.asked')}</strong>
          {grounds !== undefined && (
            <span>
              {text(`integrity.ground.${grounds.against}`, {
                party: grounds.partyName,
                interest: grounds.interest ?? '',
              })}
            </span>
          )}
          <span className="soft">{text('integrity.case.asked.next')}</span>
        </div>
      ))}
      {toDecide > 0 && (
        <div className="notice" data-kind="changed" role="status">
          <strong>{text('integrity.case.to-decide', { count: toDecide })}</strong>
          <span>
            <Link to="/integrity">{text('integrity.case.to-decide.next')}</Link>
          </span>
        </div>
      )}
      {waiting.length > 0 && (
        <details className="notice">
          <summary>{text('integrity.case.waiting', { count: waiting.length })}</summary>
          <ul className="stack-small">
            {waiting.map((each) => (
              <StepCard key={each.id} step={each} />
            ))}
          </ul>
        </details>
      )}
      <span className="no-print">
        <Button size="small" kind="quiet" onPress={() => setDeclaring(true)}>
          {text('integrity.declare')}
        </Button>
      </span>
      {declaring && (
        <DeclareConflictDialog
          caseId={caseId}
          reference={reference}
          onClose={() => setDeclaring(false)}
          onDeclared={() => navigate({ to: '/integrity' })}
        />
      )}
    </div>
  )
}
