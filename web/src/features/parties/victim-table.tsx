/** The victims, by pseudonym only, and the witnesses by what they are. */
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { nameOf, type Person } from './person-draft.ts'

const route = getRouteApi('/cases/$caseId/parties')

type VictimTableProps = { onEdit: (person: Person) => void }

export function VictimTable({ onEdit }: VictimTableProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const { record } = route.useSearch()
  return (
    <div className="columns">
      <section className="stack-small">
        <h2>{text('parties.victims', { count: caseFile.victims.length })}</h2>
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('victim.pseudonym')}</th>
                <th scope="col">{text('victim.number')}</th>
                <th scope="col">{text('victim.nationality')}</th>
                <th scope="col">{text('victim.born')}</th>
              </tr>
            </thead>
            <tbody>
              {caseFile.victims.map((victim) => (
                <tr key={victim.id} data-selected={record === victim.id || undefined}>
                  <th scope="row">
                    <bdi>{victim.pseudonym}</bdi>{' '}
                    <EditButton person={{ sort: 'victim', record: victim }} onEdit={onEdit} />
                  </th>
                  <td className="numbers">{text.number(victim.number ?? 1)}</td>
                  <td>{text.list(victim.nationality.map(text.state))}</td>
                  <td>
                    <bdi className="numbers">{victim.born ?? text('state.unknown')}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {caseFile.witnesses.length > 0 && (
        <section className="stack-small">
          <h2>{text('parties.witnesses', { count: caseFile.witnesses.length })}</h2>
          <div className="table-frame">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{text('witness.description')}</th>
                  <th scope="col">{text('witness.heard')}</th>
                </tr>
              </thead>
              <tbody>
                {caseFile.witnesses.map((witness) => (
                  <tr key={witness.id} data-selected={record === witness.id || undefined}>
                    <th scope="row">
                      <bdi>
                        <CaseProse>{witness.description}</CaseProse>
                      </bdi>{' '}
                      <EditButton person={{ sort: 'witness', record: witness }} onEdit={onEdit} />
                      {witness.protected === true && (
                        <span className="chip">{text('witness.protected')}</span>
                      )}
                    </th>
                    <td>
                      <bdi className="numbers">{witness.heard ?? text('state.unknown')}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  )
}

function EditButton({ person, onEdit }: { person: Person; onEdit: (person: Person) => void }) {
  const text = useText()
  const { abilities } = useOpenCase()
  if (abilities['change'] === false) return null
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={text('party.edit', { name: nameOf(person) })}
      onPress={() => onEdit(person)}
    >
      {text('action.edit')}
    </Button>
  )
}
