/** Two persons side by side: who stays, whose value stays where they differ, and why they are one. */
import type { MergeBody, Merged, MergeProposal } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ProblemError, problemOf } from '../../api/problem.ts'
import { caseQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { useShown } from '../facts/shown-value.ts'
import { type Fields, sameValue } from '../facts/three-way.ts'
import { noteSecondNeeded } from '../integrity/second-needed.ts'
import { renamedCharges } from './named-by-charges.ts'
import { undecided } from './undecided.ts'

export function MergeDialog({ pair, onClose }: { pair: MergeProposal; onClose: () => void }) {
  const text = useText()
  const shown = useShown()
  const names = useNames()
  const client = useQueryClient()
  const group = useId()
  const { id, version, caseFile } = useOpenCase()
  const [keep, setKeep] = useState(pair.one)
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const absorb = keep === pair.one ? pair.other : pair.one
  const list: readonly { readonly id: string }[] = caseFile[pair.collection]
  const record = (person: string): Fields =>
    Object.fromEntries(Object.entries(list.find((one) => one.id === person) ?? {}))
  const [one, other] = [record(pair.one), record(pair.other)]
  const open = undecided(record(keep), record(absorb))
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => field !== 'id' && (shown(one[field]) !== '—' || shown(other[field]) !== '—'),
  )
  const asked: MergeBody = {
    version,
    collection: pair.collection,
    keep,
    absorb,
    choices: Object.fromEntries(open.map((field) => [field, picked[field] === keep ? 'keep' : 'absorb'])),
    reason: reason.trim(),
  }
  const naming = pair.collection === 'victims' ? 'pseudonym' : 'name'
  const caller = open.includes(naming) ? picked[naming] : record(keep)[naming] === undefined ? absorb : keep
  const called = caller === undefined ? undefined : record(caller)[naming]
  const charges = renamedCharges(caseFile, {
    ...asked,
    called: typeof called === 'string' ? called : undefined,
  })
  const merge = useMutation({
    mutationFn: () => request<Merged>(`/cases/${id}/merges`, { method: 'POST', body: asked }),
    onError: (error) => {
      if (!(error instanceof ProblemError) || error.problem.code !== 'needs-second-person') return
      noteSecondNeeded({ caseId: id, step: { kind: 'merge-people', merge: asked }, problem: error.problem })
      onClose()
    },
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: caseQuery(id).queryKey })
      void client.invalidateQueries({ queryKey: ['assessment', id] })
      announce(text('merge.done'))
      onClose()
    },
  })
  const ready = open.every((field) => picked[field] !== undefined) && reason.trim().length >= 3
  const persons = [pair.one, pair.other]
  return (
    <Dialog title={text('merge.title')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          merge.mutate()
        }}
      >
        <p className="soft">{text('merge.about')}</p>
        <p className="row">
          {pair.reasons.map((each) => (
            <span key={each} className="chip">
              {text(`merge-reason.${each}`)}
            </span>
          ))}
        </p>
        <div className="table-frame">
          <table className="table merge-table">
            <thead>
              <tr>
                <th scope="col">{text('merge.field')}</th>
                {persons.map((person) => (
                  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its label is a level below
                  <th key={person} scope="col">
                    <label className="check">
                      <input
                        type="radio"
                        name={`${group}-keep`}
                        checked={keep === person}
                        onChange={() => setKeep(person)}
                      />
                      <span>{text('merge.keep', { name: names.person(person), id: person })}</span>
                    </label>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr
                  key={field}
                  data-open={(open.includes(field) && picked[field] === undefined) || undefined}
                >
                  <th scope="row">
                    {shown.field(field)}
                    {!open.includes(field) && !sameValue(one[field], other[field]) && (
                      <p className="small soft">
                        {text(Array.isArray(one[field] ?? other[field]) ? 'merge.joined' : 'merge.only-one')}
                      </p>
                    )}
                  </th>
                  {persons.map((person) => {
                    const value = shown((person === pair.one ? one : other)[field])
                    return (
                      <td key={person}>
                        {open.includes(field) ? (
                          <label className="check">
                            <input
                              type="radio"
                              name={`${group}-${field}`}
                              aria-label={text('merge.take', {
                                field: shown.field(field),
                                value,
                              })}
                              checked={picked[field] === person}
                              onChange={() => setPicked({ ...picked, [field]: person })}
                            />
                            <bdi>{value}</bdi>
                          </label>
                        ) : (
                          <bdi>{value}</bdi>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {charges.length > 0 && (
          <ul className="stack-small" aria-live="polite">
            {charges.map(({ charge, offence, before, after, second }) => (
              <li key={`${charge} ${before}`} className="notice" data-kind={second ? 'changed' : undefined}>
                <span>
                  {after === undefined
                    ? text('merge.charge.open', { charge, offence, before })
                    : text('merge.charge', { charge, offence, before, after, id: keep })}
                </span>
                {second && <span className="soft">{text('merge.charge.second')}</span>}
              </li>
            ))}
          </ul>
        )}
        <TextField
          label={text('merge.reason')}
          hint={text('merge.reason.hint')}
          lines={2}
          required
          value={reason}
          onChange={setReason}
        />
        {merge.isError && <ProblemNotice problem={problemOf(merge.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!ready || merge.isPending}>
            {text('merge.do')}
          </Button>
          <Button onPress={onClose}>{text('merge.not')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
