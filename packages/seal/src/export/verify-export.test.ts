/** Shows that whatever is done to a sealed journal is found, called by its name, and located. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chainName,
  entryAfter,
  exported,
  fine,
  type Journal,
  logKey,
  makeJournal,
  rehashed,
  signer,
  witnessKey,
} from '../../testing/journal.ts'
import { nodeCrypto as crypto } from '../node/index.ts'
import { writeCheckpoint } from '../note/checkpoint.ts'
import { writeNote } from '../note/note.ts'
import { cosign, signNote } from '../note/signatures.ts'
import { growFrom } from '../tree/grow.ts'
import { verifyExport, type VerifyOptions } from './verify-export.ts'
import type { EntryLine } from './lines.ts'

const check = (journal: Journal, options: VerifyOptions = { key: logKey }) =>
  verifyExport(crypto, exported(journal), options)
const said = (journal: Journal, options?: VerifyOptions) =>
  check(journal, options).findings.map(({ kind, chain, seq, to }) => [kind, chain?.slice(-1), seq, to])

/** Three chains of four entries each, sealed after every third. */
const usual = () =>
  makeJournal([
    [1, 1, 1, 2],
    [2, 3, 3, 2],
    [1, 2, 3, 3],
  ])
const entriesOf = (journal: Journal, number: number): EntryLine[] =>
  journal.chains.get(chainName(number)) ?? []
/** As somebody writes who owns the database and knows how the chain is made. */
function rewriteFrom(entries: EntryLine[], at: number): void {
  for (let index = at; index < entries.length; index++) {
    const previous = entries[index - 1]?.hash ?? entries[index]!.previous
    entries[index] = rehashed({ ...entries[index]!, seq: index + 1, previous })
  }
}

describe('an export', () => {
  test('of an untouched journal is in order, and says what it rests on', () => {
    expect(check(usual())).toMatchObject({
      ok: true,
      findings: [],
      entries: 12,
      chains: 3,
      unsealed: 0,
      treeSize: 7,
      keyFromExport: false,
    })
  })

  test('counts what no seal covers yet', () => {
    const journal = usual()
    const entries = entriesOf(journal, 1)
    entries.push(entryAfter(entries.at(-1), chainName(1), 500))
    expect(check(journal)).toMatchObject({ ok: true, unsealed: 1 })
  })

  test('stays in order when details were erased, and counts them', () => {
    const journal = usual()
    entriesOf(journal, 1)[1] = { ...entriesOf(journal, 1)[1]!, erased: true }
    expect(check(journal)).toMatchObject({ ok: true, erased: 1 })
  })

  test('tells details that are not those of the entry', () => {
    const journal = usual()
    entriesOf(journal, 1)[1] = { ...entriesOf(journal, 1)[1]!, found: '00' }
    expect(said(journal)).toEqual([['altered', '1', 2, undefined]])
  })
})

describe('somebody who owns the database', () => {
  const act = (change: (entries: EntryLine[]) => void) => {
    const journal = usual()
    change(entriesOf(journal, 1))
    return said(journal)
  }

  test('alters an entry', () => {
    expect(act((all) => (all[1] = { ...all[1]!, action: 'case.export' }))).toEqual([
      ['altered', '1', 2, undefined],
    ])
  })
  test('alters an entry and its hash', () => {
    const altered = act((all) => (all[1] = rehashed({ ...all[1]!, action: 'case.export' })))
    expect(altered).toEqual([['altered', '1', 2, undefined]])
  })
  test('alters an entry and writes the whole chain anew', () => {
    const altered = act((all) => {
      all[1] = { ...all[1]!, action: 'case.export' }
      rewriteFrom(all, 1)
    })
    expect(altered).toEqual([
      ['altered', '1', 1, 3],
      ['altered', '1', 4, 4],
    ])
  })
  test('drops an entry', () => {
    expect(act((all) => all.splice(1, 1))).toEqual([['dropped', '1', 2, 2]])
  })
  test('drops an entry and closes the gap in the numbers', () => {
    const dropped = act((all) => {
      all.splice(1, 1)
      all.forEach((entry, at) => (all[at] = { ...entry, seq: at + 1 }))
    })
    expect(dropped).toEqual([['dropped', '1', 2, 2]])
  })
  test('puts an entry in between', () => {
    const journal = usual()
    const all = entriesOf(journal, 1)
    all.splice(1, 0, entryAfter(all[0], chainName(1), 1.5, 'case.assign'))
    all.forEach((entry, at) => (all[at] = { ...entry, seq: at + 1 }))
    expect(said(journal)).toEqual([['inserted', '1', 2, undefined]])
  })
  test('exchanges two entries', () => {
    const exchanged = act((all) => {
      const [second, third] = [all[1]!, all[2]!]
      all[1] = { ...third, seq: 2 }
      all[2] = { ...second, seq: 3 }
    })
    expect(exchanged).toEqual([
      ['reordered', '1', 2, 2],
      ['reordered', '1', 3, 3],
    ])
  })
  test('cuts off the end', () => {
    expect(act((all) => all.pop())).toEqual([['truncated', '1', 4, 4]])
  })
  test('removes a whole chain', () => {
    expect(act((all) => all.splice(0))).toEqual([['truncated', '1', 1, 4]])
  })
  test('dates an entry back', () => {
    expect(act((all) => (all[2] = { ...all[2]!, at: fine(-60) }))).toEqual([
      ['back-dated', '1', 3, undefined],
    ])
    expect(act((all) => (all[2] = rehashed({ ...all[2]!, at: fine(-60) })))).toContainEqual([
      'back-dated',
      '1',
      3,
      undefined,
    ])
  })

  test('writes a new entry under an old date, with everything that belongs to it', () => {
    // Chain 2 rested while chain 3 was sealed; its new entry claims a time before that sealing.
    const journal = makeJournal([[2], [3], [3], [2]])
    expect(said(journal)).toEqual([])
    const old = entryAfter(entriesOf(journal, 2)[0], chainName(2), 2)
    const forged = makeJournal([[2], [3], [3]])
    entriesOf(forged, 2).push(old)
    const edge = growFrom(crypto)
    expect(edge.size()).toBe(0)
    // Sealed later by a sealer that does not know better: the leaf says since when the head had not moved.
    const tree = makeJournal([[2], [3], [3], [2]]).tree
    const leaf = tree.find((line) => 'leaf' in line && line.leaf === 3)!
    Object.assign(leaf, { hash: old.hash })
    forged.tree.push(leaf)
    expect(said(forged)).toContainEqual(['back-dated', '2', 2, undefined])
  })
})

