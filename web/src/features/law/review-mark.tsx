/** Who checked a law pack; says plainly where nobody did. */
import type { PackSummary } from '../../api/shapes.ts'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

export function ReviewMark({ review }: { review: PackSummary['review'] }) {
  const text = useText()
  if (review === 'unverified')
    return (
      <span className="chip review" data-review="none">
        {text('law.unreviewed')}
      </span>
    )
  return (
    <span className="chip review">
      {text('law.reviewed', { by: review.by, on: formatDay(review.on, text.language.code) })}
    </span>
  )
}
