/** The cases behind a number of assignments, as far as whoever looks may see them. */
import type { TrainedPerson } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { personAssignmentsQuery } from '../people/people-queries.ts'

type AssignedCasesProps = { person: TrainedPerson; onClose: () => void }

export function AssignedCases({ person, onClose }: AssignedCasesProps) {
  const text = useText()
  const read = useQuery(personAssignmentsQuery(person.id))
  const seen = (read.data?.items ?? []).filter(({ state }) => state === 'active')
  const unseen = person.cases - seen.length
  return (
    <Dialog title={text('training.cases-of', { name: person.name })} isOpen onClose={onClose}>
      <div className="stack-small">
        {read.isPending && <Skeleton lines={4} />}
        {read.isError && (
          <ProblemNotice problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
        )}
        <ul className="stack-small">
          {seen.map(({ id, case: file, role }) => (
            <li key={id}>
              <Link to="/cases/$caseId/people" params={{ caseId: file.id }}>
                <bdi>{file.reference}</bdi> <bdi>{file.title}</bdi>
              </Link>{' '}
              <span className="soft small">{text.term('assignment-role', role)}</span>
            </li>
          ))}
        </ul>
        {read.data !== undefined && unseen > 0 && (
          <p className="soft">{text('training.cases-unseen', { count: unseen })}</p>
        )}
      </div>
    </Dialog>
  )
}
