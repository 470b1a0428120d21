/** The map as rows: State, best basis, concurrent claims, dual criminality, extradition. */
import type { StateAssessment } from '@clew/law'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { StandingMark, standingName } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { bestBasis } from './best-basis.ts'

type StateTableProps = {
  states: readonly StateAssessment[]
  chosen: string | undefined
  onChoose: (state: string) => void
}

export function StateTable({ states, chosen, onChoose }: StateTableProps) {
  const text = useText()
  const names = useNames()
  const { caseFile } = useOpenCase()
  const bases = (state: StateAssessment) => [
    ...new Set(state.bases.map((basis) => text.term('basis', basis.basis))),
  ]
  const save = () =>
    downloadCsv(`${caseFile.reference}-jurisdiction`, [
      [
        text('jurisdiction.state'),
        text('jurisdiction.basis'),
        text('jurisdiction.facts'),
        text('proof.head.standing'),
        text('law.citation'),
      ],
      ...states.flatMap((state) =>
        state.bases.map((basis) => [
          text.state(state.state),
          text.term('basis', basis.basis),
          basis.facts.map(names.any).join('; '),
          text.term('standing', standingName(basis.standing)),
          basis.cited.text,
        ]),
      ),
    ])
  return (
    <section className="stack-small">
      <div className="row">
        <h2>{text('jurisdiction.table')}</h2>
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
              <th scope="col">{text('jurisdiction.state')}</th>
              <th scope="col">{text('proof.head.standing')}</th>
              <th scope="col">{text('jurisdiction.basis')}</th>
              <th scope="col">{text('jurisdiction.concurrent')}</th>
              <th scope="col">{text('jurisdiction.dual')}</th>
              <th scope="col">{text('jurisdiction.extraditable')}</th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr key={state.state} data-selected={state.state === chosen || undefined}>
                <th scope="row">
                  <button type="button" className="state-link" onClick={() => onChoose(state.state)}>
                    {text.state(state.state)}
                  </button>
                </th>
                <td>
                  <StandingMark standing={bestBasis(state)} />
                </td>
                <td>{state.bases.length === 0 ? text('state.none') : text.list(bases(state))}</td>
                <td>
                  {state.concurrentWith.length === 0
                    ? text('state.none')
                    : text.list(state.concurrentWith.map(text.state))}
                </td>
                <td>{text.term('dual-met', state.dualCriminality)}</td>
                <td>{text.term('extraditable', state.extraditable)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
