/** Writes docs/real-cases.md from the case files, what the courts decided, and the engine. Run after a change in any of them. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readExpectations, root } from '../tests/cases/expectation.ts'
import { pageAbout } from '../tests/cases/page.ts'
import { readLaw, readTrial } from '../tests/cases/trial.ts'

const law = await readLaw()
const trials = [...readExpectations()].map(([reference, expected]) => readTrial(law, reference, expected))
await writeFile(join(root, 'docs', 'real-cases.md'), pageAbout(trials))
console.log('docs/real-cases.md')
