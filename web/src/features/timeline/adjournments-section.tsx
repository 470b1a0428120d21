/** Requests to put a court date off, in the order of the dates: who asked, why, and what became of each. */
import type { Adjournment } from '@clew/casefile'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { freeId } from '../case-file/change.ts'
import { useNames } from '../case-file/use-names.ts'
import { AdjournmentForm } from './adjournment-form.tsx'

type Editing = { adjournment: Adjournment; isNew: boolean }

export function AdjournmentsSection() {
  const text = useText()
  const { caseFile, abilities } = useOpenCase()
  const [editing, setEditing] = useState<Editing>()
  const mayChange = abilities['change'] !== false
  const list = caseFile.adjournments.toSorted((a, b) => (a.hearing < b.hearing ? -1 : 1))
  if (!mayChange && list.length === 0) return null
  return (
    <section id="adjournments" className="card stack" aria-labelledby="adjournments-title">
      <div className="row">
        <h3 id="adjournments-title">{text('adjournment.title')}</h3>
        {mayChange && (
          <span className="row-end no-print">
            <Button
              size="small"
              onPress={() => setEditing({ adjournment: fresh(freeId(caseFile, 'A')), isNew: true })}
            >
              {text('adjournment.add')}
            </Button>
          </span>
        )}
      </div>
      {list.length === 0 && editing === undefined && <p className="soft">{text('adjournment.none')}</p>}
      {editing !== undefined && (
        <AdjournmentForm
          key={`${editing.adjournment.id}-${editing.isNew}`}
          {...editing}
          // What was stored stands in the list before its form is done: another may be open by then.
          onDone={() => setEditing((now) => (now === editing ? undefined : now))}
        />
      )}
      {list.length > 0 && (
        <ul className="adjournments">
          {list.map((one) => (
            <One
              key={one.id}
              adjournment={one}
              onEdit={mayChange ? () => setEditing({ adjournment: one, isNew: false }) : undefined}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type OneProps = { adjournment: Adjournment; onEdit: (() => void) | undefined }

function One({ adjournment, onEdit }: OneProps) {
  const text = useText()
  const names = useNames()
  const { hearing, until, askedBy, asked, status, decided, reason, court } = adjournment
  const who = text.term('adjournment-asker', askedBy)
  const people = text.list(adjournment.for.map(names.person))
  return (
    <li className="adjournment" data-status={status}>
      <span className="numbers">
        <bdi>{hearing}</bdi> <span aria-hidden="true" className="adjournment-arrow" />{' '}
        <span className="visually-hidden">{text('adjournment.put-off-to')}</span>{' '}
        {until === undefined ? text('adjournment.open') : <bdi>{until}</bdi>}
      </span>
      <span>
        <span className="chip">{text.term('adjournment-status', status)}</span>{' '}
        {decided !== undefined && <bdi className="soft small numbers">{decided}</bdi>}
      </span>
      <span className="adjournment-why">
        <bdi>
          <CaseProse>{reason}</CaseProse>
        </bdi>
        <span className="soft small">
          {people === '' ? who : text('adjournment.who-for', { who, people })}
          {asked !== undefined && (
            <>
              {' · '}
              <bdi className="numbers">{asked}</bdi>
            </>
          )}
          {court !== undefined && (
            <>
              {' · '}
              <bdi>{court}</bdi>
            </>
          )}
        </span>
      </span>
      {onEdit !== undefined && (
        <span className="no-print">
          <Button size="small" onPress={onEdit} aria-label={text('adjournment.edit', { date: hearing })}>
            {text('action.edit')}
          </Button>
        </span>
      )}
    </li>
  )
}

const fresh = (id: string): Adjournment => ({
  id,
  hearing: '',
  askedBy: 'defence',
  for: [],
  reason: '',
  status: 'requested',
})
