/** Every offence that stands or nearly stands and is not charged, with what it would carry, and one action to charge it. */
import type { Option } from '@clew/law'
import { useState } from 'react'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { downloadCsv } from '../../design/csv.ts'
import { StandingMark, standingName } from '../../design/standing.tsx'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { freeId, putRecord } from '../case-file/change.ts'
import { useChanges } from '../case-file/changes.ts'
import { useRange } from '../case-file/range.ts'
import { useNames } from '../case-file/use-names.ts'

const atFirst = 12

export function OptionTable({ assessment }: { assessment: CaseAssessment }) {
  const text = useText()
  const names = useNames()
  const range = useRange()
  const { caseFile } = useOpenCase()
  const [all, setAll] = useState(false)
  const { options } = assessment
  const rows = all ? options : options.slice(0, atFirst)
  const save = () =>
    downloadCsv(`${caseFile.reference}-options`, [
      ['offence', 'citation', 'accused', 'victims', 'mode', 'standing', 'missing', 'range'],
      ...options.map((option) => [
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
        <h2>{text('options.title', { count: options.length })}</h2>
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
                <th scope="col">{text('options.offence')}</th>
                <th scope="col">{text('charge.accused')}</th>
                <th scope="col">{text('proof.head.standing')}</th>
                <th scope="col">{text('option.missing')}</th>
                <th scope="col">{text('charge.range')}</th>
                <th scope="col">
                  <span className="visually-hidden">{text('options.action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((option) => (
                <OptionRow
                  key={`${option.offence}-${option.accused}-${option.mode}-${option.victims.join()}`}
                  option={option}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {options.length > rows.length && (
        <div>
          <Button onPress={() => setAll(true)}>{text('options.all', { count: options.length })}</Button>
        </div>
      )}
    </section>
  )
}

function OptionRow({ option }: { option: Option }) {
  const text = useText()
  const names = useNames()
  const range = useRange()
  const open = useOpenCase()
  const changes = useChanges(open)
  const add = () =>
    changes.mutate(
      {
        changes: [
          putRecord('charges', {
            id: freeId(open.caseFile, 'C'),
            offence: option.offence,
            accused: option.accused,
            victims: [...option.victims],
            mode: option.mode,
            alternativeTo: [],
            pleaded: [],
            status: 'considered',
          }),
        ],
      },
      { onSuccess: () => announce(text('options.added')) },
    )
  return (
    <tr>
      <th scope="row">
        <LawWords words={option.title} /> <Cite>{option.cited.text}</Cite>
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
        <bdi>{names.person(option.accused)}</bdi>
      </td>
      <td>
        <StandingMark standing={option.standing} contested={option.contested} />
      </td>
      <td className="small">
        {option.missing.length === 0
          ? text('state.none')
          : option.missing.map((one) => <LawWords key={one.element} words={one.title} />)}
      </td>
      <td className="small">{option.penalty !== undefined && range(option.penalty)}</td>
      <td>
        {open.abilities['change'] !== false && (
          <Button
            size="small"
            isDisabled={changes.isPending}
            aria-label={text('options.add', { offence: text.words(option.title) })}
            onPress={add}
          >
            {text('options.consider')}
          </Button>
        )}
      </td>
    </tr>
  )
}
