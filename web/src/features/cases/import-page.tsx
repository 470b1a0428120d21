/** Takes in a case file: dropped or chosen, checked, stored; every error shown against its line, and nothing lost. */
import type { CaseImported } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { PageTitle } from '../../routes/page-title.tsx'
import { noteNames } from '../vault/found-names.ts'
import { SourceView } from './source-view.tsx'
import './cases.css'

type Draft = { fileName: string; text: string }
type Step = 'reading' | 'checking' | 'storing'
const progress: Record<Step, number> = { reading: 20, checking: 50, storing: 80 }

export function ImportPage() {
  const text = useText()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [draft, setDraft] = useState<Draft>()
  const [step, setStep] = useState<Step>('reading')
  const store = useMutation({
    mutationFn: async (file: Draft) => {
      setStep('checking')
      setDraft(file)
      const stored = request<CaseImported>('/cases/import', { method: 'POST', body: file })
      setStep('storing')
      return await stored
    },
    onSuccess: async ({ id, names }) => {
      // The page of the case shows them at once, with where they stand and what masks them.
      noteNames(id, names)
      if (names !== undefined && names.places.length > 0) announce(text('import.names'))
      await client.invalidateQueries({ queryKey: ['cases'] })
      await navigate({ to: '/cases/$caseId', params: { caseId: id } })
    },
  })
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setStep('reading')
    store.mutate({ fileName: file.name, text: await file.text() })
  }
  const problem = store.isError ? problemOf(store.error) : undefined
  return (
    <div className="stack">
      <PageTitle title={text('import.title')} />
      <DropZone
        className="drop-zone"
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const file = event.items.find((item) => item.kind === 'file')
          if (file?.kind === 'file') void file.getFile().then(take)
        }}
      >
        <strong>{text('import.drop')}</strong>
        <FileTrigger
          acceptedFileTypes={['.yaml', '.yml', '.json']}
          onSelect={(files) => void take(files?.[0])}
        >
          {/* The trigger presses its button by React Aria's own way. */}
          <AriaButton className="button" data-kind="plain" data-size="normal">
            {text('import.choose')}
          </AriaButton>
        </FileTrigger>
        <span className="soft small">{text('import.privacy')}</span>
      </DropZone>
      {store.isPending && (
        <ProgressBar aria-label={text('import.progress')} value={progress[step]}>
          {({ percentage }) => (
            <div className="stack-small">
              <span>{text(`import.${step}`, { name: draft?.fileName ?? '' })}</span>
              <progress max={100} value={percentage ?? 0} aria-hidden="true" />
            </div>
          )}
        </ProgressBar>
      )}
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {problem !== undefined && draft !== undefined && (
        <SourceView
          key={draft.text}
          fileName={draft.fileName}
          source={draft.text}
          problems={problem.errors}
          onImport={(corrected) => store.mutate({ fileName: draft.fileName, text: corrected })}
        />
      )}
    </div>
  )
}
