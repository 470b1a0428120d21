/** What the last edit changed in the eyes of the law: charges first, from what to what. */
import { useState } from 'react'
import type { CaseAssessment } from '../../api/shapes.ts'
import { StandingChange } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { ChargeShifts } from '../case-file/charge-shifts.tsx'
import { deltaOf, isEmpty } from '../case-file/delta.ts'
import { useNames } from '../case-file/use-names.ts'

type Pair = { before?: CaseAssessment; after?: CaseAssessment }

const sameQuestion = (a: CaseAssessment, b: CaseAssessment) =>
  a.view === b.view && a.packsUsed.join() === b.packsUsed.join() && a.without.join() === b.without.join()

/** The assessments before and after the newest version of the file, by the same question. */
function useVersions(assessment: CaseAssessment | undefined): Pair {
  const [pair, setPair] = useState<Pair>({})
  if (assessment === undefined || assessment === pair.after) return pair
  const { after: known } = pair
  const next: Pair =
    known !== undefined && known.caseVersion !== assessment.caseVersion && sameQuestion(known, assessment)
      ? { before: known, after: assessment }
      : known !== undefined && known.caseVersion === assessment.caseVersion && sameQuestion(known, assessment)
        ? { ...pair, after: assessment }
        : { after: assessment }
  setPair(next)
  return next
}

export function WhatChanged({ assessment }: { assessment: CaseAssessment | undefined }) {
  const text = useText()
  const names = useNames()
  const { before, after } = useVersions(assessment)
  if (before === undefined || after === undefined) return <div aria-live="polite" />
  const delta = deltaOf(before, after)
  return (
    <section
      className="notice what-changed"
      data-kind="changed"
      aria-live="polite"
      aria-label={text('changed.title')}
    >
      <h3>{text('changed.title')}</h3>
      {isEmpty(delta) && <p>{text('changed.nothing')}</p>}
      <ChargeShifts shifts={delta.charges} after={after} />
      {delta.facts.length > 0 && (
        <details>
          <summary>{text('changed.facts', { count: delta.facts.length })}</summary>
          <ul className="shift-list">
            {delta.facts.map((shift) => (
              <li key={shift.id}>
                <StandingChange from={shift.from} to={shift.to} />
                <bdi>{names.any(shift.id)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {delta.options.length > 0 && (
        <details>
          <summary>{text('changed.options', { count: delta.options.length })}</summary>
          <ul className="shift-list">
            {delta.options.slice(0, 12).map(({ option, from, to }) => (
              <li key={`${option.offence}-${option.accused}-${option.mode}-${option.victims.join()}`}>
                <StandingChange from={from ?? 1} to={to ?? 1} />
                <span>
                  <LawWords words={option.title} /> <bdi className="soft">{names.person(option.accused)}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
