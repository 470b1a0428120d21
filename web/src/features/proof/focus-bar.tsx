/** Which charge the map is about, and whether it is drawn or written as a table. */
import type { Assessment } from '@clew/law'
import { SelectField } from '../../design/fields.tsx'
import { standingName } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useNames } from '../case-file/use-names.ts'

type FocusBarProps = {
  assessment: Assessment
  focus: string
  as: 'map' | 'table'
  onFocus: (charge: string) => void
  onAs: (as: 'map' | 'table') => void
}

export function FocusBar({ assessment, focus, as, onFocus, onAs }: FocusBarProps) {
  const text = useText()
  const names = useNames()
  return (
    <div className="focus-bar no-print">
      <SelectField
        label={text('proof.focus')}
        value={focus}
        choices={[
          ...assessment.charges.map((charge) => ({
            value: charge.charge,
            label: `${text.words(charge.title)}, ${names.person(charge.accused)} (${text.term('standing', standingName(charge.standing))})`,
          })),
          { value: 'all', label: text('proof.focus.all') },
        ]}
        onChange={onFocus}
      />
      <div className="segments" role="group" aria-label={text('proof.as')}>
        {(['map', 'table'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            data-size="small"
            aria-pressed={as === one}
            onClick={() => onAs(one)}
          >
            {text(`proof.as.${one}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
