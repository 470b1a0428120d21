/** The lists of an identity, a line for each name, contact, address, document and relative. */
import type { ReactNode } from 'react'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { states } from '../../i18n/states.ts'
import { type Text, useText } from '../../i18n/use-text.ts'
import {
  type AddressDraft,
  type ContactDraft,
  type DocumentDraft,
  emptyAddress,
  emptyContact,
  emptyDocument,
  emptyName,
  emptyRelative,
  type NameDraft,
  type RelativeDraft,
} from './identity-draft.ts'
import { addressKinds, contactKinds, documentKinds, nameKinds, safeties, scripts } from './vault-words.ts'

type RowsProps<Row> = { rows: readonly Row[]; onChange: (rows: readonly Row[]) => void }
type ListProps<Row> = RowsProps<Row> & {
  empty: Row
  /** What a line is called: `name`, `contact`, … */
  what: string
  renderLine: (row: Row, set: (change: Partial<Row>) => void) => ReactNode
}

function Rows<Row>({ rows, onChange, empty, what, renderLine }: ListProps<Row>) {
  const text = useText()
  return (
    <>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
        <div key={index} className="seal-row">
          {renderLine(row, (change) =>
            onChange(rows.map((one, place) => (place === index ? { ...one, ...change } : one))),
          )}
          <Button
            size="small"
            kind="quiet"
            aria-label={text('vault.row.remove', { number: index + 1 })}
            onPress={() => onChange(rows.filter((_, place) => place !== index))}
          >
            {text('action.remove')}
          </Button>
        </div>
      ))}
      <span>
        <Button size="small" onPress={() => onChange([...rows, empty])}>
          {text(`vault.row.add.${what}`)}
        </Button>
      </span>
    </>
  )
}

const choices = (text: Text, list: string, words: readonly string[]) =>
  words.map((word) => ({ value: word, label: text(`${list}.${word}`) }))

export function NameRows(props: RowsProps<NameDraft>) {
  const text = useText()
  const called = new Intl.DisplayNames([text.language.code, 'en'], { type: 'script' })
  return (
    <Rows
      {...props}
      empty={emptyName}
      what="name"
      renderLine={(row, set) => (
        <>
          <TextField label={text('vault.name')} value={row.text} onChange={(name) => set({ text: name })} />
          <SelectField
            label={text('vault.kind')}
            value={row.kind}
            choices={choices(text, 'vault-name', nameKinds)}
            onChange={(kind) => set({ kind: kind as NameDraft['kind'] })}
          />
          <SelectField
            label={text('vault.script')}
            value={row.script}
            empty={text('state.unknown')}
            choices={scripts.map((code) => ({ value: code, label: called.of(code) ?? code }))}
            onChange={(script) => set({ script })}
          />
        </>
      )}
    />
  )
}

type SafeProps = { value: ContactDraft['safe']; onChange: (safe: ContactDraft['safe']) => void }

function SafeField({ value, onChange }: SafeProps) {
  const text = useText()
  return (
    <SelectField
      label={text('vault.safe')}
      value={value}
      choices={choices(text, 'vault-safe', safeties)}
      onChange={(safe) => onChange(safe as ContactDraft['safe'])}
    />
  )
}

export function ContactRows(props: RowsProps<ContactDraft>) {
  const text = useText()
  return (
    <Rows
      {...props}
      empty={emptyContact}
      what="contact"
      renderLine={(row, set) => (
        <>
          <SelectField
            label={text('vault.kind')}
            value={row.kind}
            choices={choices(text, 'vault-contact', contactKinds)}
            onChange={(kind) => set({ kind: kind as ContactDraft['kind'] })}
          />
          <TextField label={text('vault.contact')} value={row.value} onChange={(value) => set({ value })} />
          <SafeField value={row.safe} onChange={(safe) => set({ safe })} />
        </>
      )}
    />
  )
}

export function AddressRows(props: RowsProps<AddressDraft>) {
  const text = useText()
  return (
    <Rows
      {...props}
      empty={emptyAddress}
      what="address"
      renderLine={(row, set) => (
        <>
          <SelectField
            label={text('vault.kind')}
            value={row.kind}
            choices={choices(text, 'vault-address', addressKinds)}
            onChange={(kind) => set({ kind: kind as AddressDraft['kind'] })}
          />
          <TextField
            label={text('vault.address')}
            value={row.text}
            onChange={(address) => set({ text: address })}
          />
          <SelectField
            label={text('place.state')}
            value={row.state}
            empty={text('state.unknown')}
            choices={states(text)}
            onChange={(state) => set({ state })}
          />
        </>
      )}
    />
  )
}

export function DocumentRows(props: RowsProps<DocumentDraft>) {
  const text = useText()
  return (
    <Rows
      {...props}
      empty={emptyDocument}
      what="document"
      renderLine={(row, set) => (
        <>
          <SelectField
            label={text('vault.kind')}
            value={row.kind}
            choices={choices(text, 'vault-document', documentKinds)}
            onChange={(kind) => set({ kind: kind as DocumentDraft['kind'] })}
          />
          <TextField
            label={text('vault.number')}
            value={row.number}
            dir="ltr"
            onChange={(number) => set({ number })}
          />
          <SelectField
            label={text('place.state')}
            value={row.state}
            empty={text('state.unknown')}
            choices={states(text)}
            onChange={(state) => set({ state })}
          />
          <TextField
            type="date"
            label={text('vault.expiry')}
            value={row.expires}
            dir="ltr"
            onChange={(expires) => set({ expires })}
          />
        </>
      )}
    />
  )
}

export function RelativeRows(props: RowsProps<RelativeDraft>) {
  const text = useText()
  return (
    <Rows
      {...props}
      empty={emptyRelative}
      what="relative"
      renderLine={(row, set) => (
        <>
          <TextField
            label={text('vault.relation')}
            value={row.relation}
            onChange={(relation) => set({ relation })}
          />
          <TextField label={text('vault.name')} value={row.name} onChange={(name) => set({ name })} />
          <TextField
            label={text('vault.telephone')}
            value={row.contact}
            dir="ltr"
            onChange={(contact) => set({ contact })}
          />
          <SafeField value={row.safe} onChange={(safe) => set({ safe })} />
        </>
      )}
    />
  )
}
