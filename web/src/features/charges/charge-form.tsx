/** A new charge: one offence of one law against one accused, for named victims. */
import type { Charge } from '@clew/casefile'
import { modes } from '@clew/casefile/words'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { packQuery, packsQuery } from '../../api/queries.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { freeId, putRecord } from '../case-file/change.ts'
import { SaveProblem } from '../facts/conflict.tsx'
import { FormFoot } from '../facts/form-foot.tsx'
import { CheckList } from '../facts/pickers.tsx'
import { useDraft, withoutEmpty } from '../facts/use-draft.ts'
import '../facts/facts.css'

export function ChargeForm({ onDone }: { onDone: () => void }) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const packs = useQuery(packsQuery)
  const [pack, setPack] = useState('')
  const offences = useQuery({ ...packQuery(pack), enabled: pack !== '' })
  const draft = useDraft<Charge>({
    id: freeId(caseFile, 'C'),
    offence: '',
    accused: '',
    victims: [],
    mode: 'principal',
    alternativeTo: [],
    pleaded: [],
    status: 'considered',
  })
  const { value, set } = draft
  const save = () => draft.send([putRecord('charges', withoutEmpty(value))], onDone)
  return (
    <form
      className="card stack charge-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h2>{text('charges.new')}</h2>
      <div className="form-pair">
        <SelectField
          label={text('charges.law')}
          value={pack}
          empty=""
          choices={(packs.data ?? []).map((one) => ({ value: one.pack, label: text.words(one.title) }))}
          onChange={(next) => {
            setPack(next)
            set({ offence: '' })
          }}
        />
        <SelectField
          label={text('options.offence')}
          value={value.offence}
          empty=""
          disabled={pack === ''}
          choices={(offences.data?.offences ?? [])
            .filter((one) => !one.auxiliary)
            .map((one) => ({ value: one.ref, label: `${text.words(one.title)} · ${one.cited}` }))}
          onChange={(offence) => set({ offence })}
        />
        <SelectField
          label={text('charge.accused')}
          value={value.accused}
          empty=""
          choices={caseFile.parties.map((party) => ({ value: party.id, label: party.name }))}
          onChange={(accused) => set({ accused })}
        />
        <SelectField
          label={text('charges.mode')}
          value={value.mode}
          choices={modes.map((mode) => ({ value: mode, label: text.term('mode', mode) }))}
          onChange={(mode) => set({ mode: mode as Charge['mode'] })}
        />
        <TextField
          label={text('fact.when')}
          value={value.period ?? ''}
          dir="ltr"
          onChange={(period) => set({ period })}
        />
      </div>
      <CheckList
        label={text('charge.victims')}
        choices={caseFile.victims.map((victim) => ({ id: victim.id, name: victim.pseudonym }))}
        chosen={value.victims}
        onChange={(victims) => set({ victims: [...victims] })}
      />
      <SaveProblem
        draft={draft}
        mine={withoutEmpty(value)}

        changesFor={(merged) => [putRecord('charges', withoutEmpty(merged))]}
        onMerged={draft.replace}
        onStored={onDone}
        onDrop={onDone}
      />
      <FormFoot
        ready={value.offence !== '' && value.accused !== '' && !draft.pending}
        isNew
        onCancel={onDone}
        onRemove={onDone}
      />
    </form>
  )
}
