/** The newest checkpoint and its key, the exports, and how anybody checks them without the database. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { CopyText } from './copy-text.tsx'
import { checkpointQuery } from './oversight-queries.ts'
import { WitnessForm } from './witness-form.tsx'

const command = 'clew verify journal.ndjson --key seal.pub --checkpoint kept.txt'
const runbook = 'docs/runbooks/verify-the-journal.md'

export function ProofOfHistoryPage() {
  const text = useText()
  const may = useMay()
  return (
    <div className="stack">
      <PageTitle title={text('seal.title')} level={2} />
      <p className="soft">{text('seal.about')}</p>
      <Newest />
      {may('journal.export') && <Exports />}
      <section className="card stack-small">
        <h3>{text('seal.check')}</h3>
        <ol className="steps">
          <li>{text('seal.check.1')}</li>
          <li>{text('seal.check.2')}</li>
          <li>
            {text('seal.check.3')} <CopyText name={text('seal.check.3')} value={command} />
          </li>
          <li>{text('seal.check.4')}</li>
        </ol>
        <p className="soft">{text('seal.check.more', { file: runbook })}</p>
      </section>
      {may('journal.cosign') && <WitnessForm />}
    </div>
  )
}

function Newest() {
  const text = useText()
  const newest = useQuery(checkpointQuery)
  if (newest.isPending) return <Skeleton lines={5} />
  if (newest.isError) {
    const problem = problemOf(newest.error)
    return <ProblemNotice problem={problem} onRetry={() => void newest.refetch()} />
  }
  const { size, sealed, key, checkpoint } = newest.data
  return (
    <section className="card stack-small">
      <h3>{text('seal.newest')}</h3>
      <dl className="facts-grid">
        <dt>{text('seal.sealed')}</dt>
        <dd className="numbers">{formatInstant(sealed, text.language.code)}</dd>
        <dt>{text('seal.size')}</dt>
        <dd className="numbers">{text.number(size)}</dd>
        <dt>{text('seal.key')}</dt>
        <dd className="stack-small">
          <CopyText name={text('seal.key')} value={key} />
          <span className="soft small">{text('seal.key.about')}</span>
        </dd>
        <dt>{text('seal.text')}</dt>
        <dd className="stack-small">
          <CopyText name={text('seal.text')} value={checkpoint} />
          <span className="soft small">{text('seal.text.about')}</span>
        </dd>
      </dl>
    </section>
  )
}

function Exports() {
  const text = useText()
  const [id, setId] = useState('')
  const ready = /^[\w-]{36}$/.test(id.trim())
  return (
    <section className="card stack-small">
      <h3>{text('seal.export')}</h3>
      <p className="soft">{text('seal.export.about')}</p>
      <div className="row">
        <a className="button" data-kind="main" href="/api/journal/export" download="journal.ndjson">
          {text('seal.export.whole')}
        </a>
      </div>
      <div className="export-case">
        <TextField label={text('seal.export.case.id')} value={id} onChange={setId} dir="ltr" />
        <a
          className="button"
          aria-disabled={!ready}
          {...(ready
            ? { href: `/api/cases/${id.trim()}/journal/export`, download: `journal-${id.trim()}.ndjson` }
            : { role: 'link' })}
        >
          {text('seal.export.case')}
        </a>
      </div>
    </section>
  )
}