describe('somebody who owns the database and the seals', () => {
  test('changes a seal', () => {
    const journal = usual()
    const leaf = journal.tree.find((line) => 'leaf' in line && line.leaf === 2)!
    Object.assign(leaf, { hash: 'f'.repeat(64) })
    expect(check(journal).findings).toContainEqual(expect.objectContaining({ code: 'root' }))
  })
  test('leaves a seal out', () => {
    const journal = usual()
    journal.tree.splice(
      journal.tree.findIndex((line) => 'leaf' in line && line.leaf === 2),
      1,
    )
    expect(check(journal).findings).toContainEqual(
      expect.objectContaining({ code: 'seal-missing', detail: { leaf: 2 } }),
    )
  })
  test('signs with another key', () => {
    const other = { ...signer, sign: () => new Uint8Array(64) }
    const journal = usual()
    const last = journal.tree.at(-1) as { checkpoint: string }
    const text = last.checkpoint.slice(0, last.checkpoint.indexOf('\n\n') + 1)
    Object.assign(last, { checkpoint: writeNote({ text, signatures: [signNote(crypto, other, text)] }) })
    expect(said(journal)).toEqual([['unproven', undefined, undefined, undefined]])
  })
  test('and the key makes everything anew: the witness and a kept checkpoint tell', () => {
    const witnesses = [witnessKey]
    const honest = makeJournal(
      [
        [1, 1, 2],
        [2, 1],
      ],
      { cosigned: true },
    )
    expect(check(honest, { key: logKey, witnesses })).toMatchObject({
      ok: true,
      witnessed: [{ name: witnessKey.name, size: 4 }],
    })
    const forged = makeJournal([
      [1, 2, 2],
      [2, 1],
    ])
    expect(check(forged).ok).toBe(true)
    expect(check(forged, { key: logKey, witnesses }).findings).toMatchObject([{ code: 'unwitnessed' }])
    const edge = growFrom(crypto)
    edge.add(new Uint8Array(32))
    const kept = [{ origin: signer.name, size: 1, root: edge.root() }]
    expect(check(forged, { key: logKey, kept }).findings).toMatchObject([{ code: 'kept-differs' }])
    const longer = [{ origin: signer.name, size: 99, root: edge.root() }]
    expect(check(forged, { key: logKey, kept: longer }).findings).toMatchObject([
      { code: 'shorter-than-kept' },
    ])
  })
  test('puts a cosignature under another tree', () => {
    const journal = usual()
    const text = writeCheckpoint({ origin: signer.name, size: 7, root: new Uint8Array(32) })
    const last = journal.tree.at(-1) as { checkpoint: string }
    const line = cosign(crypto, { ...signer, name: witnessKey.name }, text, 5)
    Object.assign(last, {
      checkpoint: `${last.checkpoint}${writeNote({ text: '', signatures: [{ ...line, keyId: witnessKey.keyId }] }).slice(1)}`,
    })
    expect(check(journal, { key: logKey, witnesses: [witnessKey] }).findings.map(({ code }) => code)).toEqual(
      ['unsigned', 'unwitnessed'],
    )
  })
})

