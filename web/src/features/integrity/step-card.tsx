/** One step that waits for a second person: who asks, why, and before and after of all that it would change. */
import type { ShownChange, StepProposal } from '@clew/contract'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { fieldRows } from './field-rows.ts'
import { outsideValue } from './outside-value.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

type Asked = 'agree' | 'refuse' | 'withdraw'

export function StepCard({ step }: { step: StepProposal }) {
  const text = useText()
  const [asked, setAsked] = useState<Asked>()
  const when = (at: string) => formatInstant(at, text.language.code)
  const path = `/cases/${step.case.id}/second-person/${step.id}`
  return (
    <li className="card stack-small" data-state={step.state}>
      <h3>{text('integrity.step.of', { name: step.by.name, case: step.case.reference })}</h3>
      <p className="row">
        <span className="chip">{text(`proposal-state.${step.state}`)}</span>
        <span className="soft small numbers">{text('integrity.step.asked', { when: when(step.at) })}</span>
        {step.state === 'waiting' && (
          <span className="soft small numbers">
            {text('integrity.step.expires', { when: when(step.expires) })}
          </span>
        )}
      </p>
      <p>
        <span className="soft">{text('integrity.step.reason')}</span> <bdi>{step.reason}</bdi>
      </p>
      {step.shown.map((change) => (
        <Shown key={`${change.collection} ${change.id}`} change={change} />
      ))}
      {step.decided !== undefined && (
        <p className="small">
          <span className="soft">
            {text('integrity.decided', { name: step.decided.by.name, when: when(step.decided.at) })}
          </span>{' '}
          <bdi>{step.decided.reason}</bdi>
        </p>
      )}
      <span className="row no-print">
        {step.abilities.decide && (
          <>
            <Button kind="danger" onPress={() => setAsked('agree')}>
              {text('integrity.step.agree')}
            </Button>
            <Button onPress={() => setAsked('refuse')}>{text('integrity.step.refuse')}</Button>
          </>
        )}
        {step.abilities.withdraw && (
          <Button onPress={() => setAsked('withdraw')}>{text('integrity.step.withdraw')}</Button>
        )}
      </span>
      {asked !== undefined && (
        <ReasonedDialog
          title={text(`integrity.step.${asked}`)}
          about={text(`integrity.step.${asked}.effect`, { name: step.by.name })}
          path={asked === 'withdraw' ? `${path}/withdraw` : `${path}/decide`}
          body={asked === 'withdraw' ? {} : { decision: asked }}
          danger={asked === 'agree'}
          onClose={() => setAsked(undefined)}
        />
      )}
    </li>
  )
}

function Shown({ change }: { change: ShownChange }) {
  const text = useText()
  const rows = fieldRows(change)
  return (
    <div className="stack-small shown-change" data-buries={change.burials.length > 0 || undefined}>
      <h4>
        {text.term('shown', change.collection)}{' '}
        <bdi>{change.collection === 'header' ? text.term('field', change.id) : change.title}</bdi>
      </h4>
      {change.burials.map((burial) => (
        <p key={burial} className="buries">
          <span aria-hidden="true">▲</span> {text(`burial.${burial}`)}
        </p>
      ))}
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('integrity.field')}</th>
              <th scope="col">{text('integrity.before')}</th>
              <th scope="col">{text('integrity.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{text.has(`field.${field}`) ? text(`field.${field}`) : field}</th>
                <td dir="auto">{outsideValue(text, before)}</td>
                <td dir="auto">
                  {change.after === undefined ? text('integrity.gone') : outsideValue(text, after)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
