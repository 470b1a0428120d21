/** Endless case files made from the real ones by a seed: other ids, facts and items dropped or told twice; made one at a time, never all in memory. */
import type { CaseFile, Evidence, Fact, Link } from '../packages/casefile/src/index.ts'

/** Numbers from 0 up to `below`, the same for the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One in so many is dropped, and one in so many of the rest is told twice. */
const dropped = 8
const doubled = 10

/** The case file of a seed; valid, and equal whenever it is made again. */
export function generatedCase(models: readonly CaseFile[], seed: number): CaseFile {
  const roll = dice(seed)
  const model = models[seed % models.length]
  if (model === undefined) throw new Error('There is no case file to generate from.')
  const tag = `-${seed.toString(36)}`
  const named = (id: string): string => id + tag
  const all = (ids: readonly string[]): string[] => ids.map(named)
  const one = (id: string | undefined): string | undefined => (id === undefined ? undefined : named(id))

  const facts = chosen(model.facts, roll)
  const kept = new Set(facts.map((f) => f.id))
  const items = chosen(model.evidence, roll)
  // What a dropped item carried goes with it, and whatever was derived from that.
  let live = new Set(items.map((e) => e.id))
  for (let before = -1; before !== live.size;) {
    before = live.size
    live = new Set(
      items.filter((e) => live.has(e.id) && e.derivedFrom.every((id) => live.has(id))).map((e) => e.id),
    )
  }
  const links = model.links.filter(
    (l) =>
      kept.has(l.fact) &&
      (l.evidence === undefined || live.has(l.evidence)) &&
      (l.inference === undefined || kept.has(l.inference)),
  )
  const again = new Set(facts.filter(() => roll(doubled) === 0).map((f) => f.id))
  const more = new Set(items.filter((e) => live.has(e.id) && roll(doubled) === 0).map((e) => e.id))

  const fact = (f: Fact, id: string): Fact => ({
    ...f,
    id,
    by: all(f.by),
    to: all(f.to),
    with: all(f.with),
    alsoAt: all(f.alsoAt),
    ...(f.place === undefined ? {} : { place: named(f.place) }),
    ...(f.agreed === undefined ? {} : { agreed: { ...f.agreed, by: all(f.agreed.by) } }),
  })
  const item = (e: Evidence, id: string): Evidence => ({
    ...e,
    id,
    source: named(e.source),
    derivedFrom: all(e.derivedFrom),
    obtained: {
      ...e.obtained,
      ...(e.obtained.place === undefined ? {} : { place: named(e.obtained.place) }),
    },
  })
  const link = (l: Link, id: string, to: { fact?: string; evidence?: string } = {}): Link => ({
    ...l,
    id,
    fact: to.fact ?? named(l.fact),
    ...(l.evidence === undefined ? {} : { evidence: to.evidence ?? named(l.evidence) }),
    ...(l.inference === undefined ? {} : { inference: named(l.inference) }),
  })
  const second = (id: string): string => `${named(id)}-b`
  return {
    ...model,
    reference: model.reference.slice(0, 48) + tag,
    parties: model.parties.map((p) => ({
      ...p,
      id: named(p.id),
      relations: p.relations.map((r) => ({ ...r, to: named(r.to) })),
    })),
    victims: model.victims.map((v) => ({ ...v, id: named(v.id) })),
    witnesses: model.witnesses.map((w) => ({ ...w, id: named(w.id) })),
    places: model.places.map((p) => ({ ...p, id: named(p.id) })),
    sources: model.sources.map((s) => ({
      ...s,
      id: named(s.id),
      ...(s.of === undefined ? {} : { of: named(s.of) }),
    })),
    evidence: items
      .filter((e) => live.has(e.id))
      .flatMap((e) =>
        more.has(e.id) ? [item(e, named(e.id)), item(e, second(e.id))] : [item(e, named(e.id))],
      ),
    facts: facts.flatMap((f) =>
      again.has(f.id) ? [fact(f, named(f.id)), fact(f, second(f.id))] : [fact(f, named(f.id))],
    ),
    links: links.flatMap((l) => [
      link(l, named(l.id)),
      ...(again.has(l.fact) ? [link(l, `${named(l.id)}-f`, { fact: second(l.fact) })] : []),
      ...(l.evidence !== undefined && more.has(l.evidence)
        ? [link(l, `${named(l.id)}-e`, { evidence: second(l.evidence) })]
        : []),
    ]),
    charges: model.charges.map((c) => ({
      ...c,
      id: named(c.id),
      accused: named(c.accused),
      victims: all(c.victims),
      alternativeTo: all(c.alternativeTo),
    })),
    findings: model.findings
      .filter((f) => f.fact === undefined || kept.has(f.fact))
      .map((f, _, left) => ({
        ...f,
        id: named(f.id),
        ...(f.fact === undefined ? {} : { fact: named(f.fact) }),
        ...(f.charge === undefined ? {} : { charge: named(f.charge) }),
        setsAside: all(f.setsAside.filter((id) => left.some((other) => other.id === id))),
      })),
    sentences: model.sentences.map((s) => ({
      ...s,
      id: named(s.id),
      accused: named(s.accused),
      charges: all(s.charges),
    })),
    orders: model.orders.map((o) => ({
      ...o,
      id: named(o.id),
      against: o.against.map((id) => one(id) ?? id),
      inFavourOf: all(o.inFavourOf),
    })),
    adjournments: model.adjournments.map((a) => ({ ...a, id: named(a.id), for: all(a.for) })),
  }
}

/** Most of a list, in its order; never nothing of something. */
function chosen<T>(list: readonly T[], roll: (below: number) => number): readonly T[] {
  const some = list.filter(() => roll(dropped) !== 0)
  return some.length === 0 ? list.slice(0, 1) : some
}
