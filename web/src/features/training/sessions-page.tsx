/** Courses that are held from a day on: when, where, by whom, and whether there is a place. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { today } from '../people/may.ts'
import { SessionDialog } from './session-dialog.tsx'
import { curriculaQuery, sessionsQuery } from './training-queries.ts'
import type { SessionsSearch } from './training-search.ts'

const route = getRouteApi('/training/sessions')

export function SessionsPage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const sessions = useQuery(sessionsQuery(search))
  const { data: lessons } = useQuery(curriculaQuery)
  const [planning, setPlanning] = useState(false)
  const set = (change: { [Key in keyof SessionsSearch]?: string }) => {
    const all = Object.entries({ ...search, ...change }).filter(([, value]) => value !== '')
    void navigate({ search: Object.fromEntries(all) as SessionsSearch, replace: true })
  }
  return (
    <div className="stack">
      <PageTitle title={text('training.tab.sessions')} hidden level={2} />
      <search className="training-ask no-print">
        <SelectField
          label={text('training.module')}
          value={search.module ?? ''}
          empty={text('library.all')}
          choices={(lessons?.modules ?? []).map(({ id, title }) => ({ value: id, label: text.words(title) }))}
          onChange={(module) => set({ module })}
        />
        <TextField
          type="date"
          label={text('training.from')}
          value={search.from ?? today()}
          onChange={(from) => set({ from })}
        />
        {sessions.data?.abilities['manage'] === true && (
          <Button kind="main" onPress={() => setPlanning(true)}>
            {text('training.plan')}
          </Button>
        )}
      </search>
      {sessions.isPending && <Skeleton lines={5} />}
      {sessions.isError && (
        <ProblemNotice problem={problemOf(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data?.items.length === 0 && <p className="notice">{text('training.sessions.none')}</p>}
      {sessions.data !== undefined && sessions.data.items.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('training.when')}</th>
                <th scope="col">{text('training.module')}</th>
                <th scope="col">{text('training.where')}</th>
                <th scope="col">{text('training.trainer')}</th>
                <th scope="col">{text('training.places')}</th>
              </tr>
            </thead>
            <tbody>
              {sessions.data.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to="/training/sessions/$id" params={{ id: one.id }}>
                      {formatDay(one.day, text.language.code)}{' '}
                      <bdi className="numbers" dir="ltr">
                        {one.time}
                      </bdi>
                    </Link>
                  </th>
                  <td>
                    <LawWords words={one.title} />
                  </td>
                  <td>
                    <bdi>{one.place}</bdi>
                    {one.office !== undefined && (
                      <span className="soft small">
                        {' '}
                        · <bdi>{one.office.name}</bdi>
                      </span>
                    )}
                  </td>
                  <td>
                    <bdi>{one.trainer.name}</bdi>
                  </td>
                  <td>
                    {one.cancelled
                      ? text('training.cancelled')
                      : text('training.taken', { taken: one.taken, capacity: one.capacity })}
                    {one.enrolled && <span className="chip">{text('training.enrolled')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {planning && (
        <SessionDialog
          {...(search.module === undefined ? {} : { module: search.module })}
          onClose={() => setPlanning(false)}
          onDone={({ session }) =>
            void navigate({ to: '/training/sessions/$id', params: { id: session.id }, search: {} })
          }
        />
      )}
    </div>
  )
}
