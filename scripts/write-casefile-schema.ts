// Writes schema/casefile.schema.json from the Zod schema of the case file; run it after changing the format.
import { writeFileSync } from 'node:fs'
import { caseFileJsonSchemaText } from '../packages/casefile/src/index.ts'

writeFileSync(new URL('../schema/casefile.schema.json', import.meta.url), caseFileJsonSchemaText())
