/** Administrators let somebody back in who has lost every way in: two of them, each after having made sure who it is. */
import type { Code, Recovery } from '@clew/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { PageTitle } from '../../routes/page-title.tsx'
import { PersonSelect } from '../people/person-select.tsx'
import { momentIn } from './moment.ts'
import './sign-in.css'

type Confirmed = Code | { recovery: Recovery }
type Shown = { code: Code; name: string }

export function RecoveriesPage() {
  const text = useText()
  const [shown, setShown] = useState<Shown>()
  const recoveries = useQuery({
    queryKey: ['people', 'recoveries'],
    queryFn: ({ signal }) => request<{ items: readonly Recovery[] }>('/recoveries', { signal }),
    select: ({ items }) => items,
  })
  return (
    <div className="stack">
      <PageTitle level={2} title={text('recovery.title')} />
      <p>{text('recovery.about')}</p>
      {recoveries.isPending && <Skeleton lines={3} />}
      {recoveries.isError && <ProblemNotice problem={problemOf(recoveries.error)} />}
      {recoveries.data?.length === 0 && <p className="soft">{text('recovery.none')}</p>}
      {recoveries.data !== undefined && recoveries.data.length > 0 && (
        <ul className="people-choice">
          {recoveries.data.map((recovery) => (
            <li key={recovery.id}>
              <Waiting
                recovery={recovery}
                onCode={(code) => setShown({ code, name: recovery.person.name })}
              />
            </li>
          ))}
        </ul>
      )}
      <OpenForm />
      {shown !== undefined && <ShownCode {...shown} onClose={() => setShown(undefined)} />}
    </div>
  )
}

function Waiting({ recovery, onCode }: { recovery: Recovery; onCode: (code: Code) => void }) {
  const text = useText()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['people', 'recoveries'] })
  const confirming = useMutation({
    mutationFn: () => request<Confirmed>(`/recoveries/${recovery.id}/confirmation`, { method: 'POST' }),
    onSuccess: async (answer) => {
      if ('code' in answer) onCode(answer)
      else announce(text('recovery.confirmed-first'))
      await refresh()
    },
  })
  const refusing = useMutation({
    mutationFn: () => request(`/recoveries/${recovery.id}`, { method: 'DELETE' }),
    onSuccess: refresh,
  })
  const { person, confirmedBy } = recovery
  const failed = confirming.error ?? refusing.error
  return (
    <div className="own-passkey">
      <b dir="auto">{person.name}</b>
      <span className="soft">
        {text(recovery.byPerson ? 'recovery.asked' : 'recovery.opened', {
          when: momentIn(text.language.code, recovery.asked),
        })}
        {confirmedBy !== undefined && ` · ${text('recovery.first', { name: confirmedBy })}`}
      </span>
      <span className="row">
        {recovery.mayConfirm && (
          <Button
            size="small"
            kind="main"
            isDisabled={confirming.isPending}
            aria-label={text('recovery.confirm.of', { name: person.name })}
            onPress={() => confirming.mutate()}
          >
            {text('recovery.confirm')}
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          isDisabled={refusing.isPending}
          aria-label={text('recovery.refuse.of', { name: person.name })}
          onPress={() => refusing.mutate()}
        >
          {text('recovery.refuse')}
        </Button>
      </span>
      {failed !== null && <ProblemNotice problem={problemOf(failed)} />}
    </div>
  )
}

function OpenForm() {
  const text = useText()
  const queries = useQueryClient()
  const [picked, setPicked] = useState<Parameters<typeof PersonSelect>[0]['picked']>()
  const opening = useMutation({
    mutationFn: (id: string) => request(`/people/${id}/recovery`, { method: 'POST' }),
    onSuccess: () => {
      setPicked(undefined)
      return queries.invalidateQueries({ queryKey: ['people', 'recoveries'] })
    },
  })
  return (
    <section className="card stack" aria-labelledby="open-recovery">
      <h3 id="open-recovery">{text('recovery.open')}</h3>
      <PersonSelect label={text('recovery.person')} picked={picked} onPick={setPicked} />
      {opening.isError && <ProblemNotice problem={problemOf(opening.error)} />}
      <div>
        <Button
          isDisabled={picked === undefined || opening.isPending}
          onPress={() => picked !== undefined && opening.mutate(picked.id)}
        >
          {text('recovery.open')}
        </Button>
      </div>
    </section>
  )
}

function ShownCode({ code, name, onClose }: Shown & { onClose: () => void }) {
  const text = useText()
  return (
    <Dialog title={text('recovery.code', { name })} isOpen onClose={onClose}>
      <div className="stack">
        <p>
          {text('recovery.code.about', {
            when: momentIn(text.language.code, code.expires),
            address: `${window.location.origin}/enrol`,
          })}
        </p>
        <output className="code-shown" dir="ltr">
          {code.code}
        </output>
        <span className="row">
          <Button kind="main" onPress={onClose}>
            {text('action.close')}
          </Button>
        </span>
      </div>
    </Dialog>
  )
}
