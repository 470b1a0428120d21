/** For those who train: who handles cases without which training, how far each region is, and what each role needs. */
import type { TrainedPerson } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { SelectField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { AssignedCases } from './assigned-cases.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { StateMark } from './parts.tsx'
import { RulesTable } from './rules-table.tsx'
import { curriculaQuery, peopleQuery, trainingCoverageQuery } from './training-queries.ts'
import { type ManageSearch, manageStates } from './training-search.ts'

const route = getRouteApi('/training/manage')

export function ManagePage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: lessons } = useQuery(curriculaQuery)
  const { data: coverage } = useQuery(trainingCoverageQuery)
  const people = useQuery(peopleQuery(search))
  const may = useMay()
  const [asked, setAsked] = useState<TrainedPerson>()
  const set = (change: { [Key in keyof ManageSearch]?: string }) => {
    const all = Object.entries({ ...search, ...change }).filter(([, value]) => value !== '')
    void navigate({ search: Object.fromEntries(all) as ManageSearch, replace: true })
  }
  return (
    <div className="stack">
      <PageTitle title={text('training.tab.manage')} hidden level={2} />
      <CoverageTable />
      <section className="stack-small" aria-labelledby="who" id="who-lacks">
        <h3 id="who">{text('training.who')}</h3>
        <p className="soft small">{text('training.who.about')}</p>
        <search className="training-ask no-print">
          <SelectField
            label={text('training.module')}
            value={search.module ?? ''}
            empty={text('library.all')}
            choices={(lessons?.modules ?? []).map(({ id, title }) => ({
              value: id,
              label: text.words(title),
            }))}
            onChange={(module) => set({ module })}
          />
          <SelectField
            label={text('training.state')}
            value={search.state ?? ''}
            empty={text('library.all')}
            choices={manageStates.map((value) => ({ value, label: text.term('competence-state', value) }))}
            onChange={(state) => set({ state })}
          />
          <SelectField
            label={text('people.region')}
            value={search.region ?? ''}
            empty={text('library.all')}
            choices={(coverage?.regions ?? []).map(({ region }) => ({
              value: region ?? '-',
              label: region ?? text('coverage.nowhere'),
            }))}
            onChange={(region) => set({ region })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={search.handling === '1'}
              onChange={(event) => set({ handling: event.target.checked ? '1' : '' })}
            />
            {text('training.handling')}
          </label>
        </search>
        {people.isPending && <Skeleton lines={5} />}
        {people.isError && (
          <ProblemNotice problem={problemOf(people.error)} onRetry={() => void people.refetch()} />
        )}
        {people.data?.length === 0 && <p className="notice">{text('training.who.none')}</p>}
        {people.data !== undefined && people.data.length > 0 && (
          <div className="table-frame">
            <table className="table">
              <caption className="visually-hidden">{text('training.who')}</caption>
              <thead>
                <tr>
                  <th scope="col">{text('training.person')}</th>
                  <th scope="col">{text('training.asked')}</th>
                  <th scope="col">{text('training.cases')}</th>
                  <th scope="col">{text('people.office')}</th>
                </tr>
              </thead>
              <tbody>
                {people.data.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <Link to="/training/people/$id" params={{ id: one.id }}>
                        <bdi>{one.name}</bdi>
                      </Link>
                      <p className="small soft">
                        {text.list(one.roles.map((role) => text.term('unit-role', role)))}
                      </p>
                    </th>
                    <td>
                      {one.modules.length === 0 && <span className="soft">{text('training.no-rule')}</span>}
                      <ul className="stack-small small">
                        {one.modules.map(({ module, title, state, expires }) => (
                          <li key={module} className="training-line">
                            <StateMark state={state} {...(expires === undefined ? {} : { expires })} />
                            <Link to="/training/sessions" search={{ module }}>
                              {text.words(title)}
                            </Link>
                          </li>
                        ))}
                      </ul>
                    </td>
                    <td className="numbers">
                      {one.cases > 0 && may('people.read') ? (
                        <Button size="small" kind="quiet" onPress={() => setAsked(one)}>
                          {text.number(one.cases)}
                          <span className="visually-hidden">
                            {text('training.cases-of', { name: one.name })}
                          </span>
                        </Button>
                      ) : (
                        text.number(one.cases)
                      )}
                    </td>
                    <td>
                      <bdi>{one.office?.name}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <RulesTable />
      {asked !== undefined && <AssignedCases person={asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}
