// JSON Schemas of the files of law-packs/, so that an editor completes keys and underlines mistakes while a lawyer writes.
import * as z from 'zod'
import {
  AgeLeaf,
  AllNode,
  AnyNode,
  AtLeastNode,
  BadPack,
  BaseLeaf,
  Citation,
  ConceptFile,
  ConceptLeaf,
  ConformityAnswerFile,
  CountLeaf,
  ElementNode,
  GuidanceFile,
  Instrument,
  MentalLeaf,
  OffenceFile,
  OffenceLeaf,
  Pack,
  Penalty,
  Reading,
  ScenarioFile,
  Term,
  Validity,
  Words,
} from '../pack/index.ts'
import { IndicatorFile } from '../taxonomy/index.ts'
import { keyDescriptions } from './key-descriptions.ts'

const files: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  'law-pack': { title: 'pack.yaml of a law pack', schema: Pack },
  'offence-file': { title: 'A file of offences of a law pack', schema: OffenceFile },
  concepts: { title: 'The taxonomy of concepts', schema: ConceptFile },
  guidance: { title: 'Working guidance on evidence', schema: GuidanceFile },
  indicators: { title: 'Operational indicators', schema: IndicatorFile },
  answers: { title: 'Answers of people on the conformity of a law', schema: ConformityAnswerFile },
  scenario: { title: 'Good scenarios of a law pack', schema: ScenarioFile },
  'bad-example': { title: 'A bad example of a law pack', schema: BadPack },
}

const shapes: Readonly<Record<string, z.ZodType>> = {
  AgeLeaf,
  AllNode,
  AnyNode,
  AtLeastNode,
  BaseLeaf,
  Citation,
  ConceptLeaf,
  CountLeaf,
  ElementNode,
  Instrument,
  MentalLeaf,
  OffenceLeaf,
  Penalty,
  Reading,
  Term,
  Validity,
  Words,
}

/** File name in schema/ → JSON Schema, draft 2020-12, of what people write (defaults may be left out). */
export function lawSchemas(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, { title, schema }]) => [
      `${name}.schema.json`,
      { title, ...schemaOf(schema) },
    ]),
  )
}

function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const names = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(shapes)) names.add(shape, { id })
  const made = z.toJSONSchema(schema, {
    io: 'input',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === Words) jsonSchema.required = ['en']
    },
  })
  return described(made) as Record<string, unknown>
}

/** Adds what an editor shows at each key. */
function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'properties' ? withDescriptions(inner as object) : described(inner),
    ]),
  )
}

function withDescriptions(properties: object): object {
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => {
      const description = keyDescriptions[key]
      const inner = described(property) as object
      return [key, description === undefined ? inner : { description, ...inner }]
    }),
  )
}
