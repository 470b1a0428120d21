/** Keeps sealing: at the start, every few minutes, when somebody asks for proof, and at the end. */
import { type Signer, verifierKey, writeVerifierKey } from '@clew/seal'
import { nodeCrypto } from '@clew/seal/node'
import type { FeatureParts } from '../../platform/feature.ts'
import type { Doors } from '../../platform/database/doors.ts'
import { describeError } from '../../platform/log/log.ts'
import { loadSealKey } from './seal-key.ts'
import { sealHeads, signerOf } from './seal-heads.ts'

export type Sealer = {
  /** @throws StartRefused when there is no usable key. */
  readonly start: (doors: Doors) => Promise<void>
  readonly stop: () => Promise<void>
  /** Seals now, looking at every chain: an entry put in under an old date must not hide from it. Does nothing before the start. */
  readonly sealAll: () => Promise<void>
  /** The verifier key of this installation, as text. */
  readonly key: () => Promise<string>
}

export function openSealer({ clock, config, log }: Pick<FeatureParts, 'clock' | 'config' | 'log'>): Sealer {
  let loaded: Promise<Signer> | undefined
  let opened: Doors | undefined
  let timer: NodeJS.Timeout | undefined
  // Before the start the database cannot be asked whether a backup was restored into it.
  const load = async (): Promise<Signer> => {
    const key = await loadSealKey(config)
    return opened === undefined ? key : signerOf(opened, key)
  }
  const signer = (): Promise<Signer> => (loaded ??= load())
  const seal = async (sweep = false): Promise<void> => {
    if (opened !== undefined) await sealHeads(opened, await signer(), clock, sweep)
  }
  const sealQuietly = (): void => {
    seal().catch((error: unknown) => log.error({ error: describeError(error) }, 'the journal was not sealed'))
  }
  return {
    start: async (doors) => {
      opened = doors
      loaded = undefined
      await seal(true)
      if (config.sealEvery > 0) timer = setInterval(sealQuietly, config.sealEvery * 60_000).unref()
    },
    stop: async () => {
      clearInterval(timer)
      await seal()
      opened = undefined
    },
    sealAll: () => seal(true),
    key: async () => {
      const { name, publicKey } = await signer()
      return writeVerifierKey(verifierKey(nodeCrypto, 'log', name, publicKey))
    },
  }
}
