/** Lends a session to a program: the token is shown once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { momentIn } from './moment.ts'

export function LendDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const queries = useQueryClient()
  const [label, setLabel] = useState('')
  const lend = useMutation({
    mutationFn: () =>
      request<{ token: string; expires: string }>('/sessions', {
        method: 'POST',
        body: { label: label.trim() },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['account'] }),
  })
  return (
    <Dialog title={text('account.lend')} isOpen onClose={onClose}>
      {lend.data === undefined ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            lend.mutate()
          }}
        >
          <p>{text('account.lend.about')}</p>
          <TextField label={text('account.lend.label')} value={label} onChange={setLabel} required />
          {lend.isError && <ProblemNotice problem={problemOf(lend.error)} />}
          <span className="row">
            <Button kind="main" type="submit" isDisabled={label.trim() === '' || lend.isPending}>
              {text('account.lend.make')}
            </Button>
            <Button onPress={onClose}>{text('action.cancel')}</Button>
          </span>
        </form>
      ) : (
        <div className="stack">
          <p>{text('account.lend.once', { when: momentIn(text.language.code, lend.data.expires) })}</p>
          <output className="code-shown" dir="ltr">
            {`CLEW_SESSION=${lend.data.token}`}
          </output>
          <span className="row">
            <Button kind="main" onPress={onClose}>
              {text('action.close')}
            </Button>
          </span>
        </div>
      )}
    </Dialog>
  )
}
