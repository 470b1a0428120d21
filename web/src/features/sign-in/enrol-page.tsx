/** By a one-time code to the first passkey: who is meant is said before anything is made. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { signedOut } from '../../api/signed-out.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { enrol, startEnrolment } from './passkey.ts'
import { PasskeyProblem } from './passkey-problem.tsx'
import './sign-in.css'

export function EnrolPage() {
  const text = useText()
  const [code, setCode] = useState('')
  const check = useMutation({ mutationFn: startEnrolment })
  return (
    <div className="stack">
      <PageTitle title={text('enrol.title')} />
      {check.data === undefined ? (
        <form
          className="stack narrow-form"
          onSubmit={(event) => {
            event.preventDefault()
            check.mutate(code)
          }}
        >
          <p>{text('enrol.about')}</p>
          <TextField
            label={text('enrol.code')}
            hint={text('enrol.code.hint')}
            value={code}
            dir="ltr"
            onChange={setCode}
            required
          />
          {check.isError && <ProblemNotice problem={problemOf(check.error)} />}
          <div>
            <Button kind="main" type="submit" isDisabled={code.trim().length < 10 || check.isPending}>
              {text('action.go-on')}
            </Button>
          </div>
        </form>
      ) : (
        <MakeForm code={code} name={check.data.name} />
      )}
    </div>
  )
}

function MakeForm({ code, name }: { code: string; name: string }) {
  const text = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const [called, setCalled] = useState('')
  const make = useMutation({
    mutationFn: () => enrol(code, called.trim() === '' ? text('passkey.name.usual') : called.trim()),
    onSuccess: () => {
      queries.clear()
      signedOut.set(false)
      router.history.push('/')
    },
  })
  return (
    <form
      className="stack narrow-form"
      onSubmit={(event) => {
        event.preventDefault()
        make.mutate()
      }}
    >
      <p>{text('enrol.greeting', { name })}</p>
      <TextField
        label={text('passkey.name')}
        hint={text('passkey.name.hint')}
        value={called}
        onChange={setCalled}
      />
      <PasskeyProblem error={make.error} />
      <div>
        <Button kind="main" type="submit" isDisabled={make.isPending}>
          {text('passkey.make')}
        </Button>
      </div>
    </form>
  )
}
