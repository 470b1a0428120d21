/** Sets how many custodians an office asks for before an identity is shown, and who they are. */
import type { CustodyRule } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { custodyQuery } from './people-queries.ts'
import { type Picked, PersonPicker } from './person-picker.tsx'

/** Who may decide by role; the server asks the policies. */
const roles = 'head-of-unit,victim-officer'
const numbers = [0, 1, 2] as const

type CustodyDialogProps = {
  of: { office: string | null; name: string }
  rule: CustodyRule | undefined
  onClose: () => void
}

export function CustodyDialog({ of, rule, onClose }: CustodyDialogProps) {
  const text = useText()
  const client = useQueryClient()
  const [needed, setNeeded] = useState(rule?.needed ?? 0)
  const [custodians, setCustodians] = useState<readonly Picked[]>(rule?.custodians ?? [])
  // A number below does not empty the list: whoever goes back to it finds the names.
  const named = needed === 0 ? [] : custodians
  const missing = needed === 0 ? 0 : Math.max(0, needed + 1 - named.length)
  const done = async (said: 'custody.saved' | 'custody.follows') => {
    await client.invalidateQueries({ queryKey: custodyQuery.queryKey })
    void client.invalidateQueries({ queryKey: ['vault'] })
    announce(text(said))
    onClose()
  }
  // Another rule was set meanwhile: the page behind shows it, and this one is not written over it.
  const onError = () => client.invalidateQueries({ queryKey: custodyQuery.queryKey })
  const remove = useMutation({
    mutationFn: ({ office, version }: CustodyRule) =>
      request(`/vault/custody/${office}?version=${version}`, { method: 'DELETE' }),
    onSuccess: () => done('custody.follows'),
    onError,
  })
  const save = useMutation({
    mutationFn: () =>
      request<CustodyRule>('/vault/custody', {
        method: 'PUT',
        body: {
          office: of.office,
          version: rule?.version ?? 0,
          needed,
          custodians: named.map(({ id }) => id),
        },
      }),
    onSuccess: () => done('custody.saved'),
    onError,
  })
  return (
    <Dialog title={text('custody.change.of', { name: of.name })} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <fieldset className="custody-numbers stack-small">
          <legend className="field-label">{text('custody.needed')}</legend>
          {numbers.map((number) => (
            <label key={number} className="check">
              <input
                type="radio"
                name="needed"
                checked={needed === number}
                onChange={() => setNeeded(number)}
              />
              <span>{text(`custody.needed.${number}`)}</span>
            </label>
          ))}
        </fieldset>
        {needed > 0 && (
          <Custodians custodians={custodians} missing={missing} onChange={(next) => setCustodians(next)} />
        )}
        <p className="soft small">{text('custody.keeps')}</p>
        {save.isError && <ProblemNotice problem={problemOf(save.error)} />}
        {remove.isError && <ProblemNotice problem={problemOf(remove.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={missing > 0 || save.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
          {of.office !== null && rule !== undefined && (
            <Button kind="quiet" isDisabled={remove.isPending} onPress={() => remove.mutate(rule)}>
              {text('custody.follow')}
            </Button>
          )}
        </span>
      </form>
    </Dialog>
  )
}

type CustodiansProps = {
  custodians: readonly Picked[]
  missing: number
  onChange: (custodians: readonly Picked[]) => void
}

function Custodians({ custodians, missing, onChange }: CustodiansProps) {
  const text = useText()
  return (
    <div className="stack-small">
      <span className="field-label" id="custodians-label">
        {text('custody.custodians')}
      </span>
      <small className="soft">{text('custody.custodians.hint')}</small>
      <ul className="row" aria-labelledby="custodians-label">
        {custodians.map(({ id, name }) => (
          <li key={id} className="chip">
            <bdi>{name}</bdi>
            <Button
              size="small"
              kind="quiet"
              aria-label={text('custody.custodians.remove', { name })}
              onPress={() => onChange(custodians.filter((each) => each.id !== id))}
            >
              {'✕'}
            </Button>
          </li>
        ))}
      </ul>
      {missing > 0 && (
        <p className="small" role="status">
          {text('custody.custodians.few', { count: missing })}
        </p>
      )}
      {/* Anew for each, so that the field is empty again. */}
      <PersonPicker
        key={custodians.length}
        label={text('custody.custodians.add')}
        picked={undefined}
        role={roles}
        besides={custodians.map(({ id }) => id)}
        onPick={(person) => {
          if (person !== undefined) onChange([...custodians, person])
        }}
      />
    </div>
  )
}
