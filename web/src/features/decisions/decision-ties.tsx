/** Beside a decision: what it is about, as filters that find others like it, the law, the measures and the case file. */
import type { DecisionFacet, DecisionRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { treeQuery } from '../library/library-queries.ts'
import { Aside, MeasureLink } from '../library/page-parts.tsx'
import { useFacetName } from './decision-parts.tsx'

type Body = DecisionRead['decision']

export function DecisionTies({ decision }: { decision: Body }) {
  const text = useText()
  const named = useFacetName()
  const { acts, means, purposes, forms, sectors, circumstances, offences, caseFile } = decision
  const facets: readonly [DecisionFacet, readonly string[]][] = [
    ['form', forms],
    ['act', acts],
    ['means', means],
    ['purpose', purposes],
    ['sector', sectors],
  ]
  return (
    <aside className="stack library-ties" aria-label={text('library.ties')}>
      {facets.map(([facet, values]) => (
        <Aside key={facet} title={text(`decision-facet.${facet}`)} items={values}>
          <ul className="row">
            {values.map((value) => (
              <li key={value}>
                <Link to="/decisions" search={{ [facet]: value }} className="chip">
                  {named(facet, value)}
                </Link>
              </li>
            ))}
          </ul>
        </Aside>
      ))}
      <Aside title={text('decision.circumstances')} items={circumstances}>
        <ul className="row">
          {circumstances.map((value) => (
            <li key={value}>
              <Link to="/law/concepts" search={{ q: value }} className="chip">
                {named('circumstance', value)}
              </Link>
            </li>
          ))}
        </ul>
      </Aside>
      <Aside title={text('decision.offences')} items={offences}>
        <ul className="stack-small">
          {offences.map((ref) => {
            const [pack = '', offence = ''] = ref.split('/')
            return (
              <li key={ref}>
                <Link to="/law/packs/$pack/$offence" params={{ pack, offence }}>
                  <bdi dir="ltr">{ref}</bdi>
                </Link>
              </li>
            )
          })}
        </ul>
      </Aside>
      <Measures ids={decision.measures} />
      {caseFile !== undefined && (
        <Aside title={text('decision.case-file')}>
          <p className="small">
            <Link to="/cases" search={{ q: decision.id }}>
              {text('decision.case-file.find')}
            </Link>
          </p>
        </Aside>
      )}
    </aside>
  )
}

function Measures({ ids }: { ids: readonly string[] }) {
  const text = useText()
  const tree = useQuery(treeQuery)
  return (
    <Aside title={text('decision.measures')} items={ids}>
      <ul className="stack-small">
        {ids.map((id) => {
          const title = tree.data?.measures.find((one) => one.id === id)?.title
          return (
            <li key={id}>
              <MeasureLink id={id}>
                {title === undefined ? <bdi dir="ltr">{id}</bdi> : <LawWords words={title} />}
              </MeasureLink>
            </li>
          )
        })}
      </ul>
    </Aside>
  )
}
