/** The case as the partner will see it: what is chosen with its content, and in words what will not exist for them. */
import type { CaseFile } from '@clew/casefile'
import { type ShareField, shareFields, shareLists } from '@clew/contract/people-words'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { type Text, useText } from '../../i18n/use-text.ts'
import { sharePreviewQuery } from './people-queries.ts'
import { wordsIn } from './shown-words.ts'

type SharePreviewProps = { caseId: string; fields: readonly ShareField[] }

export function SharePreview({ caseId, fields }: SharePreviewProps) {
  const text = useText()
  const preview = useQuery(sharePreviewQuery(caseId, fields))
  const hidden = shareFields.filter((field) => !fields.includes(field))
  return (
    <section className="share-preview stack-small" aria-label={text('shares.preview')} aria-live="polite">
      <h3>{text('shares.preview')}</h3>
      {fields.length === 0 && <p className="soft">{text('shares.preview.nothing')}</p>}
      {fields.length > 0 && preview.isPending && <Skeleton lines={3} />}
      {preview.isError && <ProblemNotice problem={problemOf(preview.error)} />}
      {fields.length > 0 && preview.data !== undefined && (
        <dl className="facts-grid">
          {shareFields
            .filter((field) => fields.includes(field))
            .map((field) => (
              <div key={field} className="share-field">
                <dt>{text.term('share-field', field)}</dt>
                <dd>
                  <Shown field={field} shown={preview.data} />
                </dd>
              </div>
            ))}
        </dl>
      )}
      {hidden.length > 0 && (
        <p className="soft small">
          {text('shares.preview.hidden', {
            fields: text.list(hidden.map((field) => text.term('share-field', field))),
          })}
        </p>
      )}
    </section>
  )
}

const mostShown = 4

function Shown({ field, shown }: { field: ShareField; shown: Partial<CaseFile> }) {
  const text = useText()
  const value = shown[field]
  if (value === undefined || value.length === 0) return <span className="soft">{text('state.none')}</span>
  if (typeof value === 'string') return <bdi>{inWords(text, field, value)}</bdi>
  if (field === 'forms') return text.list((shown.forms ?? []).map((form) => text.term('form', form)))
  const lines = value.map((record) => wordsIn(record))
  const more = lines.length - mostShown
  return (
    <>
      {(shareLists as readonly string[]).includes(field) && (
        <span className="soft small">{text('shares.records', { count: lines.length })}</span>
      )}
      <ul className="share-records">
        {lines.slice(0, mostShown).map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <span className="soft small">{text('shares.more', { count: more })}</span>}
    </>
  )
}

function inWords(text: Text, field: ShareField, value: string): string {
  if (field === 'stage') return text.term('stage', value)
  if (field === 'forum') return text.state(value)
  return field === 'opened' ? formatDay(value, text.language.code) : value
}
