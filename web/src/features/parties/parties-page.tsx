/** Everybody in the file: who played which part, who is charged and questioned, who is tied to whom. */
import { useRef, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useAssessment, useOpenCase } from '../case-file/case-context.ts'
import { MergesSection } from '../merges/merges-section.tsx'
import { VaultSection } from '../vault/vault-section.tsx'
import { Network } from './network.tsx'
import { PartyForm } from './party-form.tsx'
import { PartyTable } from './party-table.tsx'
import type { Person } from './person-draft.ts'
import { TieTable } from './tie-table.tsx'
import { VictimTable } from './victim-table.tsx'
import './parties.css'

export function PartiesPage() {
  const text = useText()
  const { caseFile, abilities } = useOpenCase()
  const assessment = useAssessment()
  const [editing, setEditing] = useState<Person | 'new'>()
  const form = useRef<HTMLDivElement>(null)
  const edit = (person: Person) => {
    setEditing(person)
    form.current?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.parties')}`} hidden level={2} />
      {assessment.isError && (
        <ProblemNotice problem={problemOf(assessment.error)} onRetry={() => void assessment.refetch()} />
      )}
      {abilities['change'] !== false && (
        <div ref={form} className="no-print">
          {editing === undefined ? (
            <Button onPress={() => setEditing('new')}>{text('parties.add')}</Button>
          ) : (
            <PartyForm
              key={editing === 'new' ? 'new' : editing.record.id}
              {...(editing === 'new' ? {} : { known: editing })}
              onDone={() => setEditing(undefined)}
            />
          )}
        </div>
      )}
      <MergesSection />
      {assessment.isPending ? (
        <Skeleton lines={5} tall />
      ) : (
        <PartyTable assessment={assessment.data} onEdit={(record) => edit({ sort: 'party', record })} />
      )}
      <VictimTable onEdit={edit} />
      <VaultSection />
      <div className="parties-stage">
        <Network assessment={assessment.data} />
        <TieTable />
      </div>
    </div>
  )
}
