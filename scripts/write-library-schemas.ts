/** Writes the JSON Schemas of the library from the code that checks it. Run after a change in packages/library/src/entry. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { librarySchemas } from '../packages/library/src/schema/library-schemas.ts'

const folder = join(import.meta.dirname, '..', 'schema')
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(librarySchemas())) {
  await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`schema/${name}`)
}
