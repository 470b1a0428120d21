/** Says what went wrong with a passkey; that somebody changed their mind is said calmly. */
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PasskeyCancelled } from './passkey.ts'

export function PasskeyProblem({ error }: { error: unknown }) {
  const text = useText()
  if (error === null || error === undefined) return null
  if (error instanceof PasskeyCancelled)
    return (
      <p className="notice" role="status">
        {text('passkey.cancelled')}
      </p>
    )
  return <ProblemNotice problem={problemOf(error)} />
}
