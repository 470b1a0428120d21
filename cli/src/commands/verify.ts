/** `clew verify`: checks an exported journal, without the database and without any name, and says where it was tampered with. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  type Checkpoint,
  openVerifier,
  readCheckpoint,
  readNote,
  readVerifierKey,
  type Verdict,
  type Verifier,
  type VerifierKey,
} from '@clew/seal'
import { nodeCrypto } from '@clew/seal/node'
import { readText } from '../case-file.ts'
import type { Command, Context } from '../command.ts'
import { wrongInput, wrongUse } from '../exit.ts'
import { isMissing } from '../law.ts'
import { names, readOptions } from '../options.ts'
import { verifyEnglish } from '../words/verify-en.ts'
import { verifyUrdu } from '../words/verify-ur.ts'
import { showVerdict } from './show-verdict.ts'

export const verifyOptions = {
  key: { type: 'string', value: '<key>' },
  witness: { type: 'string', value: '<key,…>' },
  checkpoint: { type: 'string', value: '<file>' },
  certificate: { type: 'string', value: '<file>' },
} as const

export const verify: Command = async (args, context) => {
  const { values, words } = readOptions(args, verifyOptions, 'verify')
  const said = context.language === 'ur' ? verifyUrdu : verifyEnglish
  const [path, ...more] = words
  if (path === undefined || more.length > 0) throw wrongUse(said.noFile, said.fetchIt)
  const key = values.key === undefined ? undefined : await keyOf(values.key, 'log', said)
  const witnesses = await Promise.all(
    (names(values.witness) ?? []).map((each) => keyOf(each, 'witness', said)),
  )
  const kept = values.checkpoint === undefined ? [] : [await checkpointIn(values.checkpoint, context, said)]
  const certificate =
    values.certificate === undefined ? undefined : await certificateIn(values.certificate, context)
  const verifier = openVerifier(nodeCrypto, {
    ...(key === undefined ? {} : { key }),
    ...(certificate === undefined ? {} : { certificate }),
    witnesses,
    kept,
  })
  const verdict = await readInto(verifier, path, context)
  if (context.json) context.screen.json(verdict)
  else showVerdict(verdict, context, said)
  return verdict.ok ? 0 : 1
}

/** The text itself, or a file that holds it. */
async function keyOf(
  given: string,
  use: VerifierKey['use'],
  said: typeof verifyEnglish,
): Promise<VerifierKey> {
  const text = given.includes('+') ? given : (await readFile(given, 'utf8').catch(() => '')).trim()
  const key = readVerifierKey(nodeCrypto, text)
  if (key === undefined) throw wrongUse(said.badKey(given), said.keyForm)
  if (key.use !== use) throw wrongUse(said.wrongUse(given), said.useForm)
  return key
}

async function checkpointIn(path: string, context: Context, said: typeof verifyEnglish): Promise<Checkpoint> {
  const note = readNote(await readText(path, context))
  const checkpoint = note === undefined ? undefined : readCheckpoint(note.text)
  if (checkpoint === undefined) throw wrongInput(said.badCheckpoint(path))
  return checkpoint
}

/** As it was printed or typed off the paper, or the answer of the interface that holds it. */
async function certificateIn(path: string, context: Context): Promise<string> {
  const text = await readText(path, context)
  try {
    const { text: printed } = JSON.parse(text) as { text?: unknown }
    return typeof printed === 'string' ? printed : text
  } catch {
    return text
  }
}

/** In pieces, so that a journal of any length needs little memory. `-` is what is piped in. */
async function readInto(verifier: Verifier, path: string, { words }: Context): Promise<Verdict> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1024 * 1024 })
  stream.setEncoding('utf8')
  let rest = ''
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) verifier.line(line)
    }
  } catch (error) {
    throw wrongInput(isMissing(error) ? words.noFile(path) : words.cannotRead(path))
  }
  if (rest !== '') verifier.line(rest)
  return verifier.end()
}
