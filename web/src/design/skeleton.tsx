/** Holds the place of what is on its way, so that nothing jumps when it arrives. */
import { useText } from '../i18n/use-text.ts'

export function Skeleton({ lines = 3, tall = false }: { lines?: number; tall?: boolean }) {
  const text = useText()
  return (
    <div className="stack-small" role="status" aria-label={text('state.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton" data-tall={tall || undefined} />
      ))}
    </div>
  )
}
