/** Everything that a State can do, under the three Ps; with words typed, whatever page holds them. */
import type { MeasureSummary } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { problemOf } from '../../api/problem.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { FoundList } from './found-list.tsx'
import { treeQuery } from './library-queries.ts'
import { pillars, strengths, type TreeSearch } from './library-search.ts'
import { NewPages } from './new-pages.tsx'
import { Counts, Languages, MeasureLink, Strength } from './page-parts.tsx'

const route = getRouteApi('/library/')

export function TreePage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const tree = useQuery(treeQuery)
  const { q = '', pillar = '', strength = '' } = search
  const words = useDeferredValue(q.trim())
  const set = (change: { [Key in keyof TreeSearch]?: string }) => {
    const all = Object.entries({ ...search, ...change }).filter(([, value]) => value !== '')
    void navigate({ search: Object.fromEntries(all) as TreeSearch, replace: true })
  }
  return (
    <div className="stack">
      <PageTitle title={text('library.tab.measures')} hidden level={2} />
      <search className="library-search no-print">
        <TextField
          type="search"
          label={text('library.search')}
          hint={text('library.search.hint')}
          value={q}
          onChange={(typed) => set({ q: typed })}
        />
        <SelectField
          label={text('library.pillar')}
          value={pillar}
          empty={text('library.all')}
          choices={pillars.map((value) => ({ value, label: text.term('library-pillar', value) }))}
          onChange={(value) => set({ pillar: value })}
          disabled={words !== ''}
        />
        <SelectField
          label={text('library.strength')}
          value={strength}
          empty={text('library.all')}
          choices={strengths.map((value) => ({ value, label: text.term('obligation-strength', value) }))}
          onChange={(value) => set({ strength: value })}
          disabled={words !== ''}
        />
      </search>
      {words !== '' && <FoundList words={words} />}
      {words === '' && tree.isPending && <Skeleton lines={8} tall />}
      {words === '' && tree.isError && (
        <ProblemNotice problem={problemOf(tree.error)} onRetry={() => void tree.refetch()} />
      )}
      {words === '' && tree.data !== undefined && (
        <>
          <p className="soft" role="status">
            {text('library.counts', { ...tree.data.counts })}
          </p>
          {tree.data.setAside.length > 0 && (
            <p className="notice" data-kind="wrong">
              {text('library.set-aside', { pages: text.list(tree.data.setAside.map(({ id }) => id)) })}
            </p>
          )}
          <NewPages kinds={['measure']} />
          <Pillars measures={tree.data.measures} pillar={pillar} strength={strength} />
        </>
      )}
    </div>
  )
}

type PillarsProps = { measures: readonly MeasureSummary[]; pillar: string; strength: string }

function Pillars({ measures, pillar, strength }: PillarsProps) {
  const text = useText()
  const fits = ({ strengths: all }: MeasureSummary) => strength === '' || all.some((one) => one === strength)
  const shown = pillars.filter((one) => pillar === '' || one === pillar)
  if (strength !== '' && !measures.some((one) => fits(one) && shown.includes(one.pillar)))
    return <p className="notice">{text('library.none-so')}</p>
  return shown.map((one) => {
    const below = measures.filter((measure) => measure.pillar === one)
    return (
      <section key={one} className="stack-small pillar" data-pillar={one}>
        <h2>{text.term('library-pillar', one)}</h2>
        <Branch measures={below} fits={fits} />
      </section>
    )
  })
}

type BranchProps = {
  measures: readonly MeasureSummary[]
  parent?: string
  fits: (measure: MeasureSummary) => boolean
}

/** A measure stays in sight when one below it fits. */
function Branch({ measures, parent, fits }: BranchProps) {
  const children = measures.filter((one) => one.parent === parent)
  const holds = (one: MeasureSummary): boolean =>
    fits(one) || measures.some((below) => below.parent === one.id && holds(below))
  const shown = children.filter(holds)
  if (shown.length === 0) return null
  return (
    <ul className={parent === undefined ? 'tree' : 'tree-below'}>
      {shown.map((one) => (
        <li key={one.id} className={parent === undefined ? 'card tree-top' : 'tree-entry'}>
          <Entry measure={one} faint={!fits(one)} />
          <Branch measures={measures} parent={one.id} fits={fits} />
        </li>
      ))}
    </ul>
  )
}

function Entry({ measure, faint }: { measure: MeasureSummary; faint: boolean }) {
  const [strongest] = measure.strengths
  return (
    <div className="tree-line" data-faint={faint || undefined}>
      <MeasureLink id={measure.id}>
        <LawWords words={measure.title} />
      </MeasureLink>
      {strongest !== undefined && !faint && <Strength strength={strongest} />}
      <Counts counts={measure.counts} />
      <Languages versions={measure.languages} />
    </div>
  )
}
