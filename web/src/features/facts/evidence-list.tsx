/** The items of evidence, each draggable onto a fact and linkable by keyboard. */
import type { Evidence } from '@clew/casefile'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { useNames } from '../case-file/use-names.ts'
import { dragType } from './drag.ts'
import type { LinkWish } from './facts-page.tsx'

type EvidenceListProps = {
  words: string
  chosen: string | undefined
  onOpen: (id: string) => void
  onLink: (wish: LinkWish) => void
}

export function EvidenceList({ words, chosen, onOpen, onLink }: EvidenceListProps) {
  const text = useText()
  const names = useNames()
  const { caseFile } = useOpenCase()
  const wanted = words.toLowerCase()
  const items = caseFile.evidence.filter((item) =>
    [item.id, names.any(item.id), names.person(item.source), text.term('evidence-kind', item.kind)]
      .join(' ')
      .toLowerCase()
      .includes(wanted),
  )
  return (
    <section className="record-column" aria-labelledby="evidence-head">
      <h2 id="evidence-head" className="eyebrow">
        {text('facts.evidence', { count: items.length })}
      </h2>
      {caseFile.evidence.length === 0 && <p className="soft">{text('facts.no-evidence')}</p>}
      <ul className="record-list">
        {items.map((item) => (
          <EvidenceCard
            key={item.id}
            item={item}
            chosen={item.id === chosen}
            onOpen={onOpen}
            onLink={onLink}
          />
        ))}
      </ul>
      <SideList
        title={text('facts.sources')}
        sign="◍"
        chosen={chosen}
        onOpen={onOpen}
        records={caseFile.sources.map((one) => ({
          id: one.id,
          name: one.title,
          about: text.term('source-kind', one.kind),
        }))}
      />
      <SideList
        title={text('facts.places')}
        sign="⌖"
        chosen={chosen}
        onOpen={onOpen}
        records={caseFile.places.map((one) => ({
          id: one.id,
          name: one.name,
          about: one.state === undefined ? text.term('place-kind', one.kind) : text.state(one.state),
        }))}
      />
    </section>
  )
}

type SideListProps = {
  title: string
  sign: string
  chosen: string | undefined
  onOpen: (id: string) => void
  records: readonly { id: string; name: string; about: string }[]
}

/** The short lists under the evidence: sources that are no persons, and places. */
function SideList({ title, sign, chosen, onOpen, records }: SideListProps) {
  if (records.length === 0) return null
  return (
    <>
      <h2 className="eyebrow">{title}</h2>
      <ul className="record-list">
        {records.map((one) => (
          <li key={one.id} className="record" data-chosen={one.id === chosen || undefined}>
            <button
              type="button"
              className="record-open"
              aria-pressed={one.id === chosen}
              onClick={() => onOpen(one.id)}
            >
              <span className="record-sign" aria-hidden="true">
                {sign}
              </span>
              <span className="record-words">
                <bdi>
                  <CaseProse>{one.name}</CaseProse>
                </bdi>
                <span className="small soft">{one.about}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type EvidenceCardProps = Omit<EvidenceListProps, 'words' | 'chosen'> & { item: Evidence; chosen: boolean }

function EvidenceCard({ item, chosen, onOpen, onLink }: EvidenceCardProps) {
  const text = useText()
  const names = useNames()
  const status = item.admissibility.status
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging; the Link button does the same by keyboard
    <li
      className="record"
      draggable
      data-chosen={chosen || undefined}
      data-excluded={status === 'excluded' || undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, item.id)
        event.dataTransfer.effectAllowed = 'link'
      }}
    >
      <button type="button" className="record-open" aria-pressed={chosen} onClick={() => onOpen(item.id)}>
        <span className="record-sign" aria-hidden="true">
          {'▤'}
        </span>
        <span className="record-words">
          <span dir="auto" className="record-title">
            <CaseProse>{item.title}</CaseProse>
          </span>
          <span className="small soft dotted">
            <span>{text.term('evidence-kind', item.kind)}</span>
            <bdi>{names.person(item.source)}</bdi>
            <span>{text.term('admissibility', status)}</span>
          </span>
        </span>
      </button>
      <button
        type="button"
        className="button no-print"
        data-size="small"
        data-kind="quiet"
        aria-label={text('facts.link-evidence', { item: names.any(item.id) })}
        onClick={() => onLink({ evidence: item.id })}
      >
        {text('facts.link')}
      </button>
    </li>
  )
}
