/** Somebody else changed the same record: what it says now is taken over by a press, never written over. */
import type { ReactNode } from 'react'
import type { Problem } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'

type StaleNoticeProps<T> = {
  problem: Problem
  onTake: (current: T) => void
  /** What to show for every other problem. */
  otherwise: ReactNode
}

export function StaleNotice<T>({ problem, onTake, otherwise }: StaleNoticeProps<T>) {
  const text = useText()
  const { current } = problem.extra
  if (problem.code !== 'record-changed' || typeof current !== 'object' || current === null) return otherwise
  return (
    <div className="notice" data-kind="wrong" role="alert">
      <strong>{text('people.stale')}</strong>
      <span className="soft">{text('people.stale.next')}</span>
      <span>
        <Button size="small" onPress={() => onTake(current as T)}>
          {text('people.stale.take')}
        </Button>
      </span>
    </div>
  )
}