describe('the file', () => {
  test('that breaks off is not in order', () => {
    const lines = exported(usual())
    expect(verifyExport(crypto, lines.slice(0, -1)).findings).toContainEqual(
      expect.objectContaining({ code: 'unfinished' }),
    )
    expect(verifyExport(crypto, []).ok).toBe(false)
  })
  test('with a line that is no line is located', () => {
    const lines = exported(usual())
    lines.splice(5, 0, '{"leaf":', 'null', '[]')
    expect(
      verifyExport(crypto, lines)
        .findings.filter(({ code }) => code === 'line-unreadable')
        .map(({ line }) => line),
    ).toEqual([6, 7, 8])
  })
  test('with a newline smuggled into a field is refused', () => {
    const journal = usual()
    entriesOf(journal, 1)[1] = rehashed({ ...entriesOf(journal, 1)[1]!, action: 'a\nb' })
    expect(check(journal).findings).toContainEqual(expect.objectContaining({ code: 'line-unreadable' }))
  })
})

describe('any journal', () => {
  const journals = fc
    .array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((rounds) => ({ journal: makeJournal(rounds), rounds }))
  const picked = fc.tuple(journals, fc.nat(), fc.nat())
  const pick = ({ journal }: { journal: Journal }, which: number, at: number) => {
    const chain = [...journal.chains.keys()][which % journal.chains.size]!
    const entries = journal.chains.get(chain)!
    return { chain, entries, index: at % entries.length }
  }

  test('untouched is in order', () => {
    fc.assert(
      fc.property(journals, ({ journal }) => {
        expect(check(journal).findings).toEqual([])
      }),
    )
  })
  test('with any field of any entry altered is found, at that entry', () => {
    const fields = ['at', 'user', 'unit', 'purpose', 'action', 'request', 'payload', 'hash'] as const
    fc.assert(
      fc.property(picked, fc.constantFrom(...fields), ([made, which, at], field) => {
        const { chain, entries, index } = pick(made, which, at)
        entries[index] = { ...entries[index]!, [field]: field === 'at' ? fine(-9) : 'changed' }
        const { findings } = check(made.journal)
        expect(findings[0]).toMatchObject({ chain, seq: index + 1 })
        expect(['altered', 'back-dated']).toContain(findings[0]?.kind)
      }),
    )
  })
  test('with any entry dropped is found, at that entry', () => {
    fc.assert(
      fc.property(picked, fc.boolean(), ([made, which, at], renumber) => {
        const { chain, entries, index } = pick(made, which, at)
        const wasLast = index === entries.length - 1
        entries.splice(index, 1)
        if (renumber) entries.forEach((entry, place) => (entries[place] = { ...entry, seq: place + 1 }))
        const { findings } = check(made.journal)
        expect(findings).toMatchObject([
          { chain, seq: index + 1, to: index + 1, kind: wasLast ? 'truncated' : 'dropped' },
        ])
      }),
    )
  })
  test('with any two entries exchanged is found, at both', () => {
    fc.assert(
      fc.property(picked, fc.nat(), ([made, which, at], other) => {
        const { chain, entries, index } = pick(made, which, at)
        const second = other % entries.length
        fc.pre(second !== index)
        const [a, b] = [entries[index]!, entries[second]!]
        entries[index] = { ...b, seq: index + 1 }
        entries[second] = { ...a, seq: second + 1 }
        const { findings } = check(made.journal)
        expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['reordered']))
        expect(findings.every((finding) => finding.chain === chain)).toBe(true)
        const meant = findings.flatMap(({ seq = 0, to = seq }) =>
          Array.from({ length: to - seq + 1 }, (_, step) => seq + step),
        )
        expect(meant.sort((x, y) => x - y)).toEqual([index + 1, second + 1].sort((x, y) => x - y))
      }),
    )
  })
  test('cut off anywhere is found, from there to the sealed head', () => {
    fc.assert(
      fc.property(picked, ([made, which, at]) => {
        const { chain, entries, index } = pick(made, which, at)
        const length = entries.length
        entries.splice(index)
        expect(check(made.journal).findings).toMatchObject([
          { chain, kind: 'truncated', seq: index + 1, to: length },
        ])
      }),
    )
  })
  test('rewritten from anywhere with all its hashes is found, in the stretch of the first seal that covers it', () => {
    fc.assert(
      fc.property(picked, ([made, which, at]) => {
        const { chain, entries, index } = pick(made, which, at)
        entries[index] = { ...entries[index]!, action: 'case.nothing' }
        rewriteFrom(entries, index)
        const first = check(made.journal).findings[0]
        expect(first).toMatchObject({ chain, kind: 'altered', code: 'rewritten' })
        expect(first!.seq).toBeLessThanOrEqual(index + 1)
        expect(first!.to).toBeGreaterThanOrEqual(index + 1)
      }),
    )
  })
})
