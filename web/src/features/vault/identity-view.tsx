/** The values of an identity as they stand, for as long as the dialog around them stands. */
import type { Identity, Photograph } from '@clew/contract'
import { type ReactNode, useCallback } from 'react'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

type IdentityViewProps = { identity: Identity; photographs: readonly Photograph[] }

export function IdentityView({ identity, photographs }: IdentityViewProps) {
  const text = useText()
  const day = (date: string) => formatDay(date, text.language.code)
  const { names, born, birthplace, contacts, addresses, documents, family, note } = identity
  return (
    <dl className="identity">
      {names !== undefined && (
        <Part field="names">
          {names.map((name) => (
            <Line key={`${name.kind}${name.text}`} about={text(`vault-name.${name.kind}`)} note={name.note}>
              {name.text}
            </Line>
          ))}
        </Part>
      )}
      {born !== undefined && (
        <Part field="born">
          <Line>{day(born)}</Line>
        </Part>
      )}
      {birthplace !== undefined && (
        <Part field="birthplace">
          <Line>{birthplace}</Line>
        </Part>
      )}
      {contacts !== undefined && (
        <Part field="contacts">
          {contacts.map((one) => (
            <Line
              key={`${one.kind}${one.value}`}
              about={text(`vault-contact.${one.kind}`)}
              note={one.note}
              mark={
                <span className="contact-safe" data-safe={one.safe}>
                  <span aria-hidden="true">{{ yes: '✓', no: '✕', 'not-known': '○' }[one.safe]}</span>{' '}
                  {text(`vault-safe.${one.safe}`)}
                </span>
              }
            >
              {one.value}
            </Line>
          ))}
        </Part>
      )}
      {addresses !== undefined && (
        <Part field="addresses">
          {addresses.map((one) => (
            <Line
              key={`${one.kind}${one.text}`}
              about={[
                text(`vault-address.${one.kind}`),
                ...(one.state === undefined ? [] : [text.state(one.state)]),
                ...(one.from === undefined && one.to === undefined
                  ? []
                  : [
                      `${one.from === undefined ? '…' : day(one.from)} – ${one.to === undefined ? '…' : day(one.to)}`,
                    ]),
              ].join(' · ')}
            >
              {one.text}
            </Line>
          ))}
        </Part>
      )}
      {documents !== undefined && (
        <Part field="documents">
          {documents.map((one) => (
            <Line
              key={`${one.kind}${one.number}`}
              about={[
                text(`vault-document.${one.kind}`),
                ...(one.state === undefined ? [] : [text.state(one.state)]),
                ...(one.expires === undefined ? [] : [text('vault.expires', { day: day(one.expires) })]),
              ].join(' · ')}
              note={one.note}
            >
              {one.number}
            </Line>
          ))}
        </Part>
      )}
      {family !== undefined && (
        <Part field="family">
          {family.map((one) => (
            <Line
              key={`${one.relation}${one.names.map((name) => name.text).join()}`}
              about={one.relation}
              note={one.note}
            >
              {[
                ...one.names.map((name) => name.text),
                ...(one.contacts ?? []).map(({ value }) => value),
              ].join(' · ')}
            </Line>
          ))}
        </Part>
      )}
      {note !== undefined && (
        <Part field="note">
          <Line>{note}</Line>
        </Part>
      )}
      {photographs.length > 0 && (
        <Part field="photographs">
          {photographs.map((one) => (
            <Picture key={one.id} photograph={one} />
          ))}
        </Part>
      )}
    </dl>
  )
}

function Part({ field, children }: { field: string; children: ReactNode }) {
  const text = useText()
  return (
    <div className="identity-part">
      <dt className="field-label">{text(`vault-field.${field}`)}</dt>
      {children}
    </div>
  )
}

type LineProps = { about?: string; note?: string | undefined; mark?: ReactNode; children: string }

function Line({ about, note, mark, children }: LineProps) {
  return (
    <dd>
      <bdi className="identity-value">{children}</bdi>
      {about !== undefined && <span className="small soft"> {about}</span>}
      {mark !== undefined && <span className="small"> {mark}</span>}
      {note !== undefined && (
        <span dir="auto" className="small soft identity-note">
          {note}
        </span>
      )}
    </dd>
  )
}

/** Under an address that only this page knows, given up with the page. */
function Picture({ photograph }: { photograph: Photograph }) {
  const text = useText()
  const { data, type, title } = photograph
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      const address = URL.createObjectURL(new Blob([bytes], { type }))
      picture.src = address
      return () => URL.revokeObjectURL(address)
    },
    [data, type],
  )
  return (
    <dd>
      <img ref={show} alt={title ?? text('vault-field.photographs')} className="identity-photo" />
    </dd>
  )
}
