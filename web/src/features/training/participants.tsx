/** Who takes part in a session: attendance by a keystroke each, tests before and after, and a place for somebody else. */
import type { SessionRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { SelectField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { peopleQuery, useSend } from './training-queries.ts'

type Mark = { right: number; asked: number; passed: boolean }

export function Participants({ read }: { read: SessionRead }) {
  const text = useText()
  const { session, participants, abilities } = read
  const [marks, setMarks] = useState<Readonly<Record<string, boolean>>>({})
  const send = useSend(() => setMarks({}))
  const said = Object.entries(marks).map(([person, attended]) => ({ person, attended }))
  const result = (mark: Mark | undefined) =>
    mark === undefined
      ? text('training.none-yet')
      : text('training.right-of', { right: mark.right, asked: mark.asked })
  return (
    <section className="stack-small" aria-labelledby="participants">
      <h3 id="participants">{text('training.participants')}</h3>
      {participants.length === 0 && <p className="soft">{text('training.participants.none')}</p>}
      {participants.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('training.person')}</th>
                <th scope="col">{text('training.attendance')}</th>
                <th scope="col">{text.term('test-moment', 'pre')}</th>
                <th scope="col">{text.term('test-moment', 'post')}</th>
                <th scope="col">{text('training.competence')}</th>
              </tr>
            </thead>
            <tbody>
              {participants.map(({ person, attended, pre, post, competent }) => (
                <tr key={person.id}>
                  <th scope="row">
                    <Link to="/training/people/$id" params={{ id: person.id }} dir="auto">
                      {person.name}
                    </Link>
                  </th>
                  <td>
                    {abilities['attendance'] === true ? (
                      <fieldset className="row">
                        <legend className="visually-hidden">
                          {text('training.attendance-of', { name: person.name })}
                        </legend>
                        {([true, false] as const).map((there) => (
                          <label key={String(there)} className="check">
                            <input
                              type="radio"
                              name={person.id}
                              checked={(marks[person.id] ?? attended) === there}
                              onChange={() => setMarks((before) => ({ ...before, [person.id]: there }))}
                            />
                            {text(there ? 'training.attended' : 'training.absent')}
                          </label>
                        ))}
                      </fieldset>
                    ) : (
                      text('training.attendance.open')
                    )}
                  </td>
                  <td>{result(pre)}</td>
                  <td>
                    {result(post)}
                    {post !== undefined &&
                      ` · ${text(post.passed ? 'training.passed' : 'training.not-passed')}`}
                  </td>
                  <td>{text(competent ? 'training.competent' : 'training.not-competent')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
      {abilities['attendance'] === true && participants.length > 0 && (
        <div className="row no-print">
          <Button
            kind="main"
            isDisabled={said.length === 0 || send.isPending}
            onPress={() =>
              send.mutate({
                method: 'PUT',
                path: `/sessions/${session.id}/attendance`,
                body: { marks: said },
                said: text('training.saved'),
              })
            }
          >
            {text('training.attendance.save')}
          </Button>
          <Button
            onPress={() => setMarks(Object.fromEntries(participants.map(({ person }) => [person.id, true])))}
          >
            {text('training.attendance.all')}
          </Button>
        </div>
      )}
      {!session.cancelled && <AddPerson read={read} />}
    </section>
  )
}

function AddPerson({ read: { session, participants } }: { read: SessionRead }) {
  const text = useText()
  const { data: people = [] } = useQuery(peopleQuery({}))
  const [chosen, setChosen] = useState('')
  const send = useSend(() => setChosen(''))
  const there = new Set(participants.map(({ person }) => person.id))
  return (
    <div className="stack-small no-print">
      <div className="training-ask">
        <SelectField
          label={text('training.add-person')}
          value={chosen}
          empty={text('training.choose')}
          choices={people
            .filter(({ id }) => !there.has(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <Button
          isDisabled={chosen === '' || send.isPending}
          onPress={() =>
            send.mutate({
              method: 'POST',
              path: `/sessions/${session.id}/places`,
              body: { person: chosen },
              said: text('training.saved'),
            })
          }
        >
          {text('action.add')}
        </Button>
      </div>
      {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
    </div>
  )
}
