/** Which States stand in the chart: at most twelve, for no eye keeps more lines apart. */
import { useText } from '../../i18n/use-text.ts'
import { mostStates } from './monitoring-search.ts'

type StateChoiceProps = {
  all: readonly string[]
  chosen: readonly string[]
  onChoose: (states: readonly string[]) => void
}

export function StateChoice({ all, chosen, onChoose }: StateChoiceProps) {
  const text = useText()
  const full = chosen.length >= mostStates
  const order = new Intl.Collator(text.language.code)
  const named = all
    .map((code) => ({ code, name: text.state(code) }))
    .sort((a, b) => order.compare(a.name, b.name))
  return (
    <details className="state-choice">
      <summary className="button">
        {text('monitoring.states', { count: chosen.length, all: all.length })}
      </summary>
      <fieldset className="card state-sheet">
        <legend className="visually-hidden">{text('monitoring.states.choose')}</legend>
        <p className="small soft">{text('monitoring.states.most', { most: mostStates })}</p>
        {named.map(({ code, name }) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              disabled={full && !chosen.includes(code)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
