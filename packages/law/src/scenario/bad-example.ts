// A bad example is a piece of a pack that must be refused, and for the reason that its writer names.
import { stringify } from 'yaml'
import { isRecord } from '../load/check-shape.ts'
import { loadPacks } from '../load/load-packs.ts'
import { readYaml } from '../load/read-yaml.ts'
import type { BadPack } from '../pack/index.ts'
import { minimalConcepts, minimalOffences, minimalPack } from './minimal-pack.ts'

/**
 * Differences between the codes with which the example is refused and those that it names; none when they are the same.
 * What the example leaves out is filled in: pack.yaml with the smallest pack and the instruments of the pack it lies in.
 * @param parsed values of the files of all packs by path; the smallest list of concepts is used where they lack one.
 */
export function refuseBad(bad: BadPack, host: string, parsed: ReadonlyMap<string, unknown>): string[] {
  const pack = bad.pack ?? {
    ...minimalPack,
    instruments: withExample(instrumentsOf(parsed.get(`${host}/pack.yaml`))),
  }
  const folder = folderOf(pack)
  const offences = bad.offences ?? (bad.pack === undefined ? minimalOffences : undefined)
  const concepts = new Map([['concepts.yaml', parsed.get('concepts.yaml') ?? minimalConcepts]])
  const loaded = loadPacks(
    new Map([
      ['concepts.yaml', ''],
      [`${folder}/pack.yaml`, textOf(pack)],
      ...(offences === undefined
        ? []
        : [
            [
              `${folder}/offences/bad.yaml`,
              textOf(Array.isArray(offences) ? { offences } : offences),
            ] as const,
          ]),
    ]),
    concepts,
  )
  if (loaded.ok) return [`expected a refusal with: ${bad.refusedWith.join(', ')}; got: the pack was accepted`]
  const expected = [...new Set(bad.refusedWith)].toSorted().join(', ')
  const got = [...new Set(loaded.problems.map(({ code }) => code))].toSorted().join(', ')
  if (expected === got) return []
  const reasons = loaded.problems.slice(0, 5).map(({ code, message }) => `${code}: ${message}`)
  return [`expected a refusal with: ${expected}; got: ${got}`, ...reasons]
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : stringify(content, { aliasDuplicateObjects: false })
}

function instrumentsOf(pack: unknown): unknown[] {
  const instruments = isRecord(pack) ? pack['instruments'] : undefined
  return Array.isArray(instruments) ? instruments : []
}

/** The instrument of the smallest pack is at hand too, unless the host has one of the same id. */
function withExample(instruments: readonly unknown[]): unknown[] {
  const own = minimalPack.instruments.filter(
    ({ id }) => !instruments.some((instrument) => isRecord(instrument) && instrument['id'] === id),
  )
  return [...instruments, ...own]
}

/** The folder that the example would lie in: what its pack calls itself. */
function folderOf(pack: unknown): string {
  const read = typeof pack === 'string' ? readYaml(pack) : { ok: true, value: pack }
  const value = 'value' in read ? read.value : undefined
  const id = isRecord(value) ? value['pack'] : undefined
  return typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id) ? id : minimalPack.pack
}
