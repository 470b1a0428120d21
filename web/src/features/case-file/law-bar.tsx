/** How the law is asked: which packs, before or after judgment, and what if a source falls away. */
import { useQuery } from '@tanstack/react-query'
import { packsQuery } from '../../api/queries.ts'
import type { CaseAssessment } from '../../api/shapes.ts'
import { useText } from '../../i18n/use-text.ts'
import { useAskLaw, useLawQuestion, useOpenCase } from './case-context.ts'
import { WhatIf } from './what-if.tsx'
import './law-bar.css'

type LawBarProps = { shown: CaseAssessment; whole: CaseAssessment; whatIf?: boolean }

export function LawBar({ shown, whole, whatIf = true }: LawBarProps) {
  return (
    <div className="law-bar no-print">
      <PackChooser shown={shown} />
      <ViewSwitch shown={shown} />
      {whatIf && <WhatIf whole={whole} />}
    </div>
  )
}

function PackChooser({ shown }: { shown: CaseAssessment }) {
  const text = useText()
  const ask = useAskLaw()
  const packs = useQuery(packsQuery)
  const title = (id: string) => {
    const words =
      packs.data?.find((pack) => pack.pack === id)?.title ??
      shown.packs.find((pack) => pack.pack === id)?.title
    return words === undefined ? id : text.words(words)
  }
  // What is asked shows at once; what is answered follows.
  const { packs: asked = shown.packsUsed } = useLawQuestion()
  const choose = (id: string, on: boolean) => {
    const next = on ? [...asked, id] : asked.filter((pack) => pack !== id)
    if (next.length > 0) ask({ packs: next })
  }
  return (
    <details className="law-part">
      <summary>
        <span className="soft">{text('law-bar.law')}</span> <b>{text.list(asked.map(title))}</b>
      </summary>
      <fieldset className="law-sheet card">
        <legend className="visually-hidden">{text('law-bar.choose')}</legend>
        {shown.packsAvailable.map((id) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={asked.includes(id)}
              onChange={(event) => choose(id, event.target.checked)}
            />
            {title(id)}
          </label>
        ))}
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-size="small"
          onClick={() => ask({ packs: undefined })}
        >
          {text('law-bar.usual')}
        </button>
      </fieldset>
    </details>
  )
}

function ViewSwitch({ shown }: { shown: CaseAssessment }) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const ask = useAskLaw()
  const { view: asked = shown.view } = useLawQuestion()
  if (caseFile.findings.length === 0) return null
  return (
    <div className="segments" role="group" aria-label={text('law-bar.view')}>
      {(['before-judgment', 'after-judgment'] as const).map((view) => (
        <button
          key={view}
          type="button"
          className="button"
          data-size="small"
          aria-pressed={asked === view}
          onClick={() => ask({ view })}
        >
          {text(`law-bar.${view}`)}
        </button>
      ))}
    </div>
  )
}
