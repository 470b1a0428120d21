/** Links to where a page begins that the library does not have yet; for who may write. */
import type { EntryKind } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { useMay } from '../people/may.ts'

type NewPagesProps = { kinds?: readonly EntryKind[]; parent?: string }

export function NewPages({ kinds = ['measure', 'practice'], parent }: NewPagesProps) {
  const text = useText()
  const may = useMay()
  if (!may('library.edit')) return null
  return (
    <p className="row no-print">
      {kinds.map((kind) => (
        <Link
          key={kind}
          to="/library/new"
          search={{ kind, ...(parent === undefined ? {} : { parent }) }}
          className="button"
          data-size="small"
        >
          {text(`library.new.${kind}`)}
        </Link>
      ))}
    </p>
  )
}
