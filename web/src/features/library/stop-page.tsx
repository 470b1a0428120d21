/** Behind the link at the end of a digest: one button that ends the e-mails, signed in or not. */
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { stopDigests } from './library-queries.ts'

const route = getRouteApi('/library/stop/$token')

export function StopPage() {
  const text = useText()
  const { token } = route.useParams()
  const stop = useMutation({ mutationFn: () => stopDigests(token) })
  return (
    <div className="stack">
      <PageTitle title={text('library.stop')} />
      {stop.isSuccess ? (
        <p className="notice" role="status">
          {text('library.stop.done')}
        </p>
      ) : (
        <>
          <p>{text('library.stop.about')}</p>
          <span>
            <Button kind="main" isDisabled={stop.isPending} onPress={() => stop.mutate()}>
              {text('library.stop.button')}
            </Button>
          </span>
        </>
      )}
      {stop.isError && <ProblemNotice problem={problemOf(stop.error)} />}
    </div>
  )
}
