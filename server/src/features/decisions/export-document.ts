/** A decided case as a file to take along: Word or PDF. */
import { type DecisionDocumentQuery, wordMediaType } from '@clew/contract'
import type { Decision } from '@clew/library/decision'
import type { Press } from '../../platform/documents/index.ts'
import { wordOf } from '../../platform/documents/word.ts'
import type { Answer } from '../../platform/http/route.ts'
import { type ConceptName, printDecision } from './print-decision.ts'

type Making = {
  readonly as: DecisionDocumentQuery['as']
  readonly language: string
  readonly concept: ConceptName
  readonly press: Press
}

/** @throws Refusal `document-not-made`. */
export async function documentOf(
  decision: Decision,
  { as, language, concept, press }: Making,
): Promise<Answer> {
  const model = printDecision(decision, language, concept)
  return {
    status: 200,
    body: as === 'pdf' ? (await press.pdf(model)).bytes : await wordOf(model),
    headers: {
      'content-type': as === 'pdf' ? 'application/pdf' : wordMediaType,
      'content-disposition': `attachment; filename="decision-${decision.id}.${as}"`,
    },
  }
}
