/** The switch: what if this source falls away. Sources whose loss would lower most charges come first. */
import type { CaseAssessment } from '../../api/shapes.ts'
import { useText } from '../../i18n/use-text.ts'
import { useAskLaw, useLawQuestion, useOpenCase } from './case-context.ts'
import { lossesBySource, sourcesOf } from './sources.ts'
import { useNames } from './use-names.ts'

export function WhatIf({ whole }: { whole: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const { caseFile } = useOpenCase()
  const ask = useAskLaw()
  const { without = [] } = useLawQuestion()
  const losses = lossesBySource(whole)
  const sources = sourcesOf(caseFile)
    .map((id) => ({ id, falls: losses.get(id)?.length ?? 0 }))
    .sort((a, b) => b.falls - a.falls)
  const set = (ids: readonly string[]) => ask({ without: ids.length === 0 ? undefined : ids })
  const toggle = (id: string, on: boolean) => set(on ? [...without, id] : without.filter((one) => one !== id))
  return (
    <details className="law-part what-if" data-on={without.length > 0 || undefined}>
      <summary>
        {without.length === 0
          ? text('what-if.title')
          : text('what-if.without', { names: text.list(without.map(names.any)) })}
      </summary>
      <div className="law-sheet card">
        <p className="soft small">{text('what-if.hint')}</p>
        <fieldset className="stack-small">
          <legend className="eyebrow">{text('what-if.sources')}</legend>
          {sources.map(({ id, falls }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={without.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <bdi>{names.person(id)}</bdi>
              <span className="soft small">
                {text.term('source-kind', names.kind(id) ?? 'source')}
                {falls > 0 && ` · ${text('what-if.lowers', { count: falls })}`}
              </span>
            </label>
          ))}
        </fieldset>
        <details>
          <summary className="eyebrow">{text('what-if.items')}</summary>
          <fieldset className="stack-small">
            <legend className="visually-hidden">{text('what-if.items')}</legend>
            {caseFile.evidence.map((item) => (
              <label key={item.id} className="check">
                <input
                  type="checkbox"
                  checked={without.includes(item.id)}
                  onChange={(event) => toggle(item.id, event.target.checked)}
                />
                <bdi>{names.any(item.id)}</bdi>
              </label>
            ))}
          </fieldset>
        </details>
        {without.length > 0 && (
          <button type="button" className="button" data-size="small" onClick={() => set([])}>
            {text('what-if.restore')}
          </button>
        )}
      </div>
    </details>
  )
}
