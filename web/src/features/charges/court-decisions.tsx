/** What courts decided and sentenced in this case: read, entered and corrected in one place, apart from the parties' evidence. */
import type { Finding, Sentence } from '@clew/casefile'
import { useState } from 'react'
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { freeId } from '../case-file/change.ts'
import { useLength } from '../case-file/range.ts'
import { useNames } from '../case-file/use-names.ts'
import { FindingForm } from './finding-form.tsx'
import { SentenceForm } from './sentence-form.tsx'
import { useSubjectName } from './subjects.ts'

type Editing =
  | { what: 'finding'; record: Finding; isNew: boolean }
  | { what: 'sentence'; record: Sentence; isNew: boolean }

export function CourtDecisions({ assessment }: { assessment: CaseAssessment }) {
  const text = useText()
  const { caseFile, abilities } = useOpenCase()
  const [editing, setEditing] = useState<Editing>()
  const done = () => setEditing(undefined)
  const mayChange = abilities['change'] !== false
  const { findings, sentences } = caseFile
  if (!mayChange && findings.length + sentences.length === 0) return null
  return (
    <section className="stack-small" aria-label={text('courts.title')}>
      <h2>{text('courts.title')}</h2>
      {findings.length + sentences.length === 0 && <p className="soft">{text('courts.none')}</p>}
      {mayChange && (
        <div className="row no-print">
          <Button
            isDisabled={caseFile.charges.length + caseFile.facts.length === 0}
            onPress={() =>
              setEditing({ what: 'finding', record: newFinding(freeId(caseFile, 'FD')), isNew: true })
            }
          >
            {text('courts.add-finding')}
          </Button>
          <Button
            isDisabled={caseFile.charges.length === 0}
            onPress={() =>
              setEditing({ what: 'sentence', record: newSentence(freeId(caseFile, 'SN')), isNew: true })
            }
          >
            {text('courts.add-sentence')}
          </Button>
        </div>
      )}
      {editing?.what === 'finding' && (
        <FindingForm
          key={editing.record.id}
          {...editing}
          finding={editing.record}
          assessment={assessment}
          onDone={done}
        />
      )}
      {editing?.what === 'sentence' && (
        <SentenceForm key={editing.record.id} {...editing} sentence={editing.record} onDone={done} />
      )}
      <Findings
        assessment={assessment}
        onEdit={(record) => setEditing({ what: 'finding', record, isNew: false })}
      />
      <Sentences onEdit={(record) => setEditing({ what: 'sentence', record, isNew: false })} />
    </section>
  )
}

const newFinding = (id: string): Finding => ({ id, court: '', on: '', setsAside: [], confidence: 'sourced' })
const newSentence = (id: string): Sentence => ({
  id,
  accused: '',
  charges: [],
  kind: 'custody',
  confidence: 'sourced',
})

type FindingsProps = { assessment: CaseAssessment; onEdit: (finding: Finding) => void }

function Findings({ assessment, onEdit }: FindingsProps) {
  const text = useText()
  const subject = useSubjectName(assessment)
  const { caseFile, abilities } = useOpenCase()
  const { findings } = caseFile
  if (findings.length === 0) return null
  const gone = new Set(findings.flatMap((finding) => finding.setsAside))
  return (
    <div className="table-frame">
      <table className="table small">
        <thead>
          <tr>
            <th scope="col">{text('finding.subject')}</th>
            <th scope="col">{text('finding.decided')}</th>
            <th scope="col">{text('finding.court')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.id}>
              <th scope="row">
                <bdi>{subject(finding)}</bdi>{' '}
                {abilities['change'] !== false && (
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={text('courts.edit', { what: subject(finding) })}
                    onPress={() => onEdit(finding)}
                  >
                    {text('action.edit')}
                  </Button>
                )}
              </th>
              <td>
                {finding.outcome === undefined
                  ? text(finding.proved === true ? 'finding.proved' : 'finding.not-proved')
                  : text.term('outcome', finding.outcome)}
                {gone.has(finding.id) && <p className="soft">{text('charge.set-aside')}</p>}
              </td>
              <td>
                <bdi>{finding.court}</bdi>
                <p className="soft">
                  <bdi className="numbers">{finding.on}</bdi>
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sentences({ onEdit }: { onEdit: (sentence: Sentence) => void }) {
  const text = useText()
  const names = useNames()
  const length = useLength()
  const { caseFile, abilities } = useOpenCase()
  if (caseFile.sentences.length === 0) return null
  return (
    <div className="table-frame">
      <table className="table small">
        <thead>
          <tr>
            <th scope="col">{text('charge.accused')}</th>
            <th scope="col">{text('sentence.kind')}</th>
            <th scope="col">{text('sentence.length')}</th>
            <th scope="col">{text('finding.court')}</th>
          </tr>
        </thead>
        <tbody>
          {caseFile.sentences.map((sentence) => (
            <tr key={sentence.id}>
              <th scope="row">
                <bdi>{names.person(sentence.accused)}</bdi>{' '}
                {abilities['change'] !== false && (
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={text('sentence.edit', {
                      name: names.person(sentence.accused),
                      id: sentence.id,
                    })}
                    onPress={() => onEdit(sentence)}
                  >
                    {text('action.edit')}
                  </Button>
                )}
              </th>
              <td>
                {text.term('sentence', sentence.kind)}
                {sentence.setAside === true && <p className="soft">{text('charge.set-aside')}</p>}
              </td>
              <td>
                {sentence.months === undefined
                  ? text('state.unknown')
                  : length(sentence.months === 'life' ? 'life' : { months: sentence.months, days: 0 })}
              </td>
              <td>
                <bdi>{sentence.court ?? text('state.unknown')}</bdi>
                {sentence.on !== undefined && (
                  <p className="soft">
                    <bdi className="numbers">{sentence.on}</bdi>
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
