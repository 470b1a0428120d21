/** Says why a change needs a second person, asks for the reason, and proposes it; nothing is changed until somebody agrees. */
import type { Proposed } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import type { Change } from '../case-file/change.ts'
import { useNames } from '../case-file/use-names.ts'
import { useOffenceNames } from '../charges/offence-names.ts'
import { placesOf } from '../facts/overtaken.ts'
import { shortestReason } from './reasoned-dialog.tsx'
import { noteSecondNeeded, type SecondNeeded } from './second-needed.ts'

export function SecondPersonDialog({ needed }: { needed: SecondNeeded }) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const names = useNames()
  const offence = useOffenceNames()
  const { caseFile } = useOpenCase()
  const taken = text.list([
    ...new Set(
      placesOf(changesOf(needed)).map(({ id }) => {
        const link = caseFile.links.find((one) => one.id === id)
        if (link === undefined) return isolated(names.any(id))
        return isolated(`${names.any(link.evidence ?? link.inference ?? '')} – ${names.any(link.fact)}`)
      }),
    ),
  ])
  const chargeOf = (path: string) => {
    const charge = caseFile.charges.find(({ id }) => id === path.split('.').at(-1))
    return charge === undefined ? path : isolated(`${offence(charge)} – ${names.person(charge.accused)}`)
  }
  const close = () => noteSecondNeeded(undefined)
  const propose = useMutation({
    mutationFn: () =>
      request<Proposed>(`/cases/${needed.caseId}/second-person`, {
        method: 'POST',
        body: { step: needed.step, reason: reason.trim() },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['integrity'] }),
  })
  return (
    <Dialog title={text('integrity.second')} isOpen onClose={close}>
      {propose.data === undefined ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            propose.mutate()
          }}
        >
          <p>{text('integrity.second.about')}</p>
          <ul className="stack-small">
            {needed.problem.errors.map(({ code, path = '' }) => (
              <li key={`${code} ${path}`} className="buries">
                <span aria-hidden="true">▲</span> {text.has(`burial.${code}`) ? text(`burial.${code}`) : code}{' '}
                {code === 'charge-weakened' ? (
                  text('burial.takes', { what: taken, charge: chargeOf(path) })
                ) : (
                  <bdi className="soft small">{path.split('.').at(-1)}</bdi>
                )}
              </li>
            ))}
          </ul>
          <TextField
            label={text('integrity.second.reason')}
            hint={text('integrity.reason.hint')}
            lines={3}
            required
            value={reason}
            onChange={setReason}
          />
          {propose.isError && <ProblemNotice problem={problemOf(propose.error)} />}
          <span className="row">
            <Button
              kind="main"
              type="submit"
              isDisabled={reason.trim().length < shortestReason || propose.isPending}
            >
              {text('integrity.second.ask')}
            </Button>
            <Button onPress={close}>{text('action.cancel')}</Button>
          </span>
        </form>
      ) : (
        <div className="stack">
          <p role="status">{text('integrity.second.asked', { count: propose.data.seconds })}</p>
          {propose.data.seconds === 0 && (
            <p className="notice" data-kind="changed">
              {text('integrity.second.nobody')}
            </p>
          )}
          <span>
            <Button kind="main" onPress={close}>
              {text('action.close')}
            </Button>
          </span>
        </div>
      )}
    </Dialog>
  )
}

/** Text of the case inside a sentence of another script. */
const isolated = (words: string): string => `\u2068${words}\u2069`

/** A merge moves no charge by what it takes away. */
const changesOf = ({ step }: SecondNeeded): readonly Change[] =>
  step.kind === 'change-case' ? (step.change.changes as readonly Change[]) : []
