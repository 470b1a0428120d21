/** Holds the tree to vectors that nobody of this project wrote: right and wrong proofs, each with what must come of it. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromBase64 } from '../bytes.ts'
import { nodeCrypto } from '../node/index.ts'
import {
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './verify.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'merkle', 'testdata')
const here = existsSync(folder)

type Vector = { wantErr: boolean; desc: string; proof: string[] | null } & Record<string, unknown>
const bytes = (text: unknown): Uint8Array =>
  fromBase64(typeof text === 'string' ? text : '') ?? new Uint8Array()
const number = (value: unknown): number => Number(value)

const checks: Record<string, (vector: Vector, proof: Uint8Array[]) => boolean> = {
  inclusion: ({ leafIdx, treeSize, leafHash, root }, proof) =>
    verifyInclusion(
      nodeCrypto,
      { index: number(leafIdx), size: number(treeSize), leaf: bytes(leafHash), root: bytes(root) },
      proof,
    ),
  consistency: ({ size1, size2, root1, root2 }, proof) =>
    verifyConsistency(
      nodeCrypto,
      { from: number(size1), to: number(size2), fromRoot: bytes(root1), toRoot: bytes(root2) },
      proof,
    ),
  subtreeinclusion: ({ leafIdx, start, end, leafHash, root }, proof) =>
    verifySubtreeInclusion(
      nodeCrypto,
      {
        index: number(leafIdx),
        start: number(start),
        end: number(end),
        leaf: bytes(leafHash),
        root: bytes(root),
      },
      proof,
    ),
  subtreeconsistency: ({ start, end, size, root1, root2 }, proof) =>
    verifySubtreeConsistency(
      nodeCrypto,
      {
        start: number(start),
        end: number(end),
        size: number(size),
        subtree: bytes(root1),
        root: bytes(root2),
      },
      proof,
    ),
}

describe.skipIf(!here)(
  'the vectors of transparency-dev/merkle (skipped where ../shared/data/merkle is absent)',
  () => {
    for (const [kind, check] of Object.entries(checks)) {
      test(`of ${kind} come out as each says`, () => {
        const paths = globSync(join(folder, kind, '**', '*.json'))
        expect(paths.length).toBeGreaterThan(40)
        const astray = paths.filter((path) => {
          const vector = JSON.parse(readFileSync(path, 'utf8')) as Vector
          return check(vector, (vector.proof ?? []).map(bytes)) === vector.wantErr
        })
        expect(astray).toEqual([])
      })
    }
  },
)
