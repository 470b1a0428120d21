/** Adds an office to an agency, or changes its name and the regions that it covers, or closes it. */
import type { Agency, Office } from '@clew/contract'
import { useId, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Field, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { StaleNotice } from './stale-notice.tsx'
import { useStep } from './use-step.ts'

type OfficeDialogProps = {
  agency: Agency
  office?: Office
  /** Regions that other offices cover, offered so that one region is not written in two ways. */
  regions: readonly string[]
  onClose: () => void
}

export function OfficeDialog({ agency, office, regions, onClose }: OfficeDialogProps) {
  const text = useText()
  const [seen, setSeen] = useState(office)
  const [draft, setDraft] = useState({
    name: office?.name ?? '',
    regions: office?.regions ?? ([] as readonly string[]),
    closed: office?.closed ?? false,
  })
  const save = useStep(onClose)
  const send = () =>
    save.mutate({
      path: seen === undefined ? '/offices' : `/offices/${seen.id}`,
      body:
        seen === undefined
          ? { agency: agency.id, name: draft.name.trim(), regions: draft.regions }
          : { version: seen.version, ...draft, name: draft.name.trim() },
      said: text('people.saved', { name: draft.name.trim() }),
    })
  return (
    <Dialog
      title={
        office === undefined
          ? text('offices.add.to', { name: agency.name })
          : text('offices.change.of', { name: office.name, agency: agency.name })
      }
      isOpen
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label={text('offices.name')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          required
        />
        <RegionList
          known={regions}
          chosen={draft.regions}
          onChange={(chosen) => setDraft({ ...draft, regions: chosen })}
        />
        {office !== undefined && (
          <label className="check">
            <input
              type="checkbox"
              checked={draft.closed}
              onChange={(event) => setDraft({ ...draft, closed: event.target.checked })}
            />
            {text('offices.close')}
          </label>
        )}
        {save.isError && (
          <StaleNotice
            problem={problemOf(save.error)}
            onTake={(current: Office) => {
              setSeen(current)
              setDraft({ name: current.name, regions: current.regions, closed: current.closed })
              save.reset()
            }}
            otherwise={<ProblemNotice problem={problemOf(save.error)} />}
          />
        )}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={draft.name.trim() === '' || save.isPending}>
            {text(office === undefined ? 'action.add' : 'action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}

type RegionListProps = {
  known: readonly string[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

function RegionList({ known, chosen, onChange }: RegionListProps) {
  const text = useText()
  const offered = useId()
  const [typed, setTyped] = useState('')
  const add = () => {
    const region = typed.trim()
    if (region !== '' && !chosen.includes(region)) onChange([...chosen, region])
    setTyped('')
  }
  return (
    <div className="stack-small">
      <Field label={text('offices.regions')} hint={text('offices.regions.hint')}>
        {(ids) => (
          <span className="row region-add">
            <input
              {...ids}
              className="input"
              list={offered}
              value={typed}
              dir="auto"
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <Button onPress={add} isDisabled={typed.trim() === ''}>
              {text('action.add')}
            </Button>
          </span>
        )}
      </Field>
      <datalist id={offered}>
        {known
          .filter((region) => !chosen.includes(region))
          .map((region) => (
            <option key={region} value={region}>
              {region}
            </option>
          ))}
      </datalist>
      {chosen.length > 0 && (
        <ul className="row">
          {chosen.map((region) => (
            <li key={region} className="chip">
              <bdi>{region}</bdi>
              <Button
                size="small"
                kind="quiet"
                aria-label={text('offices.regions.remove', { region })}
                onPress={() => onChange(chosen.filter((each) => each !== region))}
              >
                {'✕'}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
