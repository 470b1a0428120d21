/** What holds the bytes of files beside the database: small enough that a bucket elsewhere could take the folder's place. */

/** Names are UUIDs and tell nothing. A store sees sealed bytes only. */
export type FileStore = {
  /**
   * Keeps the first `from` bytes of an unfinished file and adds the pieces behind them. What arrived is on the disk when it returns, also when
   * the pieces broke off, which is then thrown on.
   * @returns the length of the file in bytes.
   */
  readonly append: (id: string, from: number, pieces: AsyncIterable<Uint8Array>) => Promise<number>
  /** Undefined when there is no such file. */
  readonly find: (id: string) => Promise<FoundFile | undefined>
  /** From now on the file is whole and never changes. Finishing twice is no fault. */
  readonly finish: (id: string) => Promise<void>
  /** Bytes `from` up to, not including, `to` of a file, finished or not. Each piece is good until the next is asked for. */
  readonly read: (id: string, from: number, to: number) => AsyncIterable<Buffer>
  /** Removing what is not there is no fault. */
  readonly remove: (id: string) => Promise<void>
  readonly listUnfinished: () => Promise<readonly string[]>
}

export type FoundFile = { readonly bytes: number; readonly finished: boolean }
