/** What one follows, what is new of it, and how one hears: by e-mail once a day at most, or by a feed of one's own. */
import type { Following } from '@clew/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { FeedCard } from './feed-card.tsx'
import { FollowButton } from './follow-button.tsx'
import { followingQuery, setDigests } from './library-queries.ts'
import { languageName, MeasureLink } from './page-parts.tsx'

export function FollowingPage() {
  const text = useText()
  const following = useQuery(followingQuery)
  return (
    <div className="stack">
      <PageTitle title={text('library.tab.following')} hidden level={2} />
      <p className="soft">{text('library.following.about')}</p>
      {following.isPending && <Skeleton lines={5} tall />}
      {following.isError && (
        <ProblemNotice problem={problemOf(following.error)} onRetry={() => void following.refetch()} />
      )}
      {following.data !== undefined && (
        <div className="library-columns">
          <div className="stack">
            <News news={following.data.news} />
            <Items items={following.data.items} />
          </div>
          <aside className="stack" aria-label={text('library.following.how')}>
            <MailCard mail={following.data.mail} />
            <FeedCard feed={following.data.feed} />
          </aside>
        </div>
      )}
    </div>
  )
}

function News({ news }: Pick<Following, 'news'>) {
  const text = useText()
  return (
    <section className="stack-small">
      <h3>{text('library.news')}</h3>
      {news.length === 0 && <p className="soft">{text('library.news.none')}</p>}
      <ol className="stack-small">
        {news.map((one) => (
          <li
            key={`${one.id} ${one.language} ${one.edition} ${one.what} ${one.at}`}
            className="card stack-small"
          >
            <span className="row">
              {one.what === 'removed' ? (
                <bdi>{one.title}</bdi>
              ) : one.kind === 'measure' ? (
                <MeasureLink id={one.id}>
                  <bdi>{one.title}</bdi>
                </MeasureLink>
              ) : (
                <Link to="/library/practices/$id" params={{ id: one.id }}>
                  <bdi>{one.title}</bdi>
                </Link>
              )}
              <span className="chip">{languageName(one.language, text.language.code)}</span>
            </span>
            <span className="small soft">
              {text(`library.news.${one.what}`, {
                day: formatDay(one.at, text.language.code),
                release: one.release ?? '',
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Items({ items }: Pick<Following, 'items'>) {
  const text = useText()
  return (
    <section className="stack-small">
      <h3>{text('library.following.items')}</h3>
      {items.length === 0 && <p className="notice">{text('library.following.none')}</p>}
      <ul className="stack-small">
        {items.map((one) => {
          const name = one.kind === 'state' ? text.state(one.subject) : text.words(one.title)
          return (
            <li key={`${one.kind} ${one.subject}`} className="row">
              {one.kind === 'measure' && (
                <MeasureLink id={one.subject}>
                  <LawWords words={one.title} />
                </MeasureLink>
              )}
              {one.kind === 'state' && (
                <Link to="/library/practices" search={{ state: one.subject }}>
                  {name}
                </Link>
              )}
              {one.kind === 'concept' && (
                <Link to="/law/concepts" search={{ q: one.subject }}>
                  <LawWords words={one.title} />
                </Link>
              )}
              <span className="chip">{text.term('library-followed', one.kind)}</span>
              <span className="row-end">
                <FollowButton followed={{ kind: one.kind, subject: one.subject }} name={name} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function MailCard({ mail }: Pick<Following, 'mail'>) {
  const text = useText()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (wanted: boolean) => setDigests({ wanted, language: text.language.code }),
    onSuccess: (answer) => client.setQueryData(followingQuery.queryKey, answer),
  })
  const possible = mail.ready && mail.address !== undefined
  return (
    <section className="card stack-small">
      <h3>{text('library.mail')}</h3>
      <label className="check">
        <input
          type="checkbox"
          checked={mail.wanted}
          disabled={(!possible && !mail.wanted) || change.isPending}
          onChange={(event) => change.mutate(event.target.checked)}
        />
        {text('library.mail.wanted')}
      </label>
      {mail.address !== undefined && (
        <p className="small soft">
          <bdi dir="ltr">{mail.address}</bdi>
        </p>
      )}
      {!mail.ready && <p className="notice small">{text('library.mail.not-ready')}</p>}
      {mail.address === undefined && <p className="notice small">{text('library.mail.no-address')}</p>}
      {change.isError && <ProblemNotice problem={problemOf(change.error)} />}
      {mail.digests.length > 0 && (
        <ul className="small stack-small">
          {mail.digests.map((one) => (
            <li key={one.made}>
              {text(`library.digest.${one.state}`, {
                day: formatDay(one.sent ?? one.made, text.language.code),
                count: one.entries,
              })}
              {one.fault !== undefined && (
                <span className="soft">
                  {' – '}
                  {text('library.digest.fault', { fault: one.fault, attempts: one.attempts })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
