/** Whom charges will name once two records are one, said before anybody makes them one. */
import type { CaseFile } from '@clew/casefile'
import type { MergeProposal } from '@clew/contract'

export type Renamed = {
  readonly charge: string
  readonly offence: string
  readonly before: string
  /** Undefined until somebody chose between two names. */
  readonly after: string | undefined
  /** The charge was brought and would name the accused otherwise: the server asks a second person unless it is another spelling. */
  readonly second: boolean
}

type Merging = {
  readonly collection: MergeProposal['collection']
  readonly keep: string
  readonly absorb: string
  /** As the person will be called; undefined until it is decided. */
  readonly called: string | undefined
}

const brought: readonly string[] = ['charged', 'tried']

/** Charges that name the second record, or the first under a name that changes. Witnesses are named by no charge. */
export function renamedCharges(
  { charges, parties, victims }: Pick<CaseFile, 'charges' | 'parties' | 'victims'>,
  { collection, keep, absorb, called }: Merging,
): readonly Renamed[] {
  if (collection === 'witnesses') return []
  const names = new Map<string, string>(
    collection === 'parties'
      ? parties.map(({ id, name }) => [id, name])
      : victims.map(({ id, pseudonym }) => [id, pseudonym]),
  )
  return charges.flatMap(({ id, offence, accused, victims: harmed, status }) => {
    const named = (collection === 'parties' ? [accused] : harmed).filter((each) =>
      [keep, absorb].includes(each),
    )
    return named
      .map((each) => ({ each, before: names.get(each) ?? each }))
      .filter(({ each, before }) => each === absorb || (called !== undefined && called !== before))
      .map(({ before }) => ({
        charge: id,
        offence,
        before,
        after: called,
        second:
          collection === 'parties' && brought.includes(status) && called !== undefined && called !== before,
      }))
  })
}
