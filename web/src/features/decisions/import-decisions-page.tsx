/** Takes in a table of decisions in two steps: what would become of each is said before anything is kept. */
import type { DecisionImportReport } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { PageTitle } from '../../routes/page-title.tsx'
import { type DecisionFile, sendDecisions } from './decisions-queries.ts'
import { ImportProblems, ImportReport } from './import-report.tsx'
import './decisions.css'

type Sent = { file: DecisionFile; check: boolean }

export function ImportDecisionsPage() {
  const text = useText()
  const client = useQueryClient()
  const [file, setFile] = useState<DecisionFile>()
  const send = useMutation({
    mutationFn: ({ file: sent, check }: Sent) => sendDecisions(sent, check),
    onSuccess: async (report) => {
      announce(text(report.checked ? 'decisions.report.checked' : 'decisions.report.done'))
      if (!report.checked) await client.invalidateQueries({ queryKey: ['decisions'] })
    },
  })
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    const read = { fileName: chosen.name, text: await chosen.text() }
    setFile(read)
    send.mutate({ file: read, check: true })
  }
  const problem = send.isError ? problemOf(send.error) : undefined
  return (
    <div className="stack">
      <nav aria-label={text('library.above')} className="small">
        <Link to="/decisions">{text('library.tab.decisions')}</Link>
      </nav>
      <PageTitle title={text('decisions.import.title')} level={2} />
      <p className="soft">{text('decisions.import.about')}</p>
      <DropZone
        className="decision-drop"
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file')
          if (dropped?.kind === 'file') void dropped.getFile().then(take)
        }}
      >
        <strong>{text('decisions.import.drop')}</strong>
        <FileTrigger acceptedFileTypes={['.csv', '.json']} onSelect={(files) => void take(files?.[0])}>
          {/* The trigger presses its button by React Aria's own way. */}
          <AriaButton className="button" data-kind="plain" data-size="normal">
            {text('import.choose')}
          </AriaButton>
        </FileTrigger>
        <span className="soft small">{text('decisions.import.names')}</span>
      </DropZone>
      {send.isPending && (
        <p role="status">{text('decisions.import.reading', { name: file?.fileName ?? '' })}</p>
      )}
      {problem !== undefined && (
        <>
          <ProblemNotice problem={problem} />
          <ImportProblems problems={problem.errors} />
        </>
      )}
      {send.data !== undefined && file !== undefined && (
        <Checked
          report={send.data}
          fileName={file.fileName}
          onImport={() => send.mutate({ file, check: false })}
        />
      )}
    </div>
  )
}

type CheckedProps = { report: DecisionImportReport; fileName: string; onImport: () => void }

function Checked({ report, fileName, onImport }: CheckedProps) {
  const text = useText()
  const takes = report.created + report.updated
  return (
    <section className="stack" aria-labelledby="import-report">
      <h3 id="import-report">
        {text(report.checked ? 'decisions.report.checked' : 'decisions.report.done')}{' '}
        <bdi className="soft">{fileName}</bdi>
      </h3>
      <ImportReport report={report} />
      {report.checked && takes > 0 && (
        <div>
          <Button kind="main" onPress={onImport}>
            {text('decisions.import.take', { count: takes })}
          </Button>
        </div>
      )}
      {report.checked && takes === 0 && <p className="notice">{text('decisions.import.nothing')}</p>}
      {!report.checked && (
        <p>
          <Link to="/decisions" search={{ origin: 'unit' }}>
            {text('decisions.import.show')}
          </Link>
        </p>
      )}
    </section>
  )
}
