/** Declares a conflict of one's own with a case; says before that the case is gone from then on. */
import type { ConflictOfInterest } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { shortestReason } from './reasoned-dialog.tsx'

const kinds = [
  'family',
  'friendship',
  'business',
  'former-employer',
  'same-address',
  'other',
] as const satisfies readonly ConflictOfInterest['kind'][]

type DeclareConflictDialogProps = {
  caseId: string
  reference: string
  onClose: () => void
  onDeclared: () => Promise<void>
}

export function DeclareConflictDialog({
  caseId,
  reference,
  onClose,
  onDeclared,
}: DeclareConflictDialogProps) {
  const text = useText()
  const [kind, setKind] = useState<string>('')
  const [words, setWords] = useState('')
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: () =>
      request('/conflicts', { method: 'POST', body: { case: caseId, kind, words: words.trim() } }),
    onSuccess: async () => {
      announce(text('integrity.declared'))
      // Away from the case first: from now on there is none to ask for.
      await onDeclared()
      for (const key of ['case', 'assessment']) client.removeQueries({ queryKey: [key, caseId] })
      client.removeQueries({ queryKey: ['integrity', 'case', caseId] })
      await client.invalidateQueries({ queryKey: ['integrity'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  return (
    <Dialog title={text('integrity.declare.of', { case: reference })} isOpen onClose={onClose}>
      <form
        className="stack"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate()
        }}
      >
        <p className="notice" data-kind="changed">
          {text('integrity.declare.effect')}
        </p>
        <SelectField
          label={text('integrity.declare.kind')}
          value={kind}
          empty=""
          choices={kinds.map((value) => ({ value, label: text(`conflict-kind.${value}`) }))}
          onChange={setKind}
        />
        <TextField
          label={text('integrity.declare.words')}
          hint={text('integrity.reason.hint')}
          lines={3}
          required
          value={words}
          onChange={setWords}
        />
        {act.isError && <ProblemNotice problem={problemOf(act.error)} />}
        <span className="row">
          <Button
            kind="main"
            type="submit"
            isDisabled={kind === '' || words.trim().length < shortestReason || act.isPending}
          >
            {text('integrity.declare')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
