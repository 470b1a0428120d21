/** Proposes that an identity be erased for good; a second person from outside the line decides. */
import type { EraseBody, SealedPerson } from '@clew/contract'
import { useState } from 'react'
import { proposeStep } from '../../api/propose-step.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { useSecret } from './use-secret.ts'
import { erasureReasons } from './vault-words.ts'

export function EraseDialog({ person, onClose }: { person: SealedPerson; onClose: () => void }) {
  const text = useText()
  const { id } = useOpenCase()
  const names = useNames()
  const asking = useSecret()
  const [reason, setReason] = useState<EraseBody['reason'] | ''>('')
  const [words, setWords] = useState('')
  const [seconds, setSeconds] = useState<number>()
  const send = () => {
    if (reason === '') return
    const erase = { version: person.version, reason, words: words.trim() }
    asking.run(
      () => proposeStep(id, { kind: 'erase-identity', person: person.person, erase }, words.trim()),
      (answer) => setSeconds(answer.seconds),
    )
  }
  return (
    <Dialog title={text('vault.erase.of', { name: names.person(person.person) })} isOpen onClose={onClose}>
      {seconds === undefined ? (
        <form
          className="stack"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <p className="notice" data-kind="wrong">
            {text('vault.erase.about')}
          </p>
          <SelectField
            label={text('vault.erase.reason')}
            value={reason}
            empty=""
            choices={erasureReasons.map((one) => ({ value: one, label: text(`vault-erasure.${one}`) }))}
            onChange={(next) => setReason(next as EraseBody['reason'])}
          />
          <TextField
            label={text('vault.erase.words')}
            hint={text('vault.erase.words.hint')}
            lines={3}
            required
            value={words}
            onChange={setWords}
          />
          {asking.problem !== undefined && <ProblemNotice problem={asking.problem} />}
          <span className="row">
            <Button
              kind="danger"
              type="submit"
              isDisabled={reason === '' || words.trim().length < 10 || asking.pending}
            >
              {text('second.ask')}
            </Button>
            <Button onPress={onClose}>{text('action.cancel')}</Button>
          </span>
        </form>
      ) : (
        <div className="stack">
          <p role="status">{text('second.asked', { count: seconds })}</p>
          <span>
            <Button onPress={onClose}>{text('action.close')}</Button>
          </span>
        </div>
      )}
    </Dialog>
  )
}
