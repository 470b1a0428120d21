/** The people of the demo, to be one of them: on this machine only, and without a password. */
import type { DemoPerson } from '@clew/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { chooseDemoPerson, demoPeopleQuery } from './session.ts'

export function DemoChooser({ onDone }: { onDone: () => void }) {
  const text = useText()
  const people = useQuery(demoPeopleQuery)
  const choice = useMutation({ mutationFn: chooseDemoPerson, onSuccess: onDone })
  if (people.isPending) return <Skeleton lines={6} />
  if (people.isError) return <ProblemNotice problem={problemOf(people.error)} />
  return (
    <section className="stack-small" aria-labelledby="demo-chooser">
      <h2 id="demo-chooser">{text('sign-in.demo')}</h2>
      <p className="soft">{text('sign-in.demo.about')}</p>
      {choice.isError && <ProblemNotice problem={problemOf(choice.error)} />}
      <ul className="people-choice">
        {people.data.map((person) => (
          <li key={person.id}>
            <Person person={person} busy={choice.isPending} onChoose={() => choice.mutate(person.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type PersonProps = { person: DemoPerson; busy: boolean; onChoose: () => void }

function Person({ person, busy, onChoose }: PersonProps) {
  const text = useText()
  const roles = text.list(person.roles.map((role) => text.term('unit-role', role)))
  const place = person.office === undefined ? person.agency.name : `${person.agency.name} · ${person.office}`
  return (
    <button type="button" className="person-choice" disabled={busy} onClick={onChoose}>
      <b dir="auto">{person.name}</b>
      <span>{roles}</span>
      <span className="soft" dir="auto">
        {place}
      </span>
    </button>
  )
}
