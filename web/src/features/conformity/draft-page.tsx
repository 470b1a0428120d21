/** A law as somebody would like it to be: the files of the pack to edit, every problem at once, or what would change. Nothing is kept. */
import type { ConformityDraftRead } from '@clew/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { packQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import type { PackRead } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { SelectField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { packTextQuery, type PackText } from './conformity-queries.ts'
import { DraftOutcome } from './draft-outcome.tsx'
import { DraftProblems } from './draft-problems.tsx'
import { LawTabs } from './law-tabs.tsx'
import { SourceEditor } from './source-editor.tsx'

const route = getRouteApi('/conformity/laws/$pack/draft')

export function DraftPage() {
  const { pack } = route.useParams()
  const text = useText()
  const law = useQuery(packQuery(pack))
  const files = useQuery(packTextQuery(pack))
  if (files.isPending || law.isPending) return <Skeleton lines={8} tall />
  if (files.isError)
    return <ProblemNotice problem={problemOf(files.error)} onRetry={() => void files.refetch()} />
  if (law.isError) return <ProblemNotice problem={problemOf(law.error)} onRetry={() => void law.refetch()} />
  return (
    <div className="stack conformity">
      <PageTitle title={text('conformity.draft-of', { law: text.words(law.data.title) })} level={2} />
      <LawTabs law={{ ...law.data, reviewed: law.data.review !== 'unverified' }} />
      <p className="soft">{text('conformity.draft.about')}</p>
      <Draft
        key={pack}
        pack={pack}
        files={files.data.files}
        begin={files.data.files.find(({ text: file }) => file.includes(`id: ${inForce(law.data)}`))?.path}
      />
    </div>
  )
}

/** The trafficking offence in force, where most drafts begin. */
function inForce({ offences }: PackRead): string | undefined {
  return offences.find(({ kind, texts }) => kind === 'trafficking' && texts.at(-1)?.to === undefined)?.id
}

type DraftProps = { pack: string; files: PackText['files']; begin: string | undefined }

function Draft({ pack, files, begin }: DraftProps) {
  const text = useText()
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map())
  const [path, setPath] = useState(begin ?? files[0]?.path ?? '')
  const [line, setLine] = useState<{ at: number; turn: number }>()
  const original = files.find((file) => file.path === path)?.text ?? ''
  const changed = [...edited].filter(([name, now]) => files.find((file) => file.path === name)?.text !== now)
  const attempt = useMutation({
    mutationFn: () =>
      request<ConformityDraftRead>(`/conformity/laws/${pack}/drafts`, {
        method: 'POST',
        body: { files: Object.fromEntries(changed) },
      }),
  })
  const problems = attempt.data?.problems ?? []
  const goTo = (file: string, at: number) => {
    if (files.some((one) => one.path === file)) setPath(file)
    setLine((before) => ({ at, turn: (before?.turn ?? 0) + 1 }))
  }
  return (
    <>
      <div className="conformity-ask">
        <SelectField
          label={text('conformity.draft.file')}
          value={path}
          choices={files.map((file) => ({
            value: file.path,
            label: changed.some(([name]) => name === file.path) ? `${file.path} *` : file.path,
          }))}
          onChange={setPath}
        />
        <Button
          kind="main"
          isDisabled={changed.length === 0 || attempt.isPending}
          onPress={() => attempt.mutate()}
        >
          {text('conformity.draft.try')}
        </Button>
        <Button
          kind="quiet"
          isDisabled={!changed.some(([name]) => name === path)}
          onPress={() => setEdited((before) => new Map([...before].filter(([name]) => name !== path)))}
        >
          {text('conformity.draft.reset')}
        </Button>
        <span className="small soft" role="status">
          {attempt.isPending
            ? text('state.loading')
            : text('conformity.draft.changed', { count: changed.length })}
        </span>
      </div>
      <div className="draft-grid" data-problems={problems.length > 0 || undefined}>
        {problems.length > 0 && <DraftProblems problems={problems} onGo={goTo} />}
        <SourceEditor
          key={path}
          name={path}
          value={edited.get(path) ?? original}
          problems={problems.filter((problem) => problem.file === path)}
          goTo={line}
          onChange={(value) => setEdited((before) => new Map([...before, [path, value]]))}
        />
      </div>
      {attempt.isError && (
        <ProblemNotice problem={problemOf(attempt.error)} onRetry={() => attempt.mutate()} />
      )}
      {attempt.data?.outcome !== undefined && (
        <DraftOutcome key={attempt.submittedAt} outcome={attempt.data.outcome} />
      )}
    </>
  )
}
