/** If a source falls away: source by source, what each charge falls to. */
import type { ChargeAssessment, Loss } from '@clew/law'
import { StandingChange } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useNames } from '../case-file/use-names.ts'

export function LossTable({ charges }: { charges: readonly ChargeAssessment[] }) {
  const text = useText()
  const names = useNames()
  const losses = charges.flatMap((charge) =>
    charge.resilience.single.map((loss): { charge: ChargeAssessment; loss: Loss } => ({ charge, loss })),
  )
  const critical = charges.flatMap((charge) => charge.resilience.critical).filter((set) => set.length > 1)
  return (
    <section className="stack-small">
      <h4 className="eyebrow">{text('loss.title')}</h4>
      {losses.length === 0 ? (
        <p>{text('loss.none')}</p>
      ) : (
        <table className="table small">
          <thead>
            <tr>
              <th scope="col">{text('loss.source')}</th>
              <th scope="col">{text('loss.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map(({ charge, loss }) => (
              <tr key={`${charge.charge}-${loss.without.join('+')}`}>
                <th scope="row">
                  <bdi>{text.list(loss.without.map(names.any))}</bdi>
                </th>
                <td>
                  <StandingChange from={loss.from} to={loss.to} />{' '}
                  {charges.length > 1 && <LawWords words={charge.title} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {critical.map((set) => (
        <p key={set.join('+')}>{text('loss.together', { names: text.list(set.map(names.any)) })}</p>
      ))}
    </section>
  )
}
