/** Before and after, charge by charge, when something is thought away. */
import type { CaseAssessment } from '../../api/shapes.ts'
import { useText } from '../../i18n/use-text.ts'
import { useNames } from '../case-file/use-names.ts'
import { ChargeShifts } from '../case-file/charge-shifts.tsx'
import { deltaOf } from '../case-file/delta.ts'

export function WhatFalls({ shown, whole }: { shown: CaseAssessment; whole: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const { charges } = deltaOf(whole, shown)
  const holds = shown.charges.length - charges.length
  return (
    <section className="notice what-falls" data-kind="changed" aria-live="polite">
      <h3>{text('what-if.without', { names: text.list(shown.without.map(names.any)) })}</h3>
      {charges.length === 0 ? (
        <p>{text('what-if.nothing')}</p>
      ) : (
        <ChargeShifts shifts={charges} after={shown} />
      )}
      {charges.length > 0 && <p className="soft">{text('what-if.holds', { count: holds })}</p>}
    </section>
  )
}
