/** Every offence that stands or nearly stands and is not charged, with what it would carry, and one action to charge it. */
import type { Option } from '@clew/law'
import { useMemo, useState } from 'react'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { StandingMark, standingName } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { ChargeOption } from '../case-file/charge-option.tsx'
import { type OptionGroup, optionGroups } from '../case-file/option-order.ts'
import { useRange } from '../case-file/range.ts'
import { useNames } from '../case-file/use-names.ts'

/** Offences shown before somebody asks for all. */
const atFirst = 8

export function OptionTable({ assessment }: { assessment: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const range = useRange()
  const { caseFile } = useOpenCase()
  const [all, setAll] = useState(false)
  const { options } = assessment
  const groups = useMemo(() => optionGroups(options), [options])
  const rows = all ? groups : groups.slice(0, atFirst)
  const save = () =>
    downloadCsv(`${caseFile.reference}-options`, [
      ['offence', 'citation', 'accused', 'victims', 'mode', 'standing', 'missing', 'range'],
      ...groups
        .flatMap((group) => group.options)
        .map((option) => [
          text.words(option.title),
          option.cited.text,
          names.person(option.accused),
          option.victims.map(names.person).join('; '),
          text.term('mode', option.mode),
          text.term('standing', standingName(option.standing)),
          option.missing.map((one) => text.words(one.title)).join('; '),
          option.penalty === undefined ? '' : range(option.penalty),
        ]),
    ])
  return (
    <section className="stack-small">
      <div className="row">
        <h2>{text('options.title', { count: groups.length })}</h2>
        <span className="row-end no-print">
          <Button size="small" onPress={save}>
            {text('action.csv')}
          </Button>
        </span>
      </div>
      <p className="soft">{text('option.note')}</p>
      {options.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('options.offence-accused')}</th>
                <th scope="col">{text('proof.head.standing')}</th>
                <th scope="col">{text('option.missing')}</th>
                <th scope="col">{text('charge.range')}</th>
                <th scope="col">
                  <span className="visually-hidden">{text('options.action')}</span>
                </th>
              </tr>
            </thead>
            {rows.map((group) => (
              <OptionRows key={group.offence} group={group} />
            ))}
          </table>
        </div>
      )}
      {groups.length > rows.length && (
        <div>
          <Button onPress={() => setAll(true)}>{text('options.all', { count: groups.length })}</Button>
        </div>
      )}
    </section>
  )
}

function OptionRows({ group }: { group: OptionGroup }) {
  const { first, options } = group
  return (
    <tbody>
      <tr className="option-head">
        <th scope="rowgroup" colSpan={5}>
          <LawWords words={first.title} /> <Cite>{first.cited.text}</Cite>
        </th>
      </tr>
      {options.map((option) => (
        <OptionRow key={`${option.accused}-${option.mode}-${option.victims.join()}`} option={option} />
      ))}
    </tbody>
  )
}

function OptionRow({ option }: { option: Option }) {
  const text = useText()
  const names = useNames()
  const range = useRange()
  return (
    <tr>
      <th scope="row" className="option-accused">
        <bdi>{names.person(option.accused)}</bdi>
        <p className="small soft dotted">
          <span>{text.term('mode', option.mode)}</span>
          {option.victims.length > 0 && <bdi>{text.list(option.victims.map(names.person))}</bdi>}
          {option.reading !== 'read' && <span>{text.term('reading', option.reading)}</span>}
          {option.lesserOf.length > 0 && <span>{text('options.lesser')}</span>}
          {option.bars.map((bar) => (
            <b key={bar.code}>{text.term('bar', bar.code)}</b>
          ))}
        </p>
      </th>
      <td>
        <StandingMark standing={option.standing} contested={option.contested} />
      </td>
      <td className="small">
        {option.missing.length === 0
          ? text('state.none')
          : text.list(option.missing.map((one) => text.words(one.title)))}
      </td>
      <td className="small">{option.penalty !== undefined && range(option.penalty)}</td>
      <td>
        <ChargeOption option={option} />
      </td>
    </tr>
  )
}
