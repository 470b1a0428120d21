/** The ways in that this installation offers, for the page and for the dialog over a page that somebody was working on. */
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DemoChooser } from './demo-chooser.tsx'
import { waysInQuery } from './session.ts'
import './sign-in.css'

export function WaysIn({ onDone }: { onDone: () => void }) {
  const text = useText()
  const ways = useQuery(waysInQuery)
  if (ways.isPending) return <Skeleton lines={3} />
  if (ways.isError)
    return <ProblemNotice problem={problemOf(ways.error)} onRetry={() => void ways.refetch()} />
  const { passkey, oidc, demo, setUp } = ways.data
  return (
    <div className="stack">
      {demo && <DemoChooser onDone={onDone} />}
      {!passkey && !oidc && !demo && !setUp && <p>{text('sign-in.no-way')}</p>}
    </div>
  )
}
