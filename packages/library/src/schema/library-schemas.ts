// JSON Schemas of what people write in the library, so that an editor completes keys and underlines mistakes.
import * as z from 'zod'
import { Decision, DecisionFile } from '../decision/decision.ts'
import {
  ChecklistFile,
  ChecklistItem,
  Measure,
  Obligation,
  Origin,
  Practice,
  Provision,
  Reading,
  Review,
  Source,
  Strength,
  TreeFile,
  Words,
} from '../entry/index.ts'
import { Curriculum, Question, TrainingModule } from '../training/index.ts'

const files: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  measure: { title: 'Front matter of a measure', schema: Measure },
  practice: { title: 'Front matter of a State practice', schema: Practice },
  decision: { title: 'A decided case as a digest', schema: Decision },
  decisions: { title: 'A collection of decisions, as it is exported and imported', schema: DecisionFile },
  'training-module': { title: 'Front matter of a training module', schema: TrainingModule },
  curriculum: { title: 'Front matter of a curriculum', schema: Curriculum },
  checklist: { title: 'The checklist of obligations', schema: ChecklistFile },
  'library-tree': { title: 'The headings that the library answers', schema: TreeFile },
}
const shapes: Readonly<Record<string, z.ZodType>> = {
  ChecklistItem,
  Decision,
  Obligation,
  Origin,
  Provision,
  Question,
  Reading,
  Review,
  Source,
  Strength,
  Words,
}

/** File name in schema/ → JSON Schema, draft 2020-12, of what people write (defaults may be left out). */
export function librarySchemas(): Record<string, Record<string, unknown>> {
  const names = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(shapes)) names.add(shape, { id })
  return Object.fromEntries(
    Object.entries(files).map(([name, { title, schema }]) => [
      `${name}.schema.json`,
      {
        title,
        ...z.toJSONSchema(schema, {
          io: 'input',
          metadata: names,
          override: ({ zodSchema, jsonSchema }) => {
            if (zodSchema === Words) jsonSchema.required = ['en']
          },
        }),
      },
    ]),
  )
}
