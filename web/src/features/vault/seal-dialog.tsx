/** Seals an identity: it is typed here, sent once, and never comes back but through a request with a purpose. */
import type { IdentityField, SealedPerson } from '@clew/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { changeOf, emptyIdentity, type IdentityDraft } from './identity-draft.ts'
import { AddressRows, ContactRows, DocumentRows, NameRows, RelativeRows } from './identity-rows.tsx'
import { encoded, PhotographField } from './photograph-field.tsx'
import { useSecret } from './use-secret.ts'
import { vaultQuery } from './vault-queries.ts'

export function SealDialog({ person, onClose }: { person: SealedPerson; onClose: () => void }) {
  const text = useText()
  const { id } = useOpenCase()
  const names = useNames()
  const client = useQueryClient()
  const sealing = useSecret()
  const [draft, setDraft] = useState<IdentityDraft>(emptyIdentity)
  const [pictures, setPictures] = useState<readonly File[]>([])
  const set = (change: Partial<IdentityDraft>) => setDraft((old) => ({ ...old, ...change }))
  const fields = changeOf(draft)
  const at = `/cases/${id}/vault/persons/${person.person}`
  const send = async () => {
    let { version } = person
    if (Object.keys(fields).length > 0)
      ({ version } = await request<SealedPerson>(at, { method: 'PUT', body: { version, fields } }))
    for (const picture of pictures) {
      const body = { version, data: await encoded(picture) }
      ;({ version } = await request<SealedPerson>(`${at}/photographs`, { method: 'POST', body }))
    }
  }
  const close = () => {
    setDraft(emptyIdentity)
    setPictures([])
    onClose()
  }
  const save = () =>
    sealing.run(send, () => {
      void client.invalidateQueries({ queryKey: vaultQuery(id).queryKey })
      announce(text('vault.seal.done'))
      close()
    })
  const part = { sealed: person.fields, draft, set }
  return (
    <Dialog
      title={text(person.version === 0 ? 'vault.seal.of' : 'vault.change.of', {
        name: names.person(person.person),
      })}
      isOpen
      onClose={close}
    >
      <form
        className="stack"
        autoComplete="off"
        spellCheck={false}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p className="soft">{text(person.version === 0 ? 'vault.seal.about' : 'vault.change.about')}</p>
        <Part {...part} field="names">
          <NameRows rows={draft.names} onChange={(rows) => set({ names: rows })} />
        </Part>
        <Part {...part} field="born" single>
          <TextField
            type="date"
            label={text('vault-field.born')}
            value={draft.born}
            dir="ltr"
            onChange={(born) => set({ born })}
          />
        </Part>
        <Part {...part} field="birthplace" single>
          <TextField
            label={text('vault-field.birthplace')}
            value={draft.birthplace}
            onChange={(birthplace) => set({ birthplace })}
          />
        </Part>
        <Part {...part} field="contacts">
          <ContactRows rows={draft.contacts} onChange={(rows) => set({ contacts: rows })} />
        </Part>
        <Part {...part} field="addresses">
          <AddressRows rows={draft.addresses} onChange={(rows) => set({ addresses: rows })} />
        </Part>
        <Part {...part} field="documents">
          <DocumentRows rows={draft.documents} onChange={(rows) => set({ documents: rows })} />
        </Part>
        <Part {...part} field="family">
          <RelativeRows rows={draft.family} onChange={(rows) => set({ family: rows })} />
        </Part>
        <Part {...part} field="note" single>
          <TextField
            label={text('vault-field.note')}
            lines={2}
            value={draft.note}
            onChange={(note) => set({ note })}
          />
        </Part>
        <PhotographField files={pictures} kept={person.photographs.length} onChange={setPictures} />
        {sealing.problem !== undefined && <ProblemNotice problem={sealing.problem} />}
        <span className="row">
          <Button
            kind="main"
            type="submit"
            isDisabled={(Object.keys(fields).length === 0 && pictures.length === 0) || sealing.pending}
          >
            {text('vault.seal')}
          </Button>
          <Button onPress={close}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}

type PartProps = {
  field: IdentityField
  sealed: readonly IdentityField[]
  draft: IdentityDraft
  set: (change: Partial<IdentityDraft>) => void
  /** Has a label of its own. */
  single?: boolean
  children: ReactNode
}

/** One field: what is sealed in it stays unless something is written or it is taken away. */
function Part({ field, sealed, draft, set, single = false, children }: PartProps) {
  const text = useText()
  const away = draft.away.includes(field)
  return (
    <fieldset className="seal-part stack-small">
      <legend className={single ? 'visually-hidden' : 'field-label'}>{text(`vault-field.${field}`)}</legend>
      {sealed.includes(field) && (
        <p className="small soft">
          <span aria-hidden="true" className="vault-seal">
            ▣
          </span>{' '}
          {text('vault.change.sealed')}
        </p>
      )}
      {!away && children}
      {sealed.includes(field) && (
        <label className="check small">
          <input
            type="checkbox"
            checked={away}
            onChange={(event) =>
              set({
                away: event.target.checked
                  ? [...draft.away, field]
                  : draft.away.filter((one) => one !== field),
              })
            }
          />
          <span>{text('vault.change.away')}</span>
        </label>
      )}
    </fieldset>
  )
}
