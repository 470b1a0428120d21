/** Closes an account or opens it again, and says before which work would be left without anybody. */
import type { Person } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { personAssignmentsQuery } from './people-queries.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useStep } from './use-step.ts'

type DeactivateDialogProps = { person: Person; kind: 'deactivate' | 'reactivate'; onClose: () => void }

export function DeactivateDialog({ person, kind, onClose }: DeactivateDialogProps) {
  const text = useText()
  const [seen, setSeen] = useState(person)
  const [reason, setReason] = useState('')
  const save = useStep(onClose)
  const send = () =>
    save.mutate({
      path: `/people/${seen.id}/${kind === 'deactivate' ? 'deactivation' : 'reactivation'}`,
      body: { version: seen.version, reason: reason.trim() },
      said: text('people.saved', { name: person.name }),
    })
  return (
    <Dialog title={text(`people.${kind}.of`, { name: person.name })} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p>{text(`people.${kind}.effect`)}</p>
        {kind === 'deactivate' && <OpenWork person={person.id} />}
        <TextField label={text('people.reason')} value={reason} onChange={setReason} required />
        {save.isError && (
          <StaleNotice
            problem={problemOf(save.error)}
            onTake={(current: Person) => {
              setSeen(current)
              save.reset()
            }}
            otherwise={<ProblemNotice problem={problemOf(save.error)} />}
          />
        )}
        <span className="row">
          <Button
            kind={kind === 'deactivate' ? 'danger' : 'main'}
            type="submit"
            isDisabled={reason.trim() === '' || save.isPending}
          >
            {text(`people.${kind}`)}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}

/** Cases that whoever looks may see; an administrator sees none and asks the head. */
function OpenWork({ person }: { person: string }) {
  const text = useText()
  const { data } = useQuery(personAssignmentsQuery(person))
  const open = (data?.items ?? []).filter(({ state }) => state !== 'ended')
  if (open.length === 0) return <p className="soft small">{text('people.deactivate.work-unseen')}</p>
  return (
    <div className="stack-small">
      <strong>{text('people.deactivate.work', { count: open.length })}</strong>
      <ul className="stack-small">
        {open.map((each) => (
          <li key={each.id}>
            <Link to="/cases/$caseId/people" params={{ caseId: each.case.id }}>
              <bdi>{each.case.reference}</bdi> <bdi>{each.case.title}</bdi>
            </Link>{' '}
            <span className="soft">{text.term('assignment-role', each.role)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
