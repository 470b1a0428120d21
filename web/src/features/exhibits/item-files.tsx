/** What belongs to an item of evidence beside its words: its files, and who held it. */
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { CustodySection } from './custody-section.tsx'
import { ExhibitList } from './exhibit-list.tsx'
import { UploadBox } from './upload-box.tsx'
import './exhibits.css'

export function ItemFiles({ item }: { item: string }) {
  const text = useText()
  const { id, abilities } = useOpenCase()
  if (abilities['seeExhibits'] !== true) return null
  return (
    <>
      <section className="stack-small item-part" aria-labelledby={`files-${item}`}>
        <h3 id={`files-${item}`}>{text('exhibit.title')}</h3>
        <ExhibitList caseId={id} item={item} />
        {abilities['addExhibit'] === true && <UploadBox caseId={id} item={item} />}
      </section>
      <CustodySection item={item} />
    </>
  )
}
