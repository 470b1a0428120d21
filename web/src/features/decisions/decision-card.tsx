/** One decided case in a list: title, court, date, citation, how it ended, and its first lesson. */
import type { DecisionFound, DecisionPassage, DecisionSummary } from '@clew/contract'
import { Excerpt } from '../../design/excerpt.tsx'
import { useText } from '../../i18n/use-text.ts'
import { languageName } from '../library/page-parts.tsx'
import { CourtLine, DecisionLink, DecisionTitle, Marked, titleOf, Verdict } from './decision-parts.tsx'

export function DecisionCard({ decision, wanted }: { decision: DecisionFound; wanted: readonly string[] }) {
  const text = useText()
  return (
    <li className="card stack-small decision-card">
      <span className="row">
        <strong className="decision-title">
          <DecisionLink id={decision.id}>
            <DecisionTitle decision={decision} wanted={wanted} />
          </DecisionLink>
        </strong>
        <Verdict verdict={decision.verdict} />
        {decision.origin === 'unit' && <span className="chip">{text('decisions.origin.unit')}</span>}
      </span>
      <OtherTitle decision={decision} wanted={wanted} />
      <CourtLine decision={decision} />
      {decision.passage === undefined ? (
        <p lang={decision.language} dir="auto" className="decision-lesson">
          <Marked words={decision.lesson} wanted={wanted} />
        </p>
      ) : (
        <Passage passage={decision.passage} />
      )}
      <span className="dotted small soft">
        {decision.forms.map((form) => (
          <span key={form}>{text.term('form', form)}</span>
        ))}
        {decision.sectors.map((sector) => (
          <span key={sector}>{text.term('decision-sector', sector)}</span>
        ))}
        {!decision.reviewed && <span>{text('decision.unreviewed.short')}</span>}
      </span>
    </li>
  )
}

/** Where the words stand that were asked for, in the language in which they were found. */
function Passage({ passage }: { passage: DecisionPassage }) {
  const text = useText()
  return (
    <div className="decision-lesson">
      <span className="small soft">
        {text.term('decision-passage', passage.part)}
        {passage.language !== text.language.code &&
          ` (${languageName(passage.language, text.language.code)})`}
      </span>
      <p lang={passage.language} dir="auto">
        <Excerpt excerpt={passage.excerpt} marks={passage.marks} />
      </p>
    </div>
  )
}

/** Whoever asks in another language sees the title in which the words stand. */
function OtherTitle({ decision, wanted }: { decision: DecisionSummary; wanted: readonly string[] }) {
  const text = useText()
  if (wanted.length === 0) return null
  const shown = titleOf(text, decision).language
  const holds = (title: string) =>
    wanted.some((word) => title.toLocaleLowerCase().includes(word.toLocaleLowerCase()))
  if (holds(decision.title[shown] ?? '')) return null
  const other = Object.entries(decision.title).find(([language, title]) => language !== shown && holds(title))
  if (other === undefined) return null
  const [language, title] = other
  return (
    <p lang={language} dir="auto" className="small">
      <Marked words={title} wanted={wanted} />
    </p>
  )
}
