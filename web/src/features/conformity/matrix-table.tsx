/** The table of laws side by side, and the same rows for a spreadsheet. */
import type { ConformityMatrix } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import { Cite, LawWords } from '../../design/words.tsx'
import { type Text, useText } from '../../i18n/use-text.ts'
import { MatrixSaid, type SaidIn, saidInWords } from './matrix-said.tsx'
import { VerdictMark } from './verdict.tsx'

/** Titles first; a cell holds the computed verdict with the articles that it rests on, and then what people answered. */
export function matrixRows({ laws, rows }: ConformityMatrix, saidIn: SaidIn, text: Text): string[][] {
  return [
    [
      text('conformity.item'),
      text('conformity.obligation'),
      text('conformity.strength'),
      text('conformity.question'),
      ...laws.map(({ title }) => text.words(title)),
    ],
    ...rows.map(({ item, obligation, strength, question, cells }) => [
      item,
      obligation,
      text.term('obligation-strength', strength),
      text.words(question),
      ...cells.map(({ verdict, cited }, at) => {
        const computed = [text.term('verdict', verdict), ...(cited.length === 0 ? [] : [cited.join('; ')])]
        const said = saidIn(laws[at]?.pack, item).map((one) => saidInWords(one, text))
        return [computed.join(': '), ...said].join(' | ')
      }),
    ]),
  ]
}

type MatrixTableProps = { matrix: ConformityMatrix; saidIn: SaidIn; asOf: string | undefined }

export function MatrixTable({ matrix, saidIn, asOf }: MatrixTableProps) {
  const text = useText()
  const day = asOf === undefined ? {} : { asOf }
  const groups = matrix.groups
    .map((group) => ({ ...group, rows: matrix.rows.filter((row) => row.group === group.id) }))
    .filter((group) => group.rows.length > 0)
  return (
    <div
      className="table-frame matrix-frame"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label={text('conformity.tab.matrix')}
    >
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">{text('conformity.item')}</th>
            {matrix.laws.map((law) => (
              <th key={law.pack} scope="col">
                <Link to="/conformity/laws/$pack" params={{ pack: law.pack }} search={day}>
                  <LawWords words={law.title} />
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className="matrix-group">
              <th scope="rowgroup" colSpan={matrix.laws.length + 1}>
                <span>
                  <LawWords words={group.title} />
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.item}>
                <th scope="row">
                  <span className="item-line small">
                    <bdi className="item-id" dir="ltr">
                      {row.item}
                    </bdi>
                    <Cite>{row.obligation}</Cite>
                  </span>
                  <span className="matrix-question small" title={text.words(row.question)}>
                    <LawWords words={row.question} />
                  </span>
                </th>
                {row.cells.map(({ verdict, cited }, at) => {
                  const law = matrix.laws[at]
                  return (
                    <td key={law?.pack ?? at} data-verdict={verdict} title={cited.join('; ')}>
                      {law !== undefined && (
                        <Link
                          className="matrix-cell"
                          to="/conformity/laws/$pack"
                          params={{ pack: law.pack }}
                          search={{ ...day, against: [row.frame], item: row.item }}
                        >
                          <VerdictMark verdict={verdict} short />
                          <MatrixSaid said={saidIn(law.pack, row.item)} />
                        </Link>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
