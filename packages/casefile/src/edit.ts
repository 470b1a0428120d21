// Edits a case file so that it stays a valid one, and hands back what undoes the edit exactly.
import { applyStep } from './apply-step.ts'
import { CaseFile } from './case-file.ts'
import type { Change, Step } from './change.ts'
import { type CheckOptions, complainOfMeaning } from './check-case-file.ts'
import { asProblem, type Complaint, Complaints, type Problem } from './problem.ts'
import { mentionsIn, recordsOf, referrersOf } from './references.ts'
import { complainOfShape } from './shape-complaints.ts'

export type Applied =
  | { readonly ok: true; readonly caseFile: CaseFile; readonly inverse: Change }
  | { readonly ok: false; readonly problems: readonly Problem[] }

function refused(complaints: readonly Complaint[]): Applied {
  return { ok: false, problems: complaints.map((complaint) => asProblem(complaint)) }
}

function meaningOf(caseFile: CaseFile, options: CheckOptions): readonly Complaint[] {
  const complaints = new Complaints()
  complainOfMeaning(caseFile, options, complaints, true)
  return complaints.all()
}

/** Problems say the same when they say it of the same words, wherever in its list the record now stands. */
function sameWords({ code, params }: Complaint): string {
  return JSON.stringify([code, params])
}

/** What the edit made worse: a file that was imported before a rule existed must still be editable. */
function madeWorse(before: CaseFile, after: CaseFile, options: CheckOptions): readonly Complaint[] {
  const now = meaningOf(after, options)
  if (now.length === 0) return now
  const known = Map.groupBy(meaningOf(before, options), sameWords)
  return now.filter((complaint) => known.get(sameWords(complaint))?.pop() === undefined)
}

/** One refusal for each removed record that others still name, instead of one for each of the names. */
function stillReferred(steps: readonly Step[], after: CaseFile): readonly Complaint[] {
  const named = new Set(mentionsIn(after).map(({ id }) => id))
  return steps.flatMap((step): Complaint[] => {
    if (step.kind !== 'remove-record' || !named.has(step.id)) return []
    const there = recordsOf(after, step.collection).some(
      (record) => (record as { id: string }).id === step.id,
    )
    if (there) return []
    const referrers = referrersOf(after, step.id).map(({ collection, id }) => `${collection} ${id}`)
    const params = { id: step.id, referrers: referrers.join(', ') }
    return [{ code: 'still-referred', path: [step.collection], params }]
  })
}

/**
 * The case file after the change and the change that restores it exactly, positions included; or every reason why not.
 * Neither the case file nor the change is altered. `remove-record` of a record that others name is refused with their ids.
 */
export function applyChange(caseFile: CaseFile, change: Change, options: CheckOptions = {}): Applied {
  const steps = change.kind === 'together' ? change.changes : [change]
  let here = caseFile
  let inverse: readonly Step[] = []
  for (const step of steps) {
    const next = applyStep(here, step)
    if (!next.ok) return refused([next.complaint])
    here = next.caseFile
    inverse = [...next.inverse, ...inverse]
  }
  const shape = CaseFile.safeParse(here)
  if (!shape.success) {
    const complaints = new Complaints()
    complainOfShape(CaseFile, here, shape.error.issues, complaints)
    return refused(complaints.all())
  }
  // With what was left out filled in: a record may come with no more than what it must have.
  const after = shape.data
  const orphans = stillReferred(steps, after)
  const removed = new Set(orphans.map(({ params }) => params['id']))
  const worse = madeWorse(caseFile, after, options).filter(
    ({ code, params }) => code !== 'unknown-reference' || !removed.has(params['id']),
  )
  if (orphans.length + worse.length > 0) return refused([...orphans, ...worse])
  const [only, ...more] = inverse
  return {
    ok: true,
    caseFile: after,
    inverse: only !== undefined && more.length === 0 ? only : { kind: 'together', changes: [...inverse] },
  }
}
