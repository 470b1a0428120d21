/** The parties to the scheme with what is still owed to the case about each: charge, questioning, identity. */
import type { Party } from '@clew/casefile'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { StandingMark } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { putRecord } from '../case-file/change.ts'
import { useChanges } from '../case-file/changes.ts'

const route = getRouteApi('/cases/$caseId/parties')

type PartyTableProps = { assessment: CaseAssessment | undefined; onEdit: (party: Party) => void }

export function PartyTable({ assessment, onEdit }: PartyTableProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const of = (id: string) => assessment?.parties.find((one) => one.party === id)
  const save = () =>
    downloadCsv(`${caseFile.reference}-parties`, [
      [
        'id',
        text('party.name'),
        text('party.roles'),
        text('party.charged'),
        text('party.questioned'),
        text('party.notes'),
      ],
      ...caseFile.parties.map((party) => [
        party.id,
        party.name,
        party.roles.map((role) => text.term('role', role)).join('; '),
        text.term('answer', of(party.id)?.charged === true ? 'yes' : 'no'),
        text.term('answer', party.questioned),
        (of(party.id)?.notes ?? []).map((note) => text.term('party-note', note)).join('; '),
      ]),
    ])
  return (
    <section className="stack-small">
      <div className="row">
        <h2>{text('parties.title', { count: caseFile.parties.length })}</h2>
        <span className="row-end no-print">
          <Button size="small" onPress={save}>
            {text('action.csv')}
          </Button>
        </span>
      </div>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('party.name')}</th>
              <th scope="col">{text('party.roles')}</th>
              <th scope="col">{text('party.charged')}</th>
              <th scope="col">{text('party.questioned')}</th>
              <th scope="col">{text('party.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {caseFile.parties.map((party) => (
              <PartyRow
                key={party.id}
                party={party}
                assessed={of(party.id)}
                assessment={assessment}
                onEdit={onEdit}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type PartyRowProps = {
  party: Party
  assessed: CaseAssessment['parties'][number] | undefined
  assessment: CaseAssessment | undefined
  onEdit: (party: Party) => void
}

function PartyRow({ party, assessed, assessment, onEdit }: PartyRowProps) {
  const text = useText()
  const open = useOpenCase()
  const { record } = route.useSearch()
  return (
    <tr data-selected={record === party.id || undefined}>
      <th scope="row">
        <bdi className="party-name">{party.name}</bdi>{' '}
        {open.abilities['change'] !== false && (
          <Button
            size="small"
            kind="quiet"
            aria-label={text('party.edit', { name: party.name })}
            onPress={() => onEdit(party)}
          >
            {text('action.edit')}
          </Button>
        )}
        <p className="small soft dotted">
          <bdi>{party.id}</bdi>
          <span>{text.term('party-kind', party.kind)}</span>
          {party.nationality.length > 0 && <span>{text.list(party.nationality.map(text.state))}</span>}
          {party.offices.map((office) => (
            <bdi key={office.title}>{office.title}</bdi>
          ))}
        </p>
      </th>
      <td>{text.list(party.roles.map((role) => text.term('role', role)))}</td>
      <td>
        {text.term('answer', assessed?.charged === true ? 'yes' : 'no')}
        {assessed?.charged !== true && assessed?.best !== undefined && (
          <p className="small">
            <Link to="/cases/$caseId/charges" params={{ caseId: open.id }}>
              <BestOption assessment={assessment} party={party.id} offence={assessed.best.offence} />
            </Link>{' '}
            <StandingMark standing={assessed.best.standing} />
          </p>
        )}
      </td>
      <td>
        <Questioned party={party} />
      </td>
      <td>
        <span className="row">
          {(assessed?.notes ?? []).map((note) => (
            <span key={note} className="chip">
              {text.term('party-note', note)}
            </span>
          ))}
        </span>
        {party.immunities.map((immunity) => (
          <p key={immunity.kind + immunity.before} className="small soft">
            {text.term('immunity', immunity.kind)} · {text.term('waiver', immunity.waiver)}
          </p>
        ))}
      </td>
    </tr>
  )
}

type BestOptionProps = { assessment: CaseAssessment | undefined; party: string; offence: string }

/** The offence by its title; its reference where the options do not hold it. */
function BestOption({ assessment, party, offence }: BestOptionProps) {
  const option = assessment?.options.find((one) => one.offence === offence && one.accused === party)
  return option === undefined ? <bdi dir="ltr">{offence}</bdi> : <LawWords words={option.title} />
}

/** Questioned or not, changed in place; undo is where it always is. */
function Questioned({ party }: { party: Party }) {
  const text = useText()
  const open = useOpenCase()
  const changes = useChanges(open)
  if (open.abilities['change'] === false) return text.term('answer', party.questioned)
  return (
    <select
      className="input small-input"
      aria-label={text('party.questioned.of', { name: party.name })}
      value={party.questioned}
      disabled={changes.isPending}
      onChange={(event) =>
        changes.mutate({
          changes: [
            putRecord('parties', { ...party, questioned: event.target.value as Party['questioned'] }),
          ],
        })
      }
    >
      {(['yes', 'no', 'not-known'] as const).map((answer) => (
        <option key={answer} value={answer}>
          {text.term('answer', answer)}
        </option>
      ))}
    </select>
  )
}
