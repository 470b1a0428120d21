/** The links of one fact or item, each with its bearing and reading, removable in place. */
import type { Link } from '@clew/casefile'
import type { ReactNode } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { removeRecord } from '../case-file/change.ts'
import { useChanges } from '../case-file/changes.ts'
import { useNames } from '../case-file/use-names.ts'

type LinkRowsProps = {
  title: string
  links: readonly Link[]
  show: 'item' | 'fact'
  onEdit: (link: string) => void
  children: ReactNode
}

export function LinkRows({ title, links, show, onEdit, children }: LinkRowsProps) {
  const text = useText()
  const names = useNames()
  const changes = useChanges(useOpenCase())
  return (
    <section className="stack-small link-rows">
      <h3 className="eyebrow">{title}</h3>
      {links.length === 0 && <p className="soft">{text('facts.no-links')}</p>}
      <ul className="stack-small">
        {links.map((link) => {
          const other = names.any(show === 'item' ? (link.evidence ?? link.inference ?? '') : link.fact)
          return (
            <li key={link.id} className="link-row" data-bearing={link.bearing}>
              <span>
                <b>{text.term('bearing', link.bearing)}</b> <bdi>{other}</bdi>
                <span className="small soft dotted link-about">
                  <span>
                    {link.inference === undefined
                      ? text.term('directness', link.directness)
                      : text('link.inference')}
                  </span>
                  {link.reading !== undefined && <span>{text.term('reading-by', link.reading)}</span>}
                </span>
                {link.note !== undefined && (
                  <span className="small soft link-about" dir="auto">
                    <CaseProse>{link.note}</CaseProse>
                  </span>
                )}
              </span>
              <Button
                size="small"
                kind="quiet"
                aria-label={text('facts.edit-link', { name: other })}
                onPress={() => onEdit(link.id)}
              >
                {text('action.edit')}
              </Button>
              <Button
                size="small"
                kind="quiet"
                aria-label={text('facts.remove-link', { name: other })}
                onPress={() => changes.mutate({ changes: [removeRecord('links', link.id)] })}
              >
                {text('action.remove')}
              </Button>
            </li>
          )
        })}
      </ul>
      <div>{children}</div>
    </section>
  )
}
