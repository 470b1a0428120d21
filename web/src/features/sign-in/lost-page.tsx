/** For whoever has lost every way in: says so to the administrators, and learns nothing. */
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { askRecovery } from './session.ts'

export function LostPage() {
  const text = useText()
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: askRecovery })
  return (
    <div className="stack">
      <PageTitle title={text('recovery.lost')} />
      <p>{text('recovery.lost.about')}</p>
      {ask.isSuccess ? (
        <p className="notice" role="status">
          {text('recovery.lost.asked')}
        </p>
      ) : (
        <form
          className="stack narrow-form"
          onSubmit={(event) => {
            event.preventDefault()
            ask.mutate(email.trim())
          }}
        >
          <TextField label={text('people.email')} value={email} dir="ltr" onChange={setEmail} required />
          {ask.isError && <ProblemNotice problem={problemOf(ask.error)} />}
          <div>
            <Button kind="main" type="submit" isDisabled={email.trim().length < 3 || ask.isPending}>
              {text('recovery.lost.ask')}
            </Button>
          </div>
        </form>
      )}
      <p>
        <Link to="/sign-in" search={{}}>
          {text('sign-in.title')}
        </Link>
      </p>
    </div>
  )
}
