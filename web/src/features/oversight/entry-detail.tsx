/** What one entry of the journal says beyond its sentence: change, policy, and where it stands in its chain. */
import type { JournalLine } from '@clew/contract'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { detailRows } from './entry-words.ts'

export function EntryDetail({ line }: { line: JournalLine }) {
  const text = useText()
  const { rows, changes, policies } = detailRows(line.detail)
  return (
    <div className="stack-small entry-detail">
      {line.erased && <p>{text('history.erased.about')}</p>}
      {changes.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('history.field')}</th>
                <th scope="col">{text('history.before')}</th>
                <th scope="col">{text('history.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ path, before, after }) => (
                <tr key={path}>
                  <th scope="row">
                    <Code>{path}</Code>
                  </th>
                  <td dir="auto">{before}</td>
                  <td dir="auto">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <dl className="facts-grid">
        {policies.length > 0 && <Row name={text('history.policy')}>{policies.join(', ')}</Row>}
        {rows.map(({ path, value }) => (
          <Row key={path} name={path === '' ? text('history.value') : path} code={path !== ''}>
            {value ?? ''}
          </Row>
        ))}
        <Row name={text('history.action')}>{line.what}</Row>
        {line.subject !== undefined && <Row name={text('history.subject')}>{line.subject}</Row>}
        {line.request !== undefined && <Row name={text('history.request')}>{line.request}</Row>}
        <Row name={text('history.number')}>{`${line.number}`}</Row>
        <Row name={`${text('history.chain')} ${text(`history.chain.${line.chain}`)}`}>{line.chainId}</Row>
      </dl>
    </div>
  )
}

const Code = ({ children }: { children: string }) => (
  <code dir="ltr" className="entry-code">
    {children}
  </code>
)

function Row({ name, code = false, children }: { name: string; code?: boolean; children: ReactNode }) {
  return (
    <>
      <dt>{code ? <Code>{name}</Code> : name}</dt>
      <dd>
        <bdi className="entry-code">{children}</bdi>
      </dd>
    </>
  )
}
