/** The report as a file, with the answers of people in it. */
import { queryString } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import type { ReportSearch } from './conformity-search.ts'

const kinds = ['docx', 'pdf', 'markdown', 'json'] as const

export function Downloads({ pack, search }: { pack: string; search: ReportSearch }) {
  const text = useText()
  return (
    <ul className="row no-print" aria-label={text('conformity.downloads')}>
      {kinds.map((as) => (
        <li key={as}>
          <a
            className="button"
            data-size="small"
            download
            href={`/api/conformity/laws/${pack}/document${queryString({
              as,
              'as-of': search.asOf,
              against: search.against,
              lang: text.language.code,
            })}`}
          >
            {text.term('conformity-file', as)}
          </a>
        </li>
      ))}
    </ul>
  )
}
