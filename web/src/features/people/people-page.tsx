/** The people of the unit and its task force: found by name in any script, filtered, and changed by administrators. */
import type { Person } from '@clew/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { peopleQuery } from './people-queries.ts'
import type { PeopleSearch } from './people-search.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { VettingDialog } from './vetting-dialog.tsx'
import { VettingWarnings } from './vetting-warnings.tsx'

const route = getRouteApi('/people/')

export type PersonStep = { kind: 'change' | 'vet' | 'invite' | 'deactivate' | 'reactivate'; person: Person }

export function PeoplePage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(peopleQuery(search))
  const [step, setStep] = useState<PersonStep | { kind: 'add' }>()
  const close = () => setStep(undefined)
  const change = (next: PeopleSearch) => void navigate({ search: next, replace: true })
  const pages = list.data?.pages ?? []
  const people = pages.flatMap((page) => page.items)
  const [first] = pages
  return (
    <div className="stack">
      <PageTitle
        title={text('people.title')}
        level={2}
        beside={
          <>
            <span className="soft numbers" aria-live="polite">
              {first !== undefined && text('people.count', { count: first.total })}
            </span>
            {first?.abilities['add'] === true && (
              <span className="row row-end no-print">
                <Button kind="main" onPress={() => setStep({ kind: 'add' })}>
                  {text('people.add')}
                </Button>
              </span>
            )}
          </>
        }
      />
      {first !== undefined && <VettingWarnings warnings={first.warnings} chosen={search.vetting} />}
      <PeopleFilters search={search} onChange={change} />
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={8} />}
      {list.isSuccess && people.length === 0 && <Nobody filtered={Object.keys(search).length > 0} />}
      {people.length > 0 && <PeopleTable people={people} busy={list.isFetching} onStep={setStep} />}
      {list.hasNextPage && (
        <div>
          <Button onPress={() => void list.fetchNextPage()} isDisabled={list.isFetchingNextPage}>
            {list.isFetchingNextPage ? text('state.loading') : text('people.more')}
          </Button>
        </div>
      )}
      {step?.kind === 'add' && (
        <PersonDialog onClose={close} onAdded={(person) => setStep({ kind: 'invite', person })} />
      )}
      {step?.kind === 'invite' && <InviteDialog person={step.person} onClose={close} />}
      {step?.kind === 'change' && <PersonDialog person={step.person} onClose={close} />}
      {step?.kind === 'vet' && <VettingDialog person={step.person} onClose={close} />}
      {(step?.kind === 'deactivate' || step?.kind === 'reactivate') && (
        <DeactivateDialog person={step.person} kind={step.kind} onClose={close} />
      )}
    </div>
  )
}

function Nobody({ filtered }: { filtered: boolean }) {
  const text = useText()
  const key = filtered ? 'people.none' : 'people.empty'
  return (
    <div className="card empty">
      <strong>{text(key)}</strong>
      <span className="soft">{text(`${key}.next`)}</span>
    </div>
  )
}
