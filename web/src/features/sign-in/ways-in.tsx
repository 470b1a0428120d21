/** The ways in that this installation offers, for the page and for the dialog over a page that somebody was working on. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DemoChooser } from './demo-chooser.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { oidcAddress, waysInQuery } from './session.ts'
import './sign-in.css'

type WaysInProps = {
  onDone: () => void
  /** Where to go after a way that leads away from this page; absent where the page behind must stay as it is. */
  back?: string
}

export function WaysIn({ onDone, back }: WaysInProps) {
  const text = useText()
  const ways = useQuery(waysInQuery)
  if (ways.isPending) return <Skeleton lines={3} />
  if (ways.isError)
    return <ProblemNotice problem={problemOf(ways.error)} onRetry={() => void ways.refetch()} />
  const { passkey, passkeyAt, oidc, demo, setUp } = ways.data
  if (setUp)
    return (
      <p>
        {text('sign-in.empty')} <Link to="/set-up">{text('set-up.title')}</Link>
      </p>
    )
  return (
    <div className="stack">
      {demo && <DemoChooser onDone={onDone} />}
      {demo && (passkey || oidc) && <h2>{text('sign-in.otherwise')}</h2>}
      {oidc && (
        <p>
          <a
            className="button"
            data-kind="main"
            href={oidcAddress(back)}
            {...(back === undefined ? { target: '_blank', rel: 'noreferrer' } : {})}
          >
            {text('sign-in.oidc')}
          </a>
        </p>
      )}
      {passkey && <PasskeyButton at={passkeyAt} kind={demo || oidc ? 'plain' : 'main'} onDone={onDone} />}
      {back !== undefined && (
        <ul className="link-list">
          <li>
            <Link to="/enrol">{text('sign-in.code')}</Link>
          </li>
          {!demo && (
            <li>
              <Link to="/sign-in/lost">{text('sign-in.lost')}</Link>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
