/** Begins a page that the library does not have yet: where it stands, what it is called; the editor and a second person come after. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf, type Problem } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useMay } from '../people/may.ts'
import { addressFrom, isAddress, noPage, pageFrom, type NewPage } from './new-page.ts'
import { beginText, treeQuery } from './library-queries.ts'
import { pillars } from './library-search.ts'
import { languageName } from './page-parts.tsx'
import { OpenProblem } from './page-tools.tsx'

const route = getRouteApi('/library/new')

/** Languages for a second title; what is missing here is added in the text itself. */
const languages = ['ur', 'ar', 'es', 'fr', 'hi', 'id', 'ru', 'th', 'zh']

export function BeginPage() {
  const text = useText()
  const may = useMay()
  const navigate = useNavigate()
  const search = route.useSearch()
  const [page, setPage] = useState<NewPage>(() => noPage(search, text.language.code))
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<NewPage>) => setPage((before) => ({ ...before, ...change }))
  const name = page.name ?? addressFrom(page.title)
  const ready = page.title.trim() !== '' && isAddress(name)
  const begin = async () => {
    setBusy(true)
    try {
      const asked = pageFrom(page)
      const { kind, id, language, edition } = await beginText(asked)
      await navigate({ to: '/library/write', search: { kind, id, language, edition } })
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  if (!may('library.edit')) return <p className="notice">{text('library.new.not-you')}</p>
  return (
    <div className="stack library-page">
      <PageTitle title={text(`library.new.${page.kind}`)} level={2} />
      <p className="soft">{text('library.new.about')}</p>
      <form
        className="card stack new-page"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void begin()
        }}
      >
        <SelectField
          label={text('library.new.kind')}
          value={page.kind}
          choices={(['measure', 'practice'] as const).map((value) => ({
            value,
            label: text.term('library-kind', value),
          }))}
          onChange={(kind) => set({ kind: kind === 'practice' ? 'practice' : 'measure' })}
        />
        {page.kind === 'measure' && <Place page={page} onSet={set} />}
        <TextField
          label={text('library.new.title')}
          hint={text('library.new.title.hint')}
          value={page.title}
          onChange={(title) => set({ title })}
          dir="ltr"
          required
        />
        <div className="row new-page-other">
          <SelectField
            label={text('library.new.language')}
            value={page.language}
            choices={languages.map((code) => ({
              value: code,
              label: languageName(code, text.language.code),
            }))}
            onChange={(language) => set({ language })}
          />
          <TextField
            label={text('library.new.other', {
              language: languageName(page.language, text.language.code),
            })}
            hint={text('library.new.other.hint')}
            value={page.other}
            onChange={(other) => set({ other })}
          />
        </div>
        <TextField
          label={text('library.new.address')}
          hint={text('library.new.address.hint')}
          value={name}
          onChange={(typed) => set({ name: typed.trim().toLowerCase() })}
          dir="ltr"
          invalid={name !== '' && !isAddress(name)}
        />
        <span>
          <Button kind="main" type="submit" isDisabled={!ready || busy}>
            {text('library.desk.new.begin')}
          </Button>
        </span>
      </form>
      {problem !== undefined && <OpenProblem problem={problem} page={pageFrom(page)} language="en" />}
    </div>
  )
}

type PlaceProps = { page: NewPage; onSet: (change: Partial<NewPage>) => void }

/** Which pillar, and below which measure of it. */
function Place({ page, onSet }: PlaceProps) {
  const text = useText()
  const tree = useQuery(treeQuery)
  const there = (tree.data?.measures ?? []).filter(({ pillar }) => pillar === page.pillar)
  return (
    <div className="row new-page-other">
      <SelectField
        label={text('library.pillar')}
        value={page.pillar}
        choices={pillars.map((value) => ({ value, label: text.term('library-pillar', value) }))}
        onChange={(value) =>
          onSet({ pillar: pillars.find((one) => one === value) ?? page.pillar, parent: undefined })
        }
      />
      <SelectField
        label={text('library.new.below')}
        value={page.parent ?? ''}
        empty={text('library.new.top')}
        choices={there.map(({ id, title }) => ({ value: id, label: text.words(title) }))}
        onChange={(parent) => onSet({ parent: parent === '' ? undefined : parent })}
      />
    </div>
  )
}
