/** The world in outline with the States of the case; colour is the best standing of a basis, as everywhere. */
import type { StateAssessment } from '@clew/law'
import { useText } from '../../i18n/use-text.ts'
import { StandingLegend } from '../../design/standing.tsx'
import { bestBasis } from './best-basis.ts'
import { world } from './world.generated.ts'

type WorldMapProps = {
  states: readonly StateAssessment[]
  chosen: string | undefined
  onChoose: (state: string) => void
}

export function WorldMap({ states, chosen, onChoose }: WorldMapProps) {
  const text = useText()
  const involved = new Set(states.map((one) => one.state))
  const missing = states.filter((one) => world[one.state] === undefined)
  return (
    <figure className="card world">
      <svg viewBox="10 0 1000 430" role="img" aria-label={text('jurisdiction.map')}>
        {Object.entries(world)
          .filter(([code]) => !involved.has(code))
          .map(([code, d]) => (
            <path key={code} d={d} className="land" />
          ))}
        {states.map((state) => {
          const d = world[state.state]
          return d === undefined ? null : (
            <path
              key={state.state}
              d={d}
              className="land claimed"
              data-standing={bestBasis(state)}
              data-chosen={state.state === chosen || undefined}
              onClick={() => onChoose(state.state)}
            >
              <title>{text.state(state.state)}</title>
            </path>
          )
        })}
      </svg>
      <figcaption className="small soft stack-small">
        <StandingLegend />
        <span>
          {text('jurisdiction.map.note')}
          {missing.length > 0 &&
            ` ${text('jurisdiction.map.missing', { states: text.list(missing.map((one) => text.state(one.state))) })}`}
        </span>
      </figcaption>
    </figure>
  )
}
