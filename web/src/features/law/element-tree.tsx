/** An offence as a tree that can be read aloud: what must all be shown, what is enough, each with its citation. */
import { Link } from '@tanstack/react-router'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useConceptName } from '../case-file/concept-name.ts'
import type { OffenceRead } from '../../api/shapes.ts'
import type { ElementView } from './offence-text.ts'

type ElementTreeProps = { element: ElementView; instruments: OffenceRead['instruments']; above?: string }

export function citationText(
  source: ElementView['source'] | undefined,
  instruments: OffenceRead['instruments'],
): string {
  if (source === undefined) return ''
  const short = instruments.find((one) => one.id === source.instrument)?.short ?? source.instrument
  return `${short} ${source.article}`
}

export function ElementTree({ element, instruments, above }: ElementTreeProps) {
  const text = useText()
  const cited = citationText(element.source, instruments)
  return (
    <li className="element" id={`element-${element.id}`} data-kind={element.kind}>
      <span className="element-line">
        {(element.named || element.children.length === 0) && (
          <span className="element-title">
            <LawWords words={element.title} />
          </span>
        )}
        <Asks element={element} />
        {cited !== above && <Cite>{cited}</Cite>}
        {element.source?.reading !== undefined && element.source.reading !== 'read' && cited !== above && (
          <span className="chip">{text.term('reading', element.source.reading)}</span>
        )}
        {element.fault !== undefined && <span className="chip">{text(`law.fault.${element.fault}`)}</span>}
      </span>
      {element.note !== undefined && (
        <p className="small soft" lang="en" dir="ltr">
          {element.note}
        </p>
      )}
      {element.children.length > 0 && (
        <>
          <span className="element-join small">
            {element.kind === 'at-least'
              ? text('law.join.at-least', { count: element.need ?? 1 })
              : element.kind === 'leaf'
                ? text('law.join.each')
                : text(`law.join.${element.kind}`)}
          </span>
          <ul className="element-list">
            {element.children.map((child, index) => (
              <ElementTree
                key={`${child.id}-${index}`}
                element={child}
                instruments={instruments}
                above={cited}
              />
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

function Asks({ element }: { element: ElementView }) {
  const text = useText()
  const name = useConceptName()
  const concepts = element.concept === undefined ? [] : [element.concept]
  return (
    <>
      {element.mental !== undefined && (
        <span className="small asks-mental">
          {text('law.asks.mental', { degree: text.term('mental', element.mental) })}
          {element.of.map((one) => (
            <ConceptLink key={one} id={one} name={name(one)} />
          ))}
        </span>
      )}
      {concepts.map((one) => (
        <ConceptLink key={one} id={one} name={name(one)} />
      ))}
      {element.ageUnder !== undefined && (
        <span className="small">{text('law.asks.age-under', { age: element.ageUnder })}</span>
      )}
      {element.ageAtLeast !== undefined && (
        <span className="small">{text('law.asks.age-at-least', { age: element.ageAtLeast })}</span>
      )}
      {element.count !== undefined && (
        <span className="small">
          {text(`law.asks.count.${element.count.what}`, { count: element.count.atLeast })}
        </span>
      )}
      {element.offences.map((one) => (
        <bdi key={one} className="small soft" dir="ltr">
          {one}
        </bdi>
      ))}
    </>
  )
}

function ConceptLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/law/concepts" search={{ q: id }} className="small concept-link">
      {name}
    </Link>
  )
}
