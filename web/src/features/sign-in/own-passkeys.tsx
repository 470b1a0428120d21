/** One's own passkeys: add another, remove one, keep at least one. */
import type { Passkey } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { momentIn } from './moment.ts'
import { addPasskey } from './passkey.ts'
import { PasskeyProblem } from './passkey-problem.tsx'

export function OwnPasskeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const text = useText()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const refresh = async (said: string) => {
    await queries.invalidateQueries({ queryKey: ['account'] })
    announce(said)
  }
  const adding = useMutation({
    mutationFn: () => addPasskey(name.trim() === '' ? text('passkey.name.usual') : name.trim()),
    onSuccess: () => {
      setName('')
      return refresh(text('account.passkey.added'))
    },
  })
  const removing = useMutation({
    mutationFn: (id: string) => request(`/passkeys/${id}`, { method: 'DELETE' }),
    onSuccess: () => refresh(text('account.passkey.removed')),
  })
  return (
    <section className="stack-small" aria-labelledby="own-passkeys">
      <h2 id="own-passkeys">{text('account.passkeys')}</h2>
      {passkeys.length < 2 && <p className="soft">{text('account.passkeys.second')}</p>}
      {passkeys.length > 0 && (
        <ul className="people-choice">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="own-passkey">
              <b dir="auto">{passkey.name}</b>
              <span className="soft">
                {text(passkey.synced ? 'account.passkey.synced' : 'account.passkey.device')}
                {passkey.lastUsed !== undefined &&
                  ` · ${text('account.passkey.used', { when: momentIn(text.language.code, passkey.lastUsed) })}`}
              </span>
              <Button
                size="small"
                kind="quiet"
                isDisabled={removing.isPending}
                aria-label={text('account.passkey.remove.of', { name: passkey.name })}
                onPress={() => removing.mutate(passkey.id)}
              >
                {text('action.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {removing.isError && <ProblemNotice problem={problemOf(removing.error)} />}
      <form
        className="row add-passkey"
        onSubmit={(event) => {
          event.preventDefault()
          adding.mutate()
        }}
      >
        <TextField label={text('passkey.name')} value={name} onChange={setName} />
        <Button type="submit" isDisabled={adding.isPending}>
          {text('account.passkey.add')}
        </Button>
      </form>
      <PasskeyProblem error={adding.error} />
    </section>
  )
}
