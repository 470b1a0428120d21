/** The form beside the lists, for whatever is chosen: a fact, an item, a source, or a new link between them. */
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { freeId } from '../case-file/change.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { FactForm } from './fact-form.tsx'
import type { LinkWish } from './facts-page.tsx'
import { LinkForm } from './link-form.tsx'
import { PlaceForm } from './place-form.tsx'
import { SourceForm } from './source-form.tsx'

type RecordEditorProps = {
  record: string | undefined
  wish: LinkWish | undefined
  onOpen: (id: string | undefined) => void
  onLink: (wish: LinkWish) => void
  onLinked: () => void
}

export function RecordEditor(props: RecordEditorProps) {
  const text = useText()
  return (
    <section className="card record-editor" aria-label={text('facts.editor')}>
      <Form {...props} />
    </section>
  )
}

function Form({ record, wish, onOpen, onLink, onLinked }: RecordEditorProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  if (wish !== undefined)
    return (
      <LinkForm
        key={`${wish.fact ?? ''}-${wish.evidence ?? ''}-${wish.link ?? ''}`}
        wish={wish}
        known={caseFile.links.find((link) => link.id === wish.link)}
        onDone={onLinked}
      />
    )
  const done = () => onOpen(undefined)
  if (record === 'new-fact')
    return <FactForm key="new" fact={newFact(freeId(caseFile, 'F'))} isNew onDone={onOpen} onLink={onLink} />
  if (record === 'new-evidence')
    return (
      <EvidenceForm key="new" item={newItem(freeId(caseFile, 'E'))} isNew onDone={onOpen} onLink={onLink} />
    )
  if (record === 'new-source')
    return (
      <SourceForm
        key="new"
        source={{ id: freeId(caseFile, 'S'), kind: 'record-system', title: '' }}
        isNew
        onDone={done}
      />
    )
  const fact = caseFile.facts.find((one) => one.id === record)
  if (fact !== undefined)
    return <FactForm key={fact.id} fact={fact} isNew={false} onDone={onOpen} onLink={onLink} />
  const item = caseFile.evidence.find((one) => one.id === record)
  if (item !== undefined)
    return <EvidenceForm key={item.id} item={item} isNew={false} onDone={onOpen} onLink={onLink} />
  if (record === 'new-place')
    return (
      <PlaceForm
        key="new"
        place={{ id: freeId(caseFile, 'L'), kind: 'locality', name: '' }}
        isNew
        onDone={done}
      />
    )
  const place = caseFile.places.find((one) => one.id === record)
  if (place !== undefined) return <PlaceForm key={place.id} place={place} isNew={false} onDone={done} />
  const source = caseFile.sources.find((one) => one.id === record)
  if (source !== undefined) return <SourceForm key={source.id} source={source} isNew={false} onDone={done} />
  return <p className="soft">{text('facts.choose')}</p>
}

const newFact = (id: string) => ({
  id,
  concept: '',
  says: '',
  by: [],
  to: [],
  with: [],
  alsoAt: [],
})

const newItem = (id: string) => ({
  id,
  kind: 'document' as const,
  title: '',
  source: '',
  derivedFrom: [],
  obtained: { how: 'not-stated' as const },
  admissibility: { status: 'not-assessed' as const },
})
