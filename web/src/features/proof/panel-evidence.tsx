/** Evidence, sources and findings in the panel, with the switch that thinks them away. */
import { Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { StandingChange } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useAskLaw, useLawQuestion, useOpenCase } from '../case-file/case-context.ts'
import { lossesBySource } from '../case-file/sources.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { useNames } from '../case-file/use-names.ts'

/** Thinks one source or item away, or puts it back. */
function ThinkAway({ id }: { id: string }) {
  const text = useText()
  const ask = useAskLaw()
  const { without = [] } = useLawQuestion()
  const away = without.includes(id)
  const next = away ? without.filter((one) => one !== id) : [...without, id]
  return (
    <Button size="small" onPress={() => ask({ without: next.length === 0 ? undefined : next })}>
      {text(away ? 'what-if.put-back' : 'what-if.think-away')}
    </Button>
  )
}

export function EvidencePanel({ id }: { id: string; whole: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const { id: caseId, caseFile } = useOpenCase()
  const item = names.item(id)
  if (item === undefined) return null
  const links = caseFile.links.filter((link) => link.evidence === id)
  return (
    <>
      <dl className="facts-grid">
        <dt>{text('evidence.kind')}</dt>
        <dd>{text.term('evidence-kind', item.kind)}</dd>
        <dt>{text('evidence.source')}</dt>
        <dd>
          <bdi>{names.person(item.source)}</bdi>
        </dd>
        {item.derivedFrom.length > 0 && (
          <>
            <dt>{text('evidence.derived')}</dt>
            <dd>
              <bdi>{text.list(item.derivedFrom.map(names.any))}</bdi>
            </dd>
          </>
        )}
        <dt>{text('evidence.obtained')}</dt>
        <dd>{text.term('obtaining', item.obtained.how)}</dd>
        <dt>{text('evidence.admissibility')}</dt>
        <dd>
          {text.term('admissibility', item.admissibility.status)}
          {item.admissibility.why !== undefined && (
            <p className="soft small" dir="auto">
              <CaseProse>{item.admissibility.why}</CaseProse>
            </p>
          )}
        </dd>
      </dl>
      <section className="stack-small">
        <h4 className="eyebrow">{text('evidence.bears-on')}</h4>
        <ul className="stack-small">
          {links.map((link) => (
            <li key={link.id}>
              <b>{text.term('bearing', link.bearing)}</b> <bdi>{names.any(link.fact)}</bdi>
              {link.note !== undefined && (
                <p className="small soft" dir="auto">
                  <CaseProse>{link.note}</CaseProse>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <div className="row">
        <ThinkAway id={id} />
        <Link to="/cases/$caseId/facts" params={{ caseId }} search={{ record: id }}>
          {text('evidence.open')}
        </Link>
      </div>
    </>
  )
}

export function SourcePanel({ id, whole }: { id: string; whole: CaseAssessment }) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const items = caseFile.evidence.filter((item) => item.source === id)
  const losses = lossesBySource(whole).get(id) ?? []
  return (
    <>
      <section className="stack-small">
        <h4 className="eyebrow">{text('source.items')}</h4>
        <ul className="stack-small">
          {items.map((item) => (
            <li key={item.id}>
              <bdi>
                <CaseProse>{item.title}</CaseProse>
              </bdi>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-small">
        <h4 className="eyebrow">{text('loss.if-this')}</h4>
        {losses.length === 0 && <p>{text('loss.this-none')}</p>}
        <ul className="shift-list">
          {losses.map(({ charge, loss }) => {
            const title = whole.charges.find((one) => one.charge === charge)?.title
            return (
              <li key={charge}>
                <StandingChange from={loss.from} to={loss.to} />
                {title !== undefined && <LawWords words={title} />}
              </li>
            )
          })}
        </ul>
      </section>
      <div className="row">
        <ThinkAway id={id} />
      </div>
    </>
  )
}

export function FindingPanel({ id }: { id: string }) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const finding = caseFile.findings.find((one) => one.id === id)
  if (finding === undefined) return null
  return (
    <>
      <p>
        <b>{text(finding.proved === false ? 'proof.found-not-proved' : 'proof.found-proved')}</b>{' '}
        <bdi className="numbers">{finding.on}</bdi>
      </p>
      {finding.why !== undefined && (
        <p dir="auto">
          <CaseProse>{finding.why}</CaseProse>
        </p>
      )}
      {finding.citation !== undefined && (
        <bdi className="soft small" dir="auto">
          {finding.citation}
        </bdi>
      )}
    </>
  )
}
