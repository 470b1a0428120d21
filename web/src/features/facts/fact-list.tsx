/** The facts of the file, each with its standing; an item dropped on one is linked to it. */
import type { Fact } from '@clew/casefile'
import { useState } from 'react'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Contested, StandingGlyph, standingName } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useConceptName } from '../case-file/concept-name.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { useNames } from '../case-file/use-names.ts'
import { dragType } from './drag.ts'
import type { LinkWish } from './facts-page.tsx'

type FactListProps = {
  words: string
  assessment: CaseAssessment | undefined
  chosen: string | undefined
  onOpen: (id: string) => void
  onLink: (wish: LinkWish) => void
}

const fits = (words: string, ...texts: (string | undefined)[]) => {
  const all = texts.join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

export function FactList({ words, assessment, chosen, onOpen, onLink }: FactListProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const names = useNames()
  const concept = useConceptName()
  const facts = caseFile.facts.filter((fact) =>
    fits(
      words,
      fact.id,
      names.any(fact.id),
      concept(fact.concept),
      ...fact.by.map(names.person),
      ...fact.to.map(names.person),
    ),
  )
  return (
    <section className="record-column" aria-labelledby="facts-head">
      <h2 id="facts-head" className="eyebrow">
        {text('facts.facts', { count: facts.length })}
      </h2>
      {caseFile.facts.length === 0 && <p className="soft">{text('facts.none')}</p>}
      <ul className="record-list">
        {facts.map((fact) => (
          <FactCard
            key={fact.id}
            fact={fact}
            assessment={assessment}
            chosen={fact.id === chosen}
            onOpen={onOpen}
            onLink={onLink}
          />
        ))}
      </ul>
    </section>
  )
}

type FactCardProps = Omit<FactListProps, 'words' | 'chosen'> & { fact: Fact; chosen: boolean }

function FactCard({ fact, assessment, chosen, onOpen, onLink }: FactCardProps) {
  const text = useText()
  const names = useNames()
  const concept = useConceptName()
  const { caseFile } = useOpenCase()
  const [over, setOver] = useState(false)
  const standing = assessment?.facts.find((one) => one.fact === fact.id)
  const links = caseFile.links.filter((link) => link.fact === fact.id)
  const against = links.filter((link) => link.bearing === 'undermines').length
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging; the Link button does the same by keyboard
    <li
      className="record"
      data-over={over || undefined}
      data-chosen={chosen || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onLink({ fact: fact.id, evidence: event.dataTransfer.getData(dragType) })
      }}
    >
      <button type="button" className="record-open" aria-pressed={chosen} onClick={() => onOpen(fact.id)}>
        <span className="record-sign">
          {standing !== undefined && (
            <>
              <StandingGlyph standing={standing.standing} />
              <span className="visually-hidden">
                {text.term('standing', standingName(standing.standing))}
              </span>
            </>
          )}
        </span>
        <span className="record-words">
          <span dir="auto">
            <CaseProse>{fact.says}</CaseProse>
          </span>
          <span className="small soft dotted">
            <span>{concept(fact.concept)}</span>
            {fact.by.length > 0 && <bdi>{names.person(fact.by[0] ?? '')}</bdi>}
            {fact.when !== undefined && <bdi className="numbers">{fact.when}</bdi>}
            <span>
              {text('facts.links', { count: links.length - against })}
              {against > 0 && ` · ${text('facts.against', { count: against })}`}
            </span>
            {standing?.contested === true && <Contested short />}
          </span>
        </span>
      </button>
      <button
        type="button"
        className="button no-print"
        data-size="small"
        data-kind="quiet"
        aria-label={text('facts.link-fact', { fact: names.any(fact.id) })}
        onClick={() => onLink({ fact: fact.id })}
      >
        {text('facts.link')}
      </button>
    </li>
  )
}
