/** The editor of facts and evidence: linked once, read by every law, and judged again after every edit. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useAssessment, useOpenCase } from '../case-file/case-context.ts'
import { LawBar } from '../case-file/law-bar.tsx'
import { WaitingReceipts } from '../exhibits/waiting-receipts.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FactList } from './fact-list.tsx'
import { RecordEditor } from './record-editor.tsx'
import { WhatChanged } from './what-changed.tsx'
import './facts.css'

const route = getRouteApi('/cases/$caseId/facts')

/** A pair to be linked, from a drag or from a button; either side may still be open. */
export type LinkWish = { fact?: string; evidence?: string; link?: string }

export function FactsPage() {
  const text = useText()
  const { caseFile, abilities } = useOpenCase()
  const assessment = useAssessment()
  const { record } = route.useSearch()
  const navigate = route.useNavigate()
  const [words, setWords] = useState('')
  const [wish, setWish] = useState<LinkWish>()
  const mayChange = abilities['change'] !== false
  const open = (id: string | undefined) => {
    setWish(undefined)
    void navigate({
      search: ({ record: _record, ...rest }) => (id === undefined ? rest : { ...rest, record: id }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.facts')}`} hidden level={2} />
      {assessment.isSuccess && (
        <LawBar shown={assessment.data} whole={assessment.data} whatIf={assessment.data.without.length > 0} />
      )}
      {assessment.isError && (
        <ProblemNotice problem={problemOf(assessment.error)} onRetry={() => void assessment.refetch()} />
      )}
      {assessment.isPending && <Skeleton lines={2} />}
      <WaitingReceipts />
      <WhatChanged assessment={assessment.data} />
      <div className="facts-tools no-print">
        <TextField type="search" label={text('facts.search')} value={words} onChange={setWords} />
        {mayChange && (
          <span className="row">
            <Button kind="main" onPress={() => open('new-fact')}>
              {text('facts.add-fact')}
            </Button>
            <Button onPress={() => open('new-evidence')}>{text('facts.add-evidence')}</Button>
            <Button onPress={() => open('new-source')}>{text('facts.add-source')}</Button>
            <Button onPress={() => open('new-place')}>{text('facts.add-place')}</Button>
          </span>
        )}
      </div>
      <div className="facts-stage">
        <FactList words={words} assessment={assessment.data} chosen={record} onOpen={open} onLink={setWish} />
        <EvidenceList words={words} chosen={record} onOpen={open} onLink={setWish} />
        <RecordEditor
          record={record}
          wish={wish}
          onOpen={open}
          onLinked={() => setWish(undefined)}
          onLink={setWish}
        />
      </div>
    </div>
  )
}
