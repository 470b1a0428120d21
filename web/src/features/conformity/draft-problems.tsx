/** Everything that is wrong with a draft, each with its file and line, one press away from it. */
import type { ConformityDraftRead } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'

type DraftProblemsProps = {
  problems: ConformityDraftRead['problems']
  onGo: (file: string, line: number) => void
}

export function DraftProblems({ problems, onGo }: DraftProblemsProps) {
  const text = useText()
  return (
    <section className="stack-small" aria-label={text('import.problems', { count: problems.length })}>
      <div role="alert">
        <h3>{text('import.problems', { count: problems.length })}</h3>
      </div>
      <ol className="draft-problems">
        {problems.map((problem, at) => (
          <li key={`${problem.file} ${problem.line ?? 0} ${at}`}>
            <button
              type="button"
              className="draft-problem"
              onClick={() => onGo(problem.file, problem.line ?? 1)}
            >
              <b className="numbers">
                <bdi dir="ltr">{problem.file}</bdi> · {text('import.line', { line: problem.line ?? 1 })}
              </b>
              <span dir="auto">{problem.message}</span>
              {problem.hint !== undefined && (
                <span className="soft" dir="auto">
                  {problem.hint}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
