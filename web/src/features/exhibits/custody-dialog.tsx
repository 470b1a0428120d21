/** Writes an event into the custody log, in the name of whoever writes it or of an office outside with its paper. */
import { custodyKinds } from '@clew/casefile/words'
import type { ReleaseBody } from '@clew/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { proposeStep } from '../../api/propose-step.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useOwnId } from '../people/may.ts'
import { type Picked, PersonPicker } from '../people/person-picker.tsx'
import { CustodyDetails, noDetails, toSend } from './custody-details.tsx'
import { exhibitsQuery } from './exhibit-queries.ts'
import { useCustodyStep } from './use-custody-step.ts'

type Kind = (typeof custodyKinds)[number]

/** Between whom: colleagues, an office outside that acts or gives, or one that receives. */
const ways = ['own', 'from-outside', 'to-outside'] as const
type Way = (typeof ways)[number]

const isRelease = (kind: Kind) => kind === 'returned' || kind === 'destroyed'
const waysOf = (kind: Kind): readonly Way[] =>
  kind === 'handed-over'
    ? ways
    : kind === 'returned'
      ? ['to-outside']
      : kind === 'destroyed'
        ? ['own']
        : ['own', 'from-outside']

export function CustodyDialog({ item, onClose }: { item: string; onClose: () => void }) {
  const text = useText()
  const { id } = useOpenCase()
  const me = useOwnId()
  const files = useQuery(exhibitsQuery(id, item))
  const [kind, setKind] = useState<Kind>('collected')
  const [wish, setWay] = useState<Way>('own')
  const [to, setTo] = useState<Picked>()
  const [office, setOffice] = useState('')
  const [document, setDocument] = useState('')
  const [file, setFile] = useState('')
  const [details, setDetails] = useState(noDetails)
  const [reason, setReason] = useState('')
  const step = useCustodyStep(id, onClose)
  const release = useMutation({
    mutationFn: (asked: ReleaseBody) =>
      proposeStep(id, { kind: 'release-exhibit', release: asked }, reason.trim()),
  })
  const offered = waysOf(kind)
  const way = offered.includes(wish) ? wish : (offered[0] ?? 'own')
  const outside = { office: office.trim(), document: document.trim() }
  const kept = files.data?.filter((one) => one.destroyed === undefined)
  const aboutFile = kind === 'examined' || kind === 'copied'
  const chosen = aboutFile ? files.data?.find((one) => one.id === file) : undefined
  const parties = {
    ...(way === 'from-outside' ? { by: outside } : {}),
    ...(way === 'to-outside' ? { to: outside } : {}),
    ...(way === 'own' && kind === 'handed-over' && to !== undefined ? { to: { user: to.id } } : {}),
  }
  const ready =
    (way === 'own' || (outside.office !== '' && outside.document !== '')) &&
    (way !== 'own' || kind !== 'handed-over' || to !== undefined) &&
    (kind !== 'sealed' || details.seal.trim() !== '') &&
    (!isRelease(kind) || reason.trim().length >= 10)
  const body = { evidence: item, ...parties, ...toSend(details) }
  const save = () => {
    if (kind === 'returned' || kind === 'destroyed') release.mutate({ ...body, kind } as ReleaseBody)
    else
      step.mutate({
        path: '',
        body: {
          ...body,
          kind,
          ...(chosen === undefined ? {} : { exhibit: chosen.id, sha256: chosen.sha256 }),
        },
        said: text('custody.recorded'),
      })
  }
  if (release.data !== undefined)
    return (
      <Dialog title={text('custody.record')} isOpen onClose={onClose}>
        <div className="stack">
          <p role="status">{text('second.asked', { count: release.data.seconds })}</p>
          <span>
            <Button onPress={onClose}>{text('action.close')}</Button>
          </span>
        </div>
      </Dialog>
    )
  return (
    <Dialog title={text('custody.record')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <SelectField
          label={text('custody.kind')}
          value={kind}
          choices={custodyKinds.map((one) => ({ value: one, label: text(`custody-kind.${one}`) }))}
          onChange={(next) => setKind(next as Kind)}
        />
        {isRelease(kind) && (
          <>
            <p className="notice">
              {text('custody.release.about')} {text('custody.release.second')}
            </p>
            {kind === 'destroyed' && kept !== undefined && (
              <p className="notice" data-kind="wrong">
                {text('custody.release.destroys', { count: kept.length })}
              </p>
            )}
            <TextField
              label={text('custody.release.reason')}
              hint={text('custody.release.reason.hint')}
              lines={2}
              required
              value={reason}
              onChange={setReason}
            />
          </>
        )}
        {offered.length > 1 && (
          <fieldset className="custody-radio stack-small">
            <legend className="field-label">{text('custody.who')}</legend>
            {offered.map((one) => (
              <label key={one} className="check">
                <input type="radio" name="custody-way" checked={way === one} onChange={() => setWay(one)} />
                <span>{text(`custody.way.${kind === 'handed-over' ? 'hand-over' : 'act'}.${one}`)}</span>
              </label>
            ))}
          </fieldset>
        )}
        {kind === 'handed-over' && way === 'own' && (
          <PersonPicker
            label={text('custody.to')}
            picked={to}
            onPick={setTo}
            besides={me === undefined ? [] : [me]}
          />
        )}
        {way !== 'own' && (
          <div className="form-pair">
            <TextField
              label={text(kind === 'returned' ? 'custody.returned-to' : 'custody.office')}
              value={office}
              required
              onChange={setOffice}
            />
            <TextField label={text('custody.document')} value={document} required onChange={setDocument} />
          </div>
        )}
        {aboutFile && (kept ?? []).length > 0 && (
          <SelectField
            label={text('custody.file')}
            value={file}
            empty={text('custody.file.none')}
            choices={(kept ?? []).map((one) => ({ value: one.id, label: one.name }))}
            onChange={setFile}
          />
        )}
        <CustodyDetails
          value={details}
          set={(change) => setDetails({ ...details, ...change })}
          sealing={kind === 'sealed'}
        />
        {step.isError && <ProblemNotice problem={problemOf(step.error)} />}
        {release.isError && <ProblemNotice problem={problemOf(release.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={!ready || step.isPending || release.isPending}>
            {text(isRelease(kind) ? 'second.ask' : 'custody.write')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
