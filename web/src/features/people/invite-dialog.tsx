/** A one-time code by which somebody makes their first passkey; shown once, handed over, never sent by Clew. */
import type { Code, Person } from '@clew/contract'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useStep } from './use-step.ts'

type InviteDialogProps = { person: Pick<Person, 'id' | 'name'>; onClose: () => void }

export function InviteDialog({ person, onClose }: InviteDialogProps) {
  const text = useText()
  const [code, setCode] = useState<Code>()
  const invite = useStep<Code>(setCode)
  const expires =
    code !== undefined &&
    new Intl.DateTimeFormat(text.language.code, {
      dateStyle: 'medium',
      timeStyle: 'short',
      numberingSystem: 'latn',
    }).format(new Date(code.expires))
  return (
    <Dialog title={text('people.invite.of', { name: person.name })} isOpen onClose={onClose}>
      <div className="stack">
        <p>{text('people.invite.about')}</p>
        {code === undefined ? (
          <>
            {invite.isError && <ProblemNotice problem={problemOf(invite.error)} />}
            <span className="row">
              <Button
                kind="main"
                isDisabled={invite.isPending}
                onPress={() =>
                  invite.mutate({ path: `/people/${person.id}/invitation`, said: text('people.invite.made') })
                }
              >
                {text('people.invite.make')}
              </Button>
              <Button onPress={onClose}>{text('action.cancel')}</Button>
            </span>
          </>
        ) : (
          <>
            <output className="invite-code numbers" dir="ltr">
              {code.code}
            </output>
            <p className="soft">
              {text('people.invite.until', {
                moment: String(expires),
                address: `${window.location.origin}/enrol`,
              })}
            </p>
            <span className="row">
              <Button kind="main" onPress={onClose}>
                {text('action.close')}
              </Button>
            </span>
          </>
        )}
      </div>
    </Dialog>
  )
}
