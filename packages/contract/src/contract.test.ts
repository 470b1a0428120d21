// The contract is what clients build on: it must be whole, and say the same as the types it travels for.
import type { Assessment } from '@clew/law'
import type * as z from 'zod'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { AssessmentShape, CaseListQuery, endpoints, errorCodes, namesIn, openApi } from './index.ts'

/** Lists that one may change or not, and keys that may be absent or undefined, are the same on the wire. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
    : T

/** Every key there, so that one that may be absent cannot be forgotten on either side. */
type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T

type Doc = {
  openapi: string
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; responses: Record<string, unknown>; parameters: { name: string; in: string }[] }
    >
  >
  components: { schemas: Record<string, unknown> }
}
const document = openApi('0.0.0') as unknown as Doc

describe('the interface description', () => {
  test('names every endpoint once', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((each) => each.operationId),
    )
    expect(ids.sort()).toEqual(endpoints.map((each) => each.id).sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('points only at schemas that it has', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(refs.length).toBeGreaterThan(50)
    const missing = refs.filter(
      (ref) => !(ref.replace('#/components/schemas/', '') in document.components.schemas),
    )
    expect([...new Set(missing)]).toEqual([])
  })

  test('gives every parameter of an address a place', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      for (const each of Object.values(operations)) {
        expect(
          each.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name),
        ).toEqual(names)
      }
    }
  })

  test('says for every endpoint how it may be refused', () => {
    for (const operations of Object.values(document.paths)) {
      for (const each of Object.values(operations))
        expect(Object.keys(each.responses)).toEqual(expect.arrayContaining(['400', '403', '500']))
    }
  })

  test('keeps the id of a record, which is not the keyword of the same name', () => {
    expect(document.components.schemas['CaseSummary']).toMatchObject({
      properties: { id: { type: 'string' } },
    })
    expect(document.components.schemas['Trace']).toMatchObject({
      properties: { children: { items: { $ref: '#/components/schemas/Trace' } } },
    })
  })

  test('uses every code of the catalogue that an endpoint can cause', () => {
    const used = new Set(endpoints.flatMap((each) => each.refusals))
    const common = [
      'request-invalid',
      'not-signed-in',
      'not-allowed',
      'origin-forbidden',
      'request-unmarked',
      'internal-fault',
      'database-unavailable',
      'route-not-found',
    ]
    expect(errorCodes.filter((code) => !used.has(code) && !common.includes(code))).toEqual([])
  })
})

describe('schemas', () => {
  test('an assessment travels field for field as the law package makes it', () => {
    expectTypeOf<Plain<Assessment>>().toExtend<Plain<z.input<typeof AssessmentShape>>>()
    expectTypeOf<Plain<z.output<typeof AssessmentShape>>>().toExtend<Plain<Assessment>>()
    expectTypeOf<Whole<z.output<typeof AssessmentShape>>>().toExtend<Whole<Assessment>>()
    expectTypeOf<keyof z.output<typeof AssessmentShape>>().toEqualTypeOf<keyof Assessment>()
    expect(AssessmentShape.safeParse({}).success).toBe(false)
  })

  test('a list query from an address has its numbers and defaults', () => {
    expect(CaseListQuery.parse({ limit: '20', q: ' passport ' })).toEqual({
      limit: 20,
      q: 'passport',
      sort: 'updated',
    })
    expect(CaseListQuery.safeParse({ limit: '0' }).success).toBe(false)
    expect(CaseListQuery.safeParse({ limt: '5' }).success).toBe(false)
    expect(CaseListQuery.safeParse({ stage: 'trial,,appeal' }).success).toBe(false)
  })

  test('names in a query come once each, in order', () => {
    expect(namesIn('us,international,us')).toEqual(['us', 'international'])
    expect(namesIn(undefined)).toEqual([])
  })
})
