/** Runs another program as every script here needs it: from the root, with its words passed on as they come. */
import { spawn } from 'node:child_process'
import { join, delimiter } from 'node:path'
import { root } from './tree.ts'

export type RunOptions = {
  readonly environment?: NodeJS.ProcessEnv
  readonly folder?: string
  readonly quiet?: boolean
}

/** @returns the exit code; 127 when the program does not exist. What a quiet program said is shown only if it fails. */
export function run(
  program: string,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const said: Buffer[] = []
  const child = spawn(program, parameters, {
    cwd: options.folder ?? root,
    env: { ...process.env, PATH: withOurTools(), ...plainWords(), ...options.environment },
    stdio: [
      'ignore',
      options.quiet === true ? 'pipe' : 'inherit',
      options.quiet === true ? 'pipe' : 'inherit',
    ],
  })
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  child.once('error', () => resolve(127))
  child.once('close', (code) => {
    if (code !== 0) process.stderr.write(Buffer.concat(said))
    resolve(code ?? 1)
  })
  return promise
}

/** Colours are for people at a terminal; in a file they are noise. */
function plainWords(): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
}

function withOurTools(): string {
  return [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter)
}
