/** Which texts a law is held against. */
import type { ConformityFrame } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'
import { frames } from './conformity-search.ts'

type FrameChoiceProps = {
  chosen: readonly ConformityFrame[]
  onChoose: (chosen: readonly ConformityFrame[]) => void
}

export function FrameChoice({ chosen, onChoose }: FrameChoiceProps) {
  const text = useText()
  return (
    <fieldset className="frame-choice">
      <legend className="field-label">{text('conformity.against')}</legend>
      <div className="row">
        {frames.map((frame) => (
          <label key={frame} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(frame)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, frame] : chosen.filter((one) => one !== frame))
              }
            />
            {text.term('frame', frame)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
