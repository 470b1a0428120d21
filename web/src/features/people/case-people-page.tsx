/** The people of a case: who works on it, who is shut out of it, and what partner agencies are shown. */
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { CompartmentsSection } from './compartments-section.tsx'
import { useMay } from './may.ts'
import { SharesSection } from './shares-section.tsx'
import { WorkSection } from './work-section.tsx'
import './people.css'

export function CasePeoplePage() {
  const text = useText()
  const may = useMay()
  const { id, caseFile } = useOpenCase()
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.people')}`} hidden level={2} />
      <WorkSection caseId={id} />
      <CompartmentsSection caseId={id} />
      {may('case.share') && <SharesSection caseId={id} />}
    </div>
  )
}
