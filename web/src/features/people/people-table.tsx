/** People as a table: who, what they may do, where, and how long they are trusted. */
import type { Person, Vetting } from '@clew/contract'
import { Button } from '../../design/button.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { useOwnId } from './may.ts'
import type { PersonStep } from './people-page.tsx'

type PeopleTableProps = {
  people: readonly Person[]
  busy: boolean
  onStep: (step: PersonStep) => void
}

export function PeopleTable({ people, busy, onStep }: PeopleTableProps) {
  const text = useText()
  const acting = people.some(({ abilities }) => Object.values(abilities).some(Boolean))
  return (
    <div className="table-frame">
      <table className="table people-table" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">{text('people.name')}</th>
            <th scope="col">{text('people.role')}</th>
            <th scope="col">{text('people.agency')}</th>
            <th scope="col">{text('people.vetting')}</th>
            {acting && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{text('people.steps')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} acting={acting} onStep={onStep} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type PersonRowProps = { person: Person; acting: boolean; onStep: (step: PersonStep) => void }

function PersonRow({ person, acting, onStep }: PersonRowProps) {
  const text = useText()
  const own = useOwnId()
  const { abilities } = person
  const steps = (
    [
      ['change', abilities['change']],
      ['vet', abilities['vet']],
      ['invite', abilities['deactivate'] && person.id !== own],
      ['deactivate', abilities['deactivate']],
      ['reactivate', abilities['reactivate']],
    ] as const
  ).filter(([, may]) => may === true)
  return (
    <tr data-out={person.deactivated !== undefined || undefined}>
      <th scope="row">
        <bdi className="person-name">{person.name}</bdi>
        {person.email !== undefined && (
          <bdi className="soft small person-line" dir="ltr">
            {person.email}
          </bdi>
        )}
        {person.deactivated !== undefined && (
          <span className="chip">
            {text('people.deactivated-on', { day: formatDay(person.deactivated, text.language.code) })}
          </span>
        )}
      </th>
      <td>
        {person.roles.length === 0 ? (
          <span className="soft">{text('people.no-role')}</span>
        ) : (
          text.list(person.roles.map((role) => text.term('unit-role', role)))
        )}
      </td>
      <td>
        <bdi>{person.agency?.name}</bdi>
        {person.office !== undefined && (
          <span className="soft small person-line">
            <bdi>{person.office.name}</bdi>
            {person.office.regions.length > 0 && ` · ${text.list(person.office.regions)}`}
          </span>
        )}
      </td>
      <td>
        <VettingMark vetting={person.vetting} />
      </td>
      {acting && (
        <td className="no-print">
          <span className="row person-steps">
            {steps.map(([kind]) => (
              <Button
                key={kind}
                size="small"
                kind="quiet"
                aria-label={text(`people.${kind}.of`, { name: person.name })}
                onPress={() => onStep({ kind, person })}
              >
                {text(`people.${kind}`)}
              </Button>
            ))}
          </span>
        </td>
      )}
    </tr>
  )
}

const signs = { current: '●', ending: '◐', ended: '✕', missing: '○' } as const

/** Sign, word and last day: never colour alone. */
export function VettingMark({ vetting }: { vetting: Vetting }) {
  const text = useText()
  const { level, until, state } = vetting
  return (
    <span className="vetting" data-vetting={state}>
      <span aria-hidden="true">{signs[state]}</span>{' '}
      {state === 'missing'
        ? text.term('vetting-state', 'missing')
        : text(`vetting.${state === 'ended' ? 'ended-on' : 'until'}`, {
            level: text.term('vetting-level', level),
            day: formatDay(until ?? '', text.language.code),
          })}
    </span>
  )
}
