/** The own feed: its secret address is shown once, when it is made. */
import type { Following } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { endFeed, followingQuery, makeFeed } from './library-queries.ts'

export function FeedCard({ feed }: Pick<Following, 'feed'>) {
  const text = useText()
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: followingQuery.queryKey })
  const making = useMutation({ mutationFn: makeFeed, onSuccess: again })
  const ending = useMutation({
    mutationFn: endFeed,
    onSuccess: () => {
      making.reset()
      return again()
    },
  })
  const address = making.data === undefined ? undefined : `${window.location.origin}${making.data.path}`
  const copy = async (words: string) => {
    await navigator.clipboard.writeText(words)
    announce(text('library.feed.copied'))
  }
  return (
    <section className="card stack-small">
      <h3>{text('library.feed')}</h3>
      <p className="small soft">{text('library.feed.about')}</p>
      {feed.made !== undefined && (
        <p className="small">
          {text('library.feed.made', { day: formatDay(feed.made, text.language.code) })}
        </p>
      )}
      {address !== undefined && (
        <>
          <TextField
            label={text('library.feed.address')}
            hint={text('library.feed.once')}
            value={address}
            onChange={() => undefined}
            dir="ltr"
          />
          <span>
            <Button size="small" onPress={() => void copy(address)}>
              {text('library.feed.copy')}
            </Button>
          </span>
        </>
      )}
      {making.isError && <ProblemNotice problem={problemOf(making.error)} />}
      {ending.isError && <ProblemNotice problem={problemOf(ending.error)} />}
      <span className="row">
        <Button size="small" isDisabled={making.isPending} onPress={() => making.mutate()}>
          {text(feed.made === undefined ? 'library.feed.make' : 'library.feed.anew')}
        </Button>
        {feed.made !== undefined && (
          <Button size="small" kind="danger" isDisabled={ending.isPending} onPress={() => ending.mutate()}>
            {text('library.feed.end')}
          </Button>
        )}
      </span>
    </section>
  )
}
