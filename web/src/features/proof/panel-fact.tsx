/** A fact in the panel: what shows it, what speaks against it, from how many independent sources. */
import type { Link as FactLink } from '@clew/casefile'
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useConceptName } from '../case-file/concept-name.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { useNames } from '../case-file/use-names.ts'

export function FactPanel({ id, shown }: { id: string; shown: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const concept = useConceptName()
  const { id: caseId, caseFile } = useOpenCase()
  const fact = names.fact(id)
  const standing = shown.facts.find((one) => one.fact === id)
  if (fact === undefined) return null
  const links = caseFile.links.filter((link) => link.fact === id)
  return (
    <>
      <dl className="facts-grid">
        <dt>{text('fact.concept')}</dt>
        <dd>{concept(fact.concept)}</dd>
        {fact.by.length > 0 && (
          <>
            <dt>{text('fact.by')}</dt>
            <dd>
              <bdi>{text.list(fact.by.map(names.person))}</bdi>
            </dd>
          </>
        )}
        {fact.to.length > 0 && (
          <>
            <dt>{text('fact.to')}</dt>
            <dd>
              <bdi>{text.list(fact.to.map(names.person))}</bdi>
            </dd>
          </>
        )}
        {fact.when !== undefined && (
          <>
            <dt>{text('fact.when')}</dt>
            <dd>
              <bdi className="numbers">{fact.when}</bdi>
            </dd>
          </>
        )}
        {fact.place !== undefined && (
          <>
            <dt>{text('fact.place')}</dt>
            <dd>
              <bdi>{names.any(fact.place)}</bdi>
            </dd>
          </>
        )}
      </dl>
      {standing !== undefined && (
        <p>
          {text('fact.sources', { count: standing.sources.length })}{' '}
          <bdi>{text.list(standing.sources.map(names.person))}</bdi>
          {standing.admissibilityOpen && <span className="soft"> {text('fact.admissibility-open')}</span>}
          {standing.firm < standing.standing && <span className="soft"> {text('standing.provisional')}</span>}
          {standing.similar.length > 0 && <span className="soft"> {text('fact.similar')}</span>}
        </p>
      )}
      <LinkList title={text('fact.supported')} links={links.filter((link) => link.bearing === 'supports')} />
      <LinkList
        title={text('fact.undermined')}
        links={links.filter((link) => link.bearing === 'undermines')}
      />
      <Link to="/cases/$caseId/facts" params={{ caseId }} search={{ record: id }}>
        {text('fact.open')}
      </Link>
    </>
  )
}

export function LinkList({ title, links }: { title: string; links: readonly FactLink[] }) {
  const text = useText()
  const names = useNames()
  if (links.length === 0) return null
  return (
    <section className="stack-small">
      <h4 className="eyebrow">{title}</h4>
      <ul className="stack-small">
        {links.map((link) => (
          <li key={link.id}>
            <bdi>{names.any(link.evidence ?? link.inference ?? '')}</bdi>
            <span className="soft small">
              {' · '}
              {link.inference === undefined
                ? text.term('directness', link.directness)
                : text('link.inference')}
              {link.reading !== undefined && ` · ${text.term('reading-by', link.reading)}`}
            </span>
            {link.note !== undefined && (
              <p className="small soft" dir="auto">
                <CaseProse>{link.note}</CaseProse>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
