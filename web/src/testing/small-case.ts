/** One small case with its assessment, written by hand, so that pictures and tables can be tested without a server. */
import type { CaseFile } from '@clew/casefile'
import type { Assessment, ChargeAssessment, FactStanding, Standing, Trace } from '@clew/law'

const cited = { instrument: 'x', article: '1', reading: 'read' as const, pack: 'x', text: 'X 1' }
const words = (en: string) => ({ en })

const item = (id: string, source: string, derivedFrom: string[] = []) => ({
  id,
  kind: 'testimony' as const,
  title: `Item ${id}`,
  source,
  derivedFrom,
  obtained: { how: 'voluntary' as const },
  admissibility: { status: 'admissible' as const },
})

const fact = (id: string, says: string) => ({
  id,
  concept: 'act.recruitment',
  says,
  by: ['P1'],
  to: ['V1'],
  with: [],
  alsoAt: [],
})

const link = (
  id: string,
  factId: string,
  evidence: string,
  bearing: 'supports' | 'undermines' = 'supports',
) => ({
  id,
  fact: factId,
  evidence,
  bearing,
  directness: 'direct' as const,
})

export const smallCase = (): CaseFile => ({
  format: 'clew-casefile/1',
  reference: 'T-1',
  title: 'A small case',
  stage: 'investigation',
  forms: ['forced-labour'],
  forum: 'AU',
  publications: [],
  parties: [
    {
      id: 'P1',
      kind: 'natural',
      name: 'The owner',
      roles: ['owner'],
      nationality: [],
      offices: [],
      immunities: [],
      relations: [],
      present: [],
      identified: 'yes',
      questioned: 'no',
    },
  ],
  victims: [{ id: 'V1', pseudonym: 'V1', sex: 'not-stated', nationality: [] }],
  witnesses: [],
  places: [],
  sources: [{ id: 'S1', kind: 'device', title: 'A telephone' }],
  evidence: [item('E1', 'V1'), item('E2', 'S1'), item('E3', 'V1', ['E1'])],
  facts: [fact('F1', 'The owner recruited V1.'), fact('F2', 'The owner kept the passport.')],
  links: [link('K1', 'F1', 'E1'), link('K2', 'F2', 'E2'), link('K3', 'F2', 'E3', 'undermines')],
  charges: [
    {
      id: 'C1',
      offence: 'x/y',
      accused: 'P1',
      victims: ['V1'],
      mode: 'principal',
      alternativeTo: [],
      pleaded: [],
      status: 'considered',
    },
  ],
  findings: [],
  sentences: [],
  orders: [],
  adjournments: [],
  notes: [],
})

const leaf = (element: string, factId: string, standing: Standing): Trace => ({
  element,
  title: words(element),
  kind: 'concept',
  standing,
  contested: false,
  firm: standing,
  cited,
  children: [],
  carries: true,
  facts: [{ fact: factId, standing, contested: false }],
  asks: { concept: 'act.recruitment' },
})

const group = (element: string, children: readonly Trace[], standing: Standing): Trace => ({
  ...leaf(element, '', standing),
  kind: 'all',
  children,
  facts: [],
  asks: {},
})

const standingOf = (id: string, standing: Standing, support: readonly string[]): FactStanding => ({
  fact: id,
  standing,
  contested: id === 'F2',
  firm: standing,
  admissibilityOpen: false,
  similar: [],
  support,
  against: id === 'F2' ? ['E3'] : [],
  decidedBy: [],
  sources: [],
  custody: [],
})

/** The assessment of `smallCase`, with the standing of its one charge as asked. */
export function smallAssessment(standing: Standing = 2, without: readonly string[] = []): Assessment {
  const elements = [leaf('act', 'F1', standing), leaf('means', 'F2', 2)]
  const charge: ChargeAssessment = {
    charge: 'C1',
    offence: 'x/y',
    title: words('Offence'),
    kind: 'trafficking',
    meansAsked: true,
    accused: 'P1',
    victims: ['V1'],
    mode: 'principal',
    cited,
    text: {},
    reading: 'read',
    standing,
    contested: false,
    firm: standing,
    perVictim: [],
    elements,
    trace: group('elements', elements, standing),
    weakest: ['act'],
    defences: [],
    bars: [],
    jurisdiction: [],
    gap: { sets: [] },
    resilience: { single: [{ without: ['V1'], from: 2, to: 1 }], critical: [] },
    penalty: { aggravations: [] },
    alternativeTo: [],
  }
  return {
    packs: [],
    asOf: '2026-01-01',
    view: 'before-judgment',
    without,
    facts: [standingOf('F1', standing, ['E1']), standingOf('F2', 2, ['E2'])],
    custody: [],
    charges: [charge],
    options: [],
    parties: [],
    jurisdiction: [],
    sentences: [],
    unknownOffences: [],
    notes: [],
  }
}
