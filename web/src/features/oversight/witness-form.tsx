/** Takes in what a witness outside the unit signed, so that exports bring it along. */
import type { CosignatureTaken } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { checkpointQuery } from './oversight-queries.ts'

export function WitnessForm() {
  const text = useText()
  const client = useQueryClient()
  const [checkpoint, setCheckpoint] = useState('')
  const [key, setKey] = useState('')
  const keep = useMutation({
    mutationFn: () =>
      request<CosignatureTaken>('/journal/cosignatures', {
        method: 'POST',
        body: { checkpoint, key: key.trim() },
      }),
    onSuccess: () => {
      setCheckpoint('')
      setKey('')
      return client.invalidateQueries({ queryKey: checkpointQuery.queryKey })
    },
  })
  return (
    <section className="card stack-small no-print">
      <h3>{text('seal.witness')}</h3>
      <p className="soft">{text('seal.witness.about')}</p>
      <form
        className="stack-small"
        onSubmit={(event) => {
          event.preventDefault()
          keep.mutate()
        }}
      >
        <TextField
          label={text('seal.witness.text')}
          value={checkpoint}
          onChange={setCheckpoint}
          lines={6}
          dir="ltr"
        />
        <TextField label={text('seal.witness.key')} value={key} onChange={setKey} dir="ltr" />
        {keep.isError && <ProblemNotice problem={problemOf(keep.error)} />}
        {keep.isSuccess && (
          <p role="status">
            {text('seal.witness.kept', { witness: keep.data.witness, size: keep.data.size })}
          </p>
        )}
        <span>
          <Button type="submit" isDisabled={checkpoint.trim() === '' || key.trim() === '' || keep.isPending}>
            {text('seal.witness.keep')}
          </Button>
        </span>
      </form>
    </section>
  )
}
