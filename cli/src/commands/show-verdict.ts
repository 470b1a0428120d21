/** Says what a check of the journal found: each finding with its place and its meaning, then what the whole rests on. */
import type { Finding, Verdict } from '@clew/seal'
import type { Context } from '../command.ts'
import { findingsEnglish, type verifyEnglish } from '../words/verify-en.ts'
import { findingsUrdu } from '../words/verify-ur.ts'

type Said = typeof verifyEnglish
const nil = '00000000-0000-0000-0000-000000000000'

export function showVerdict(verdict: Verdict, { screen, language }: Context, said: Said): void {
  const words = language === 'ur' ? findingsUrdu : findingsEnglish
  for (const finding of verdict.findings) {
    const [what, means] = words[finding.code]
    screen.line(`✕ ${[said.kinds[finding.kind], ...place(finding, said)].join(' · ')}`)
    screen.paragraph(`${what(finding.detail ?? {})}. ${means}`.replace('۔.', '۔'), '    ')
  }
  const hidden = verdict.findingCount - verdict.findings.length
  if (hidden > 0) screen.line(said.more(hidden))
  if (verdict.findingCount > 0) screen.line()
  screen.paragraph(verdict.ok ? said.good(verdict.entries, verdict.chains) : said.bad(verdict.findingCount))
  if (verdict.certificate !== undefined) screen.paragraph(certified(verdict, verdict.certificate, said))
  if (verdict.sealed !== null) screen.paragraph(said.sealedAt(verdict.sealed, verdict.treeSize))
  if (verdict.unsealed > 0) screen.paragraph(said.unsealed(verdict.unsealed))
  if (verdict.erased > 0) screen.paragraph(said.erased(verdict.erased))
  for (const { name, size, time } of verdict.witnessed)
    screen.paragraph(said.witnessedBy(name, size, new Date(time * 1000).toISOString()))
  if (verdict.keyName !== '') screen.paragraph(said.signedBy(verdict.keyName))
  if (verdict.continues !== undefined)
    screen.paragraph(said.continues(verdict.continues.log, verdict.continues.size))
  if (verdict.keyFromExport) screen.paragraph(said.keyFromExport)
}

/** One thing is said of it: that it holds only where nothing at all was found, because it stands on the whole journal. */
function certified(
  { ok, findings }: Verdict,
  { person, record, erasedAt, chain, seq }: NonNullable<Verdict['certificate']>,
  said: Said,
): string {
  if (ok) return said.certificateHolds(person, record, erasedAt, chain, seq)
  const own = findings.some(({ code }) => code.startsWith('certificate-'))
  return own ? said.certificateRefused : said.certificateUndecided
}

function place({ chain, seq, to, line }: Finding, said: Said): string[] {
  const [kind, id = ''] = chain?.split('/') ?? []
  return [
    ...(chain === undefined
      ? []
      : [id === nil ? said.system : `${kind === 'case' ? said.case : said.unit} ${id}`]),
    ...(seq === undefined ? [] : [said.entry(seq, to ?? seq)]),
    ...(line === undefined ? [] : [said.line(line)]),
  ]
}
