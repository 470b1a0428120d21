/** Follows a measure, a State or a concept, or ends it; says which it is now. */
import type { Followed } from '@clew/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { follow, followingQuery, unfollow } from './library-queries.ts'

export function FollowButton({ followed, name }: { followed: Followed; name?: string }) {
  const text = useText()
  const client = useQueryClient()
  const following = useQuery(followingQuery)
  const isOn =
    following.data?.items.some(
      ({ kind, subject }) => kind === followed.kind && subject === followed.subject,
    ) ?? false
  const change = useMutation({
    mutationFn: () => (isOn ? unfollow(followed) : follow(followed)),
    onSuccess: (answer) => {
      client.setQueryData(followingQuery.queryKey, answer)
      announce(text(isOn ? 'library.followed.ended' : 'library.followed.begun'))
    },
  })
  const label = text(isOn ? 'library.unfollow' : 'library.follow')
  return (
    <>
      <Button
        size="small"
        isDisabled={following.data === undefined || change.isPending}
        {...(isOn ? { 'data-selected': true } : {})}
        onPress={() => change.mutate()}
        {...(name === undefined ? {} : { 'aria-label': `${label}: ${name}` })}
      >
        {label}
      </Button>
      {change.isError && <ProblemNotice problem={problemOf(change.error)} />}
    </>
  )
}
