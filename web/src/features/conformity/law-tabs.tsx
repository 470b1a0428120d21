/** What can be asked of one law: its report, its history, a draft of it. */
import { Link } from '@tanstack/react-router'
import type { ConformityLaw } from '@clew/contract'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'

export function LawTabs({ law }: { law: Pick<ConformityLaw, 'pack' | 'title' | 'reviewed' | 'version'> }) {
  const text = useText()
  const params = { pack: law.pack }
  return (
    <div className="row">
      <nav className="segments segments-wrap" aria-label={text('conformity.law-tabs')}>
        <Link
          className="button segment"
          to="/conformity/laws/$pack"
          params={params}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'data-on': true }}
        >
          {text('conformity.tab.report')}
        </Link>
        <Link
          className="button segment"
          to="/conformity/laws/$pack/history"
          params={params}
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'data-on': true }}
        >
          {text('conformity.tab.history')}
        </Link>
        <Link
          className="button segment"
          to="/conformity/laws/$pack/draft"
          params={params}
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'data-on': true }}
        >
          {text('conformity.tab.draft')}
        </Link>
      </nav>
      <span className="small soft dotted">
        <Link to="/law/packs/$pack" params={params}>
          <LawWords words={law.title} />
        </Link>
        <span>{text('conformity.version', { version: law.version })}</span>
        {!law.reviewed && <span>{text('law.unreviewed')}</span>}
      </span>
    </div>
  )
}
