/** One action that turns an offence that stands into a charge under consideration; undo takes it back. */
import type { Option } from '@clew/law'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from './case-context.ts'
import { freeId, putRecord } from './change.ts'
import { useChanges } from './changes.ts'
import { useNames } from './use-names.ts'

export function ChargeOption({ option }: { option: Option }) {
  const text = useText()
  const names = useNames()
  const open = useOpenCase()
  const changes = useChanges(open)
  if (open.abilities['change'] === false) return null
  const add = () =>
    changes.mutate(
      {
        changes: [
          putRecord('charges', {
            id: freeId(open.caseFile, 'C'),
            offence: option.offence,
            accused: option.accused,
            victims: [...option.victims],
            mode: option.mode,
            alternativeTo: [],
            pleaded: [],
            status: 'considered',
          }),
        ],
      },
      { onSuccess: () => announce(text('options.added')) },
    )
  return (
    <Button
      size="small"
      isDisabled={changes.isPending}
      aria-label={text('options.add', {
        offence: text.words(option.title),
        accused: names.person(option.accused),
      })}
      onPress={add}
    >
      {text('options.consider')}
    </Button>
  )
}
