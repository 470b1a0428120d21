/** Says what went wrong, why, and what to do next, in the reader's language. */
import type { Problem } from '../api/problem.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'

type ProblemNoticeProps = { problem: Problem; onRetry?: () => void }

export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const text = useText()
  const known = text.has(`problem.${problem.code}`)
  const next = text.has(`problem.${problem.code}.next`) ? problem.code : 'unexpected'
  return (
    <div className="notice" data-kind="wrong" role="alert">
      <strong>
        {known
          ? text(`problem.${problem.code}`, problem.params)
          : (problem.title ?? text('problem.unexpected'))}
      </strong>
      {problem.detail !== undefined && <span>{problem.detail}</span>}
      <span className="soft">{problem.next ?? text(`problem.${next}.next`)}</span>
      {onRetry !== undefined && (
        <span>
          <Button size="small" onPress={onRetry}>
            {text('action.retry')}
          </Button>
        </span>
      )}
    </div>
  )
}
