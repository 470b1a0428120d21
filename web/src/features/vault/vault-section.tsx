/** Whose identity is sealed in the case, and every step that somebody may take with it; no page shows a name here. */
import type { SealedPerson, VaultRequest } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { AskDialog } from './ask-dialog.tsx'
import { CertificateDialog } from './certificate-dialog.tsx'
import { CustodyWords } from './custody-words.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { RequestHistory } from './request-history.tsx'
import { RevealDialog } from './reveal-dialog.tsx'
import { SealDialog } from './seal-dialog.tsx'
import { vaultQuery } from './vault-queries.ts'
import './vault.css'

type Step =
  | { kind: 'seal' | 'ask' | 'erase'; person: SealedPerson }
  | { kind: 'reveal'; request: VaultRequest }
  | { kind: 'certificate'; record: string }

export function VaultSection() {
  const text = useText()
  const { id, abilities } = useOpenCase()
  const allowed = abilities['seeVault'] === true
  const vault = useQuery({ ...vaultQuery(id), enabled: allowed })
  const [step, setStep] = useState<Step>()
  const close = () => setStep(undefined)
  if (!allowed) return null
  return (
    <section className="stack-small" aria-labelledby="vault-head">
      <h2 id="vault-head">{text('vault.title')}</h2>
      <p className="soft small">{text('vault.about')}</p>
      {vault.isPending && <Skeleton lines={2} />}
      {vault.isError && (
        <ProblemNotice problem={problemOf(vault.error)} onRetry={() => void vault.refetch()} />
      )}
      {vault.data?.items.length === 0 && <p className="soft">{text('vault.nobody')}</p>}
      {vault.data !== undefined && vault.data.items.length > 0 && (
        <SealedTable items={vault.data.items} may={vault.data.abilities} onStep={setStep} />
      )}
      {vault.data !== undefined && vault.data.custody.needed > 0 && (
        <CustodyWords custody={vault.data.custody} />
      )}
      {vault.data?.erased.map((one) => (
        <p key={one.record} className="row small">
          <span>
            {text('vault.erased', { person: one.person, at: formatDay(one.at, text.language.code) })}
          </span>
          <Button
            size="small"
            kind="quiet"
            onPress={() => setStep({ kind: 'certificate', record: one.record })}
          >
            {text('vault.certificate')}
          </Button>
        </p>
      ))}
      {vault.isSuccess && <RequestHistory onReveal={(request) => setStep({ kind: 'reveal', request })} />}
      {step?.kind === 'seal' && <SealDialog person={step.person} onClose={close} />}
      {step?.kind === 'ask' && vault.data !== undefined && (
        <AskDialog
          person={step.person}
          custody={vault.data.custody}
          onClose={close}
          onReveal={(request) => setStep({ kind: 'reveal', request })}
        />
      )}
      {step?.kind === 'erase' && <EraseDialog person={step.person} onClose={close} />}
      {step?.kind === 'reveal' && <RevealDialog request={step.request} onClose={close} />}
      {step?.kind === 'certificate' && <CertificateDialog record={step.record} onClose={close} />}
    </section>
  )
}

type SealedTableProps = {
  items: readonly SealedPerson[]
  may: Readonly<Record<string, boolean>>
  onStep: (step: Step) => void
}

function SealedTable({ items, may, onStep }: SealedTableProps) {
  const text = useText()
  const names = useNames()
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text('vault.person')}</th>
            <th scope="col">{text('vault.sealed')}</th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">{text('people.steps')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((person) => (
            <tr key={person.person}>
              <th scope="row">
                <bdi className="party-name">{names.person(person.person)}</bdi>
                {person.collection === undefined && <p className="small soft">{text('vault.not-in-file')}</p>}
              </th>
              <td>
                <SealedState person={person} />
              </td>
              <td className="no-print">
                <span className="row vault-steps">
                  {person.fields.length > 0 && may['reveal'] === true && (
                    <Button
                      size="small"
                      aria-label={text('vault.ask.of', { name: names.person(person.person) })}
                      onPress={() => onStep({ kind: 'ask', person })}
                    >
                      {text('vault.ask')}
                    </Button>
                  )}
                  {may['write'] === true && person.collection !== undefined && (
                    <Button
                      size="small"
                      aria-label={text(person.version === 0 ? 'vault.seal.of' : 'vault.change.of', {
                        name: names.person(person.person),
                      })}
                      onPress={() => onStep({ kind: 'seal', person })}
                    >
                      {text(person.version === 0 ? 'vault.seal' : 'vault.change')}
                    </Button>
                  )}
                  {may['erase'] === true && person.record !== undefined && (
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={text('vault.erase.of', { name: names.person(person.person) })}
                      onPress={() => onStep({ kind: 'erase', person })}
                    >
                      {text('vault.erase')}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SealedState({ person }: { person: SealedPerson }) {
  const text = useText()
  if (person.fields.length === 0)
    return (
      <span className="soft">
        <span aria-hidden="true">○</span> {text('vault.nothing-sealed')}
      </span>
    )
  return (
    <>
      <span>
        <span aria-hidden="true" className="vault-seal">
          ▣
        </span>{' '}
        {text.list(person.fields.map((field) => text(`vault-field.${field}`)))}
      </span>
      {person.sealedBy !== undefined && person.sealedAt !== undefined && (
        <p className="small soft">
          {text('vault.sealed-by', {
            name: person.sealedBy.name,
            day: formatDay(person.sealedAt, text.language.code),
          })}
        </p>
      )}
    </>
  )
}
