/** Where everybody begins who is not signed in. */
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { signedOut } from '../../api/signed-out.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { safeBack } from './session.ts'
import { WaysIn } from './ways-in.tsx'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const text = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const { back, problem } = route.useSearch()
  const enter = () => {
    queries.clear()
    signedOut.set(false)
    router.history.push(safeBack(back))
  }
  return (
    <div className="stack">
      <PageTitle title={text('sign-in.title')} />
      {problem !== undefined && (
        <ProblemNotice problem={{ code: problem, status: 0, params: {}, errors: [], extra: {} }} />
      )}
      <WaysIn onDone={enter} back={back ?? '/'} />
    </div>
  )
}
