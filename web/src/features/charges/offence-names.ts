/** Charges by the title of their offence, as the assessment of the case calls it. */
import type { Charge } from '@clew/casefile'
import { useText } from '../../i18n/use-text.ts'
import { useAssessment } from '../case-file/case-context.ts'

export function useOffenceNames(): (charge: Charge) => string {
  const text = useText()
  const assessment = useAssessment()
  return (charge) => {
    const title = assessment.data?.charges.find((one) => one.charge === charge.id)?.title
    return title === undefined ? charge.offence : `${text.words(title)} (${text.term('mode', charge.mode)})`
  }
}
