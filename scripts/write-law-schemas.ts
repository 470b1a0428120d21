/** Writes the JSON Schemas of law packs from the code that checks them. Run after a change in packages/law/src/pack. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lawSchemas } from '../packages/law/src/schema/law-schemas.ts'

const folder = join(import.meta.dirname, '..', 'schema')
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(lawSchemas())) {
  await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`schema/${name}`)
}
