/** `clew export`: writes a case as the file that would bring it back. */
import { writeFile } from 'node:fs/promises'
import type { CaseList } from '@clew/contract'
import type { Command, Context } from '../command.ts'
import { wrongInput, wrongUse } from '../exit.ts'
import { readOptions } from '../options.ts'
import { type Ask, problemIn, serverOptions, withServer } from '../server.ts'

export const exportOptions = {
  ...serverOptions,
  to: { type: 'string', value: '<file>' },
  force: { type: 'boolean' },
} as const

export const exportCase: Command = async (args, context) => {
  const { values, words } = readOptions(args, exportOptions, 'export')
  const [reference, ...more] = words
  if (reference === undefined)
    throw wrongUse('Which case? Give its reference.', 'For example: clew export "T 1/2026"')
  if (more.length > 0)
    throw wrongUse('One reference at a time.', 'A reference with spaces stands in quotation marks.')
  const { screen, words: w, json } = context
  const as = json || values.to?.endsWith('.json') === true ? 'json' : 'yaml'
  const text = await withServer(values, context, async (ask) => {
    const id = await find(ask, reference, context)
    const answer = await ask('GET', `/cases/${id}/export?as=${as}`)
    if (answer.status !== 200) throw wrongInput(problemIn(answer).detail)
    return answer.text
  })
  if (values.to === undefined) {
    screen.line(text.trimEnd())
    return 0
  }
  await writeFile(values.to, text, { flag: values.force === true ? 'w' : 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw wrongInput(w.fileExists(values.to ?? ''), w.overwriteWith)
      if (error.code === 'ENOENT' || error.code === 'EACCES') throw wrongInput(w.cannotRead(values.to ?? ''))
      throw error
    },
  )
  screen.problem(w.exported(values.to))
  return 0
}

/** References are words too, so the search finds a few cases of which one is meant. */
async function find(ask: Ask, reference: string, { words }: Context): Promise<string> {
  let after = ''
  for (;;) {
    const answer = await ask(
      'GET',
      `/cases?limit=200&sort=reference&q=${encodeURIComponent(reference)}${after}`,
    )
    if (answer.status !== 200) throw wrongInput(problemIn(answer).detail)
    const { items, next } = answer.json as CaseList
    const found = items.find((item) => item.reference === reference)
    if (found !== undefined) return found.id
    if (next === undefined) throw wrongInput(words.noReference(reference))
    after = `&after=${encodeURIComponent(next)}`
  }
}
