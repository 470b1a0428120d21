/** One conflict of interest: whose, with which case, why, how it stands, and the decision for whoever makes it. */
import type { ConflictOfInterest } from '@clew/contract'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

type ConflictCardProps = { conflict: ConflictOfInterest; decides?: boolean }

export function ConflictCard({ conflict, decides = false }: ConflictCardProps) {
  const text = useText()
  const [decision, setDecision] = useState<'blocking' | 'no-conflict'>()
  const { case: of, person, grounds, decided } = conflict
  const state = conflict.state === 'undecided' && conflict.blocks ? 'undecided-blocks' : conflict.state
  return (
    <li className="card stack-small" data-state={conflict.state}>
      <h3>
        {text(decides ? 'integrity.conflict.of' : 'integrity.conflict.own', {
          name: person.name,
          case: of.reference,
        })}
      </h3>
      <p className="row">
        <span className="chip">{text(`conflict-state.${state}`)}</span>
        <span className="chip">{text(`conflict-kind.${conflict.kind}`)}</span>
        <span className="soft small">{text(`integrity.origin.${conflict.origin}`)}</span>
      </p>
      {conflict.words !== undefined && <p dir="auto">{conflict.words}</p>}
      {grounds !== undefined && (
        <p>
          {text(`integrity.ground.${grounds.against}`, {
            party: grounds.partyName,
            interest: grounds.interest ?? '',
          })}{' '}
          <span className="soft">{text(`integrity.likeness.${grounds.likeness}`)}</span>
        </p>
      )}
      {decided !== undefined && (
        <p className="small">
          <span className="soft">
            {text('integrity.decided', {
              name: decided.by.name,
              when: formatInstant(decided.at, text.language.code),
            })}
          </span>{' '}
          <bdi>{decided.reason}</bdi>
        </p>
      )}
      {decides && (
        <span className="row no-print">
          {conflict.state !== 'blocking' && (
            <Button onPress={() => setDecision('blocking')}>{text('integrity.decide.blocking')}</Button>
          )}
          {conflict.state !== 'no-conflict' && (
            <Button onPress={() => setDecision('no-conflict')}>{text('integrity.decide.no-conflict')}</Button>
          )}
        </span>
      )}
      {decision !== undefined && (
        <ReasonedDialog
          title={text(`integrity.decide.${decision}`)}
          about={text(`integrity.decide.${decision}.effect`, { name: person.name, case: of.reference })}
          path={`/cases/${of.id}/conflicts/${conflict.id}/decide`}
          body={{ decision }}
          onClose={() => setDecision(undefined)}
        />
      )}
    </li>
  )
}
