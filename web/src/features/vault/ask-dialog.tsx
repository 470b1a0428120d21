/** Asks to see fields of an identity: which, for what, and why in words. */
import type { CaseVault, IdentityField, RevealPurpose, SealedPerson, VaultRequest } from '@clew/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { CustodyWords } from './custody-words.tsx'
import { useSecret } from './use-secret.ts'
import { vaultRequestsQuery } from './vault-queries.ts'
import { identityFields, purposes } from './vault-words.ts'

type AskDialogProps = {
  person: SealedPerson
  custody: CaseVault['custody']
  onClose: () => void
  onReveal: (request: VaultRequest) => void
}

export function AskDialog({ person, custody, onClose, onReveal }: AskDialogProps) {
  const text = useText()
  const { id } = useOpenCase()
  const names = useNames()
  const client = useQueryClient()
  const asking = useSecret()
  const [fields, setFields] = useState<readonly IdentityField[]>([])
  const [purpose, setPurpose] = useState<RevealPurpose | ''>('')
  const [words, setWords] = useState('')
  const offered = identityFields.filter((field) => person.fields.includes(field))
  const send = () =>
    asking.run(
      () =>
        request<VaultRequest>(`/cases/${id}/vault/persons/${person.person}/requests`, {
          method: 'POST',
          body: { purpose, words: words.trim(), fields },
        }),
      (asked) => {
        void client.invalidateQueries({ queryKey: vaultRequestsQuery(id).queryKey })
        if (asked.mine.reveal) onReveal(asked)
        else {
          announce(text('vault.ask.waits', { count: asked.needed }))
          onClose()
        }
      },
    )
  return (
    <Dialog title={text('vault.ask.of', { name: names.person(person.person) })} isOpen onClose={onClose}>
      <form
        className="stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p className="soft">{text('vault.ask.about')}</p>
        <CustodyWords custody={custody} />
        <fieldset className="custody-radio stack-small">
          <legend className="field-label">{text('vault.ask.fields')}</legend>
          <div className="vault-fields">
            {offered.map((field) => (
              <label key={field} className="check">
                <input
                  type="checkbox"
                  checked={fields.includes(field)}
                  onChange={(event) =>
                    setFields(
                      event.target.checked ? [...fields, field] : fields.filter((one) => one !== field),
                    )
                  }
                />
                <span>{text(`vault-field.${field}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <SelectField
          label={text('vault.ask.purpose')}
          value={purpose}
          empty=""
          choices={purposes.map((one) => ({ value: one, label: text(`vault-purpose.${one}`) }))}
          onChange={(next) => setPurpose(next as RevealPurpose)}
        />
        <TextField
          label={text('vault.ask.words')}
          hint={text('vault.words.hint')}
          lines={3}
          required
          value={words}
          onChange={setWords}
        />
        {asking.problem !== undefined && <ProblemNotice problem={asking.problem} />}
        <span className="row">
          <Button
            kind="main"
            type="submit"
            isDisabled={fields.length === 0 || purpose === '' || words.trim().length < 10 || asking.pending}
          >
            {text('vault.ask.send')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
