/** Somebody else was faster: both versions side by side, and the choice is made by a person. */
import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '../../api/problem.ts'
import { caseQuery } from '../../api/queries.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { differences } from './differences.ts'

type Theirs = { id: string; now?: Readonly<Record<string, unknown>> }

/** The record as it stands now, out of the answer to a refused change. */
function theirsOf(problem: Problem, id: string): Theirs | undefined {
  const { current } = problem.extra
  const list =
    typeof current === 'object' && current !== null && 'theirs' in current ? current.theirs : undefined
  return Array.isArray(list) ? (list as readonly Theirs[]).find((one) => one.id === id) : undefined
}

type SaveProblemProps = {
  problem: Problem | undefined
  mine: { id: string }
  onAgain: () => void
  onDrop: () => void
}

export function SaveProblem({ problem, mine, onAgain, onDrop }: SaveProblemProps) {
  const text = useText()
  const client = useQueryClient()
  const open = useOpenCase()
  if (problem === undefined) return null
  if (problem.status !== 409)
    return (
      <div className="stack-small">
        <ProblemNotice problem={problem} />
        <ul className="stack-small">
          {problem.errors.map((error) => (
            <li key={`${error.code}-${error.path ?? ''}`} className="notice" data-kind="wrong">
              <span dir="auto">{error.message}</span>
              {error.hint !== undefined && <span className="soft">{error.hint}</span>}
            </li>
          ))}
        </ul>
      </div>
    )
  const theirs = theirsOf(problem, mine.id)
  const refresh = () => client.refetchQueries({ queryKey: caseQuery(open.id).queryKey })
  return (
    <div className="stack-small">
      <ProblemNotice problem={problem} />
      <table className="table small">
        <thead>
          <tr>
            <th scope="col">{text('conflict.field')}</th>
            <th scope="col">{text('conflict.theirs')}</th>
            <th scope="col">{text('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(theirs?.now ?? {}, { ...mine }).map((one) => (
            <tr key={one.field}>
              <th scope="row">{text.has(`field.${one.field}`) ? text(`field.${one.field}`) : one.field}</th>
              <td dir="auto">{one.a}</td>
              <td dir="auto">{one.b}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <Button onPress={() => void refresh().then(onAgain)}>{text('conflict.keep-mine')}</Button>
        <Button onPress={() => void refresh().then(onDrop)}>{text('conflict.take-theirs')}</Button>
      </div>
    </div>
  )
}
