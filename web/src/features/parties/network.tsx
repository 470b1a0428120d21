/** The picture of the ties; the table beside it says the same. */
import { useMemo, useState } from 'react'
import type { CaseAssessment } from '../../api/shapes.ts'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { spotsOf, tiesOf } from './ties.ts'

const width = 640
const height = 400
const longest = 26

const short = (name: string) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name)

export function Network({ assessment }: { assessment: CaseAssessment | undefined }) {
  const text = useText()
  const names = useNames()
  const { caseFile } = useOpenCase()
  const [chosen, setChosen] = useState<string>()
  const spots = useMemo(() => spotsOf(caseFile, width, height), [caseFile])
  const ties = useMemo(() => tiesOf(caseFile), [caseFile])
  const at = new Map(spots.map((spot) => [spot.id, spot]))
  const charged = new Set(assessment?.parties.filter((party) => party.charged).map((party) => party.party))
  if (spots.length === 0) return null
  return (
    <figure className="card network">
      <figcaption className="stack-small">
        <h3>{text('network.title')}</h3>
        <span className="small soft">{text('network.key')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text('network.label')}>
        {ties.map((tie) => {
          const [a, b] = [at.get(tie.from), at.get(tie.to)]
          if (a === undefined || b === undefined) return null
          return (
            <line
              key={`${tie.kind}-${tie.label}-${tie.from}-${tie.to}`}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
              className="tie"
              data-kind={tie.kind}
              data-dim={(chosen !== undefined && tie.from !== chosen && tie.to !== chosen) || undefined}
            />
          )
        })}
        {spots.map((spot) => (
          <g
            key={spot.id}
            className="spot"
            data-kind={spot.kind}
            data-charged={charged.has(spot.id) || undefined}
            onPointerEnter={() => setChosen(spot.id)}
            onPointerLeave={() => setChosen(undefined)}
          >
            {spot.kind === 'party' ? (
              <rect x={spot.x - 9} y={spot.y - 9} width="18" height="18" rx="4" />
            ) : (
              <circle cx={spot.x} cy={spot.y} r="9" />
            )}
            <text x={spot.x} y={spot.y + 25} textAnchor="middle">
              {short(names.person(spot.id))}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
