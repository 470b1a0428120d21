/** One item in a line: what is asked, by which article, and the two answers; opened, everything behind them. */
import type {
  ConformityAnswersRead,
  ConformityItem,
  ConformityLaw,
  ConformityPractice,
  ConformityRead,
} from '@clew/contract'
import { useId } from 'react'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { ItemDetail } from './item-detail.tsx'
import { VerdictMark } from './verdict.tsx'

export type ItemCardProps = {
  item: ConformityItem
  law: ConformityLaw
  measures: ConformityRead['measures']
  practices: readonly ConformityPractice[]
  answers: ConformityAnswersRead | undefined
  isOpen: boolean
  onToggle: (open: boolean) => void
}

export function ItemCard(props: ItemCardProps) {
  const { item, isOpen, onToggle } = props
  const text = useText()
  const id = useId()
  return (
    <li className="item card" data-verdict={item.law.verdict} data-open={isOpen || undefined}>
      <h4 className="item-head">
        <button
          type="button"
          className="item-button"
          aria-expanded={isOpen}
          aria-controls={`${id}-detail`}
          onClick={() => onToggle(!isOpen)}
        >
          <span className="item-line small">
            <bdi className="item-id" dir="ltr">
              {item.item}
            </bdi>
            <Cite>{item.obligation}</Cite>
            <span className="soft">{text.term('obligation-strength', item.strength)}</span>
          </span>
          <span className="item-question">
            <LawWords words={item.question} />
          </span>
        </button>
      </h4>
      <dl className="item-answers small">
        <div>
          <dt>{text('conformity.side.law')}</dt>
          <dd>
            <VerdictMark verdict={item.law.verdict} />
          </dd>
        </div>
        <div>
          <dt>{text('conformity.side.practice')}</dt>
          <dd>
            <VerdictMark verdict={item.practice.verdict} />
          </dd>
        </div>
      </dl>
      <div id={`${id}-detail`} className="item-detail" hidden={!isOpen}>
        {isOpen && <ItemDetail {...props} />}
      </div>
    </li>
  )
}
