/** What States did, by State, year, measure and words; each number says what choosing it would show. */
import type { PracticeSummary } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { FollowButton } from './follow-button.tsx'
import { type Counted, practicesQuery, type PracticeList } from './library-queries.ts'
import type { PracticesSearch } from './library-search.ts'
import { NewPages } from './new-pages.tsx'
import { Languages } from './page-parts.tsx'
import { placesOf } from './places.ts'

const route = getRouteApi('/library/practices')

export function PracticesPage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(practicesQuery(search))
  const set = (change: { [Key in keyof PracticesSearch]?: string }) => {
    const all = Object.entries({ ...search, ...change }).filter(([, value]) => value !== '')
    void navigate({ search: Object.fromEntries(all) as PracticesSearch, replace: true })
  }
  return (
    <div className="stack">
      <PageTitle title={text('library.tab.practices')} hidden level={2} />
      <Filters search={search} facets={list.data?.facets} onSet={set} />
      {list.isPending && <Skeleton lines={8} tall />}
      {list.isError && <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && (
        <>
          <div className="row">
            <p className="soft numbers" role="status">
              {text('library.practices.count', { count: list.data.items.length, total: list.data.total })}
            </p>
            {search.state !== undefined && /^[A-Z]{2}$/.test(search.state) && (
              <FollowButton
                followed={{ kind: 'state', subject: search.state }}
                name={text.state(search.state)}
              />
            )}
            {Object.keys(search).length > 0 && (
              <Button size="small" kind="quiet" onPress={() => void navigate({ search: {}, replace: true })}>
                {text('action.clear')}
              </Button>
            )}
          </div>
          <NewPages kinds={['practice']} />
          {list.data.items.length === 0 && (
            <div className="notice">
              <strong>{text('library.practices.none')}</strong>
              <span className="soft">{text('library.practices.none.next')}</span>
            </div>
          )}
          <ul className="practice-list">
            {list.data.items.map((one) => (
              <PracticeCard key={one.id} practice={one} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type FiltersProps = {
  search: PracticesSearch
  facets: PracticeList['facets'] | undefined
  onSet: (change: { [Key in keyof PracticesSearch]?: string }) => void
}

function Filters({ search, facets, onSet }: FiltersProps) {
  const text = useText()
  const order = new Intl.Collator(text.language.code)
  const choices = (
    counted: readonly Counted[] | undefined,
    label: (one: Counted) => string,
    sorted = false,
  ) => {
    const all = (counted ?? []).map((one) => ({
      value: one.value,
      label: `${label(one)} (${text.number(one.count)})`,
    }))
    return sorted ? all.toSorted((a, b) => order.compare(a.label, b.label)) : all
  }
  const named = (one: Counted) => (one.title === undefined ? one.value : text.words(one.title))
  return (
    <search className="library-search no-print">
      <TextField
        type="search"
        label={text('library.practices.search')}
        value={search.q ?? ''}
        onChange={(q) => onSet({ q })}
      />
      <SelectField
        label={text('library.state')}
        value={search.state ?? ''}
        empty={text('library.all')}
        choices={choices(
          facets?.states,
          (one) => (/^[A-Z]{2}$/.test(one.value) ? text.state(one.value) : named(one)),
          true,
        )}
        onChange={(state) => onSet({ state })}
      />
      <SelectField
        label={text('library.year')}
        value={search.year ?? ''}
        empty={text('library.all')}
        choices={choices(facets?.years, ({ value }) => value)}
        onChange={(year) => onSet({ year })}
      />
      <SelectField
        label={text('library.measure')}
        value={search.measure ?? ''}
        empty={text('library.all')}
        choices={choices(facets?.measures, named, true)}
        onChange={(measure) => onSet({ measure })}
      />
      <SelectField
        label={text('library.practice-kind')}
        value={search.kind ?? ''}
        empty={text('library.all')}
        choices={choices(facets?.kinds, ({ value }) => text.term('practice-kind', value))}
        onChange={(kind) => onSet({ kind })}
      />
    </search>
  )
}

function PracticeCard({ practice }: { practice: PracticeSummary }) {
  const text = useText()
  return (
    <li className="card stack-small" data-kind={practice.kind}>
      <strong>
        <Link to="/library/practices/$id" params={{ id: practice.id }}>
          <LawWords words={practice.title} />
        </Link>
      </strong>
      <span className="row small">
        <span>{placesOf(text, practice)}</span>
        <span className="chip">{text.term('practice-kind', practice.kind)}</span>
        <Languages versions={practice.languages} />
      </span>
    </li>
  )
}
