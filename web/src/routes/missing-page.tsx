/** What stands where an address leads nowhere, and where a page breaks: never a blank screen. */
import { Link, useRouter } from '@tanstack/react-router'
import { problemOf } from '../api/problem.ts'
import { ProblemNotice } from '../design/problem-notice.tsx'
import { useText } from '../i18n/use-text.ts'
import { PageTitle } from './page-title.tsx'

export function MissingPage() {
  const text = useText()
  return (
    <div className="stack">
      <PageTitle title={text('page.not-found')} />
      <p>
        <Link to="/cases">{text('page.not-found.next')}</Link>
      </p>
    </div>
  )
}

export function FaultPage({ error }: { error: unknown }) {
  const router = useRouter()
  return <ProblemNotice problem={problemOf(error)} onRetry={() => void router.invalidate()} />
}
