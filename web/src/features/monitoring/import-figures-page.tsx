/** Takes in a table of figures in two steps: what would become of each line is said before anything is kept. */
import type { FigureImportReport } from '@clew/contract'
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
import { downloadTemplate } from './figure-template.ts'
import { FiguresReport } from './figures-report.tsx'
import { type FigureFile, sendFigures } from './monitoring-queries.ts'
import './monitoring.css'

type Sent = { file: FigureFile; check: boolean }

export function ImportFiguresPage() {
  const text = useText()
  const client = useQueryClient()
  const [file, setFile] = useState<FigureFile>()
  const send = useMutation({
    mutationFn: ({ file: sent, check }: Sent) => sendFigures(sent, check),
    onSuccess: async (report) => {
      announce(text(report.checked ? 'monitoring.report.checked' : 'monitoring.report.done'))
      if (!report.checked) await client.invalidateQueries({ queryKey: ['monitoring'] })
    },
  })
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    const read = { fileName: chosen.name, text: await chosen.text() }
    setFile(read)
    send.mutate({ file: read, check: true })
  }
  return (
    <div className="stack">
      <nav aria-label={text('monitoring.above')} className="small">
        <Link to="/monitoring">{text('nav.monitoring')}</Link>
      </nav>
      <PageTitle
        title={text('monitoring.import')}
        beside={
          <Button size="small" onPress={downloadTemplate}>
            {text('monitoring.template')}
          </Button>
        }
      />
      <p className="soft">{text('monitoring.import.about')}</p>
      <DropZone
        className="figure-drop"
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file')
          if (dropped?.kind === 'file') void dropped.getFile().then(take)
        }}
      >
        <strong>{text('monitoring.import.drop')}</strong>
        <FileTrigger acceptedFileTypes={['.csv']} onSelect={(files) => void take(files?.[0])}>
          {/* The trigger presses its button by React Aria's own way. */}
          <AriaButton className="button" data-kind="plain" data-size="normal">
            {text('import.choose')}
          </AriaButton>
        </FileTrigger>
        <span className="soft small">{text('monitoring.import.names')}</span>
      </DropZone>
      {send.isPending && (
        <p role="status">{text('monitoring.import.reading', { name: file?.fileName ?? '' })}</p>
      )}
      {send.isError && <Unread error={send.error} />}
      {send.data !== undefined && file !== undefined && (
        <Reported
          report={send.data}
          fileName={file.fileName}
          onImport={() => send.mutate({ file, check: false })}
        />
      )}
    </div>
  )
}

/** A file that cannot be read at all: which line or column, why, and what to do. */
function Unread({ error }: { error: unknown }) {
  const text = useText()
  const problem = problemOf(error)
  return (
    <>
      <ProblemNotice problem={problem} />
      <ul className="stack-small">
        {problem.errors.map(({ line, message, hint }, at) => (
          <li key={at} className="notice" data-kind="wrong">
            <span>
              {line !== undefined && <b>{text('library.line', { line })} </b>}
              <bdi>{message}</bdi> {hint !== undefined && <span className="soft">{hint}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type ReportedProps = { report: FigureImportReport; fileName: string; onImport: () => void }

function Reported({ report, fileName, onImport }: ReportedProps) {
  const text = useText()
  const takes = report.created + report.corrected
  return (
    <section className="stack" aria-labelledby="import-report">
      <h2 id="import-report">
        {text(report.checked ? 'monitoring.report.checked' : 'monitoring.report.done')}{' '}
        <bdi className="soft">{fileName}</bdi>
      </h2>
      {report.checked && takes > 0 && (
        <div className="row">
          <Button kind="main" onPress={onImport}>
            {text('monitoring.import.take', { count: takes })}
          </Button>
          {report.refused > 0 && <span className="soft">{text('monitoring.import.left-out')}</span>}
        </div>
      )}
      {report.checked && takes === 0 && <p className="notice">{text('monitoring.import.nothing')}</p>}
      {!report.checked && (
        <p>
          <Link to="/monitoring">{text('monitoring.import.show')}</Link>
        </p>
      )}
      <FiguresReport report={report} />
    </section>
  )
}
