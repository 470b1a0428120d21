/** What can be done with a page: follow it, take it along, change it, see how it came about, read it in another language. */
import type { Followed, MeasureRead, PracticeRead } from '@clew/contract'
import { useNavigate } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf, type Problem } from '../../api/problem.ts'
import { queryString } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useMay } from '../people/may.ts'
import { FollowButton } from './follow-button.tsx'
import { beginText, type PageName } from './library-queries.ts'
import { languageName } from './page-parts.tsx'

type PageToolsProps = {
  page: PageName
  read: MeasureRead | PracticeRead
  asked: string
  followed?: Followed
}

export function PageTools({ page, read, asked, followed }: PageToolsProps) {
  const text = useText()
  const may = useMay()
  const [problem, setProblem] = useState<Problem>()
  return (
    <div className="stack-small no-print">
      <div className="row library-tools">
        {followed !== undefined && <FollowButton followed={followed} />}
        <a
          className="button"
          data-size="small"
          download
          href={`/api/library/${page.kind}s/${page.id}/pdf${queryString({ lang: asked })}`}
        >
          {text('library.pdf')}
        </a>
        <Button size="small" onPress={() => window.print()}>
          {text('action.print')}
        </Button>
        <Link to="/library/history" search={page} className="button" data-size="small">
          {text('library.history')}
        </Link>
        {may('library.edit') && <EditButton page={page} language={read.language} onProblem={setProblem} />}
        <LanguageChoice page={page} read={read} asked={asked} />
      </div>
      {problem !== undefined && <OpenProblem problem={problem} page={page} language={read.language} />}
    </div>
  )
}

type EditButtonProps = { page: PageName; language: string; onProblem: (problem: Problem) => void }

export function EditButton({ page, language, onProblem }: EditButtonProps) {
  const text = useText()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const begin = async () => {
    setBusy(true)
    try {
      const { edition } = await beginText({ ...page, language })
      await navigate({ to: '/library/write', search: { ...page, language, edition } })
    } catch (error) {
      onProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button size="small" isDisabled={busy} onPress={() => void begin()}>
      {text('library.write')}
    </Button>
  )
}

/** Somebody is writing already: the way there is one step. */
export function OpenProblem({
  problem,
  page,
  language,
}: {
  problem: Problem
  page: PageName
  language: string
}) {
  const text = useText()
  const { number } = problem.params
  return (
    <>
      <ProblemNotice problem={problem} />
      {problem.code === 'text-already-open' && typeof number === 'number' && (
        <Link to="/library/write" search={{ ...page, language, edition: number }}>
          {text('library.to-open')}
        </Link>
      )}
    </>
  )
}

function LanguageChoice({ page, read, asked }: Omit<PageToolsProps, 'followed'>) {
  const text = useText()
  const navigate = useNavigate()
  if (read.languages.length < 2) return null
  const choose = (language: string) => {
    const search = { language }
    const [pillar = '', name = ''] = page.id.split('/')
    if (page.kind === 'measure')
      void navigate({ to: '/library/measures/$pillar/$name', params: { pillar, name }, search })
    else void navigate({ to: '/library/practices/$id', params: { id: page.id }, search })
  }
  return (
    <select
      className="input language-choice row-end"
      aria-label={text('library.language')}
      value={read.languages.some(({ language }) => language === asked) ? asked : read.language}
      onChange={(event) => choose(event.target.value)}
    >
      {read.languages.map(({ language, current }) => (
        <option key={language} value={language}>
          {languageName(language)}
          {current ? '' : ` – ${text('library.out-of-date')}`}
        </option>
      ))}
    </select>
  )
}
