/** What is wrong with a text, each with its line, what to do, and the way there. */
import type { TextProblem } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'

type ProblemListProps = { problems: readonly TextProblem[]; onGoTo?: (line: number) => void }

export function ProblemList({ problems, onGoTo }: ProblemListProps) {
  const text = useText()
  if (problems.length === 0) return null
  return (
    <section className="stack-small" aria-label={text('library.problems', { count: problems.length })}>
      <h3>{text('library.problems', { count: problems.length })}</h3>
      <ol className="text-problems">
        {problems.map((one, at) => (
          <li key={at}>
            <button
              type="button"
              className="text-problem"
              disabled={onGoTo === undefined}
              onClick={() => onGoTo?.(one.line)}
            >
              <b className="numbers">{text('library.line', { line: one.line })}</b>
              <span>{one.message}</span>
              <span className="soft">{one.hint}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
