/** Items that stand otherwise than before, each with what it gained, lost, and now rests on. */
import type { ConformityItemChange } from '@clew/contract'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { VerdictChange, VerdictMark } from './verdict.tsx'

export function ChangeList({ changes }: { changes: readonly ConformityItemChange[] }) {
  const text = useText()
  if (changes.length === 0) return <p className="notice">{text('conformity.no-change')}</p>
  const moved = (change: ConformityItemChange) => Number(change.from === change.to)
  return (
    <ul className="item-list">
      {changes
        .toSorted((a, b) => moved(a) - moved(b))
        .map((change) => (
          <li key={change.item} className="card stack-small">
            <p className="item-line">
              <bdi className="item-id" dir="ltr">
                {change.item}
              </bdi>
              <Cite>{change.obligation}</Cite>
              <span className="small soft">{text.term('obligation-strength', change.strength)}</span>
              <span className="row-end">
                {change.from === change.to ? (
                  <>
                    <VerdictMark verdict={change.to} />{' '}
                    <span className="small soft">{text('conformity.same-verdict')}</span>
                  </>
                ) : (
                  <VerdictChange from={change.from} to={change.to} />
                )}
              </span>
            </p>
            <p>
              <LawWords words={change.question} />
            </p>
            <dl className="facts-grid small">
              <Names
                title={text('conformity.gained')}
                names={change.gained.map(({ name }) => text.words(name))}
              />
              <Names
                title={text('conformity.lost')}
                names={change.lost.map(({ name }) => text.words(name))}
              />
              <Cites title={text('conformity.now-rests')} cites={change.newProvisions} />
              <Cites title={text('conformity.no-longer')} cites={change.oldProvisions} />
            </dl>
          </li>
        ))}
    </ul>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  const text = useText()
  if (names.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>{text.list(names)}</dd>
    </>
  )
}

function Cites({ title, cites }: { title: string; cites: readonly string[] }) {
  if (cites.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd className="row">
        {cites.map((cite) => (
          <Cite key={cite}>{cite}</Cite>
        ))}
      </dd>
    </>
  )
}
