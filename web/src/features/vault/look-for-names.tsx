/** Looks for sealed names in the plain text of the open case when somebody wants to know, not only when somebody writes. */
import type { TextChecked } from '@clew/contract'
import { useMutation } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { noteNames } from './found-names.ts'

export function LookForNames() {
  const text = useText()
  const { id, abilities } = useOpenCase()
  const look = useMutation({
    mutationFn: () =>
      request<TextChecked>(`/cases/${id}/vault/check`, { method: 'POST', body: { everywhere: true } }),
    onSuccess: ({ places }) => noteNames(id, { checked: true, places }),
  })
  if (abilities['seeVault'] !== true) return null
  return (
    <>
      <Button
        size="small"
        aria-description={text('vault.names.look.hint')}
        isDisabled={look.isPending}
        onPress={() => look.mutate()}
      >
        {text('vault.names.look')}
      </Button>
      <span role="status" className="small soft">
        {look.isSuccess && look.data.places.length === 0 && text('vault.names.none')}
      </span>
      {look.isError && <ProblemNotice problem={problemOf(look.error)} />}
    </>
  )
}
