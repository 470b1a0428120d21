/** Two offences of two States side by side, in their newest texts. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { offenceQuery, packQuery, packsQuery } from '../../api/queries.ts'
import { SelectField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { OffenceBody } from './offence-body.tsx'
import { offenceTexts } from './offence-text.ts'

const route = getRouteApi('/law/compare')

export function ComparePage() {
  const text = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (side: 'a' | 'b') => (ref: string) =>
    void navigate({ search: (old) => ({ ...old, [side]: ref }), replace: true })
  return (
    <div className="stack">
      <PageTitle title={text('law.tab.compare')} hidden level={2} />
      <p className="soft">{text('law.compare.about')}</p>
      <div className="compare">
        {(['a', 'b'] as const).map((side) => (
          <Side key={side} name={text(`law.compare.${side}`)} chosen={search[side]} onChoose={set(side)} />
        ))}
      </div>
    </div>
  )
}

type SideProps = { name: string; chosen: string | undefined; onChoose: (ref: string) => void }

function Side({ name, chosen, onChoose }: SideProps) {
  const text = useText()
  const [pack, setPack] = useState(chosen?.split('/')[0] ?? '')
  const packs = useQuery(packsQuery)
  const offences = useQuery({ ...packQuery(pack), enabled: pack !== '' })
  return (
    <section className="card stack" aria-label={name}>
      <div className="compare-choice">
        <SelectField
          label={text('charges.law')}
          value={pack}
          empty=""
          choices={(packs.data ?? []).map((one) => ({ value: one.pack, label: text.words(one.title) }))}
          onChange={setPack}
        />
        <SelectField
          label={text('options.offence')}
          value={chosen?.startsWith(`${pack}/`) === true ? chosen : ''}
          empty=""
          disabled={pack === ''}
          choices={(offences.data?.offences ?? []).map((one) => ({
            value: one.ref,
            label: `${text.words(one.title)} · ${one.cited}`,
          }))}
          onChange={onChoose}
        />
      </div>
      {chosen !== undefined && <Chosen reference={chosen} />}
    </section>
  )
}

function Chosen({ reference }: { reference: string }) {
  const read = useQuery(offenceQuery(reference))
  if (read.isPending) return <Skeleton lines={6} tall />
  if (read.isError) return <ProblemNotice problem={problemOf(read.error)} />
  const version = offenceTexts(read.data).at(-1)
  return (
    <>
      <h2>
        <LawWords words={read.data.title} /> <Cite>{read.data.cited}</Cite>
      </h2>
      {version !== undefined && <OffenceBody offence={read.data} version={version} />}
    </>
  )
}
