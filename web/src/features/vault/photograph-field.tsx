/** Photographs of a person that are sealed with the identity; each is small enough to travel in one request. */
import { useId, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'

const most = 5
const largest = 1024 * 1024
const types = ['image/jpeg', 'image/png', 'image/webp']

/** The bytes of a picture in base64. */
export async function encoded(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(letters)
}

type PhotographFieldProps = {
  files: readonly File[]
  /** How many are sealed already. */
  kept: number
  onChange: (files: readonly File[]) => void
}

export function PhotographField({ files, kept, onChange }: PhotographFieldProps) {
  const text = useText()
  const label = useId()
  const [refused, setRefused] = useState(false)
  const take = (chosen: readonly File[]) => {
    const good = chosen.filter(({ size, type }) => size > 0 && size <= largest && types.includes(type))
    const room = most - kept - files.length
    setRefused(good.length < chosen.length || good.length > room)
    onChange([...files, ...good.slice(0, Math.max(0, room))])
  }
  return (
    <fieldset className="seal-part stack-small">
      <legend className="field-label">{text('vault-field.photographs')}</legend>
      <label htmlFor={label} className="small">
        {text('vault.photographs.hint', { count: most - kept })}
      </label>
      <input
        id={label}
        type="file"
        multiple
        accept={types.join()}
        onChange={(event) => {
          take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {refused && (
        <p className="small" role="alert">
          {text('vault.photographs.refused')}
        </p>
      )}
      {files.length > 0 && (
        <p className="row small">
          <span>{text('vault.photographs.chosen', { count: files.length })}</span>
          <Button size="small" kind="quiet" onPress={() => onChange([])}>
            {text('action.clear')}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
