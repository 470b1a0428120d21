/** Files of exhibits over HTTP, sealed and hashed on the way, beside a plain copy of the same file on the same disk. */
import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { chooseDemoPerson, type DemoHeaders } from '../../tests/fixtures/demo-sign-in.ts'
import { duration, type Row, short, size } from '../row.ts'
import { dataFolder, startClew } from '../running-clew.ts'

const mebibyte = 1024 * 1024
/** Mebibytes: the largest that is taken, 2048, shows that memory does not grow with the file. */
const bytes = Number(process.env['CLEW_BENCH_EXHIBIT'] ?? 300) * mebibyte
const piece = 8 * mebibyte

export async function exhibitRows(): Promise<Row[]> {
  const { data, remove } = await dataFolder()
  const clew = await startClew(data).catch(async (failure: unknown) => {
    await remove()
    throw failure
  })
  try {
    const folder = dirname(data)
    const [original, copy] = [join(folder, 'original'), join(folder, 'copy')]
    await fill(original)
    const who = await chooseDemoPerson(clew.address)
    const item = await itemOf(clew.address, who)
    await plainCopy(original, copy)
    const before = await highWater(clew.pid)
    const copied = [await seconds(() => plainCopy(original, copy))]
    let exhibit = ''
    const sent = await seconds(async () => (exhibit = await upload(clew.address, who, item, original)))
    copied.push(await seconds(() => plainCopy(original, copy)))
    const address = `${clew.address}/api/cases/${item.caseId}/exhibits/${exhibit}/file`
    const fetched = await seconds(() => download(address, who, copy))
    copied.push(await seconds(() => plainCopy(original, copy)))
    const after = await highWater(clew.pid)
    const plain = copied.toSorted((a, b) => a - b)[1] ?? 0
    const rate = (time: number): string => `${short(bytes / mebibyte / time)} MB/s`
    const row = (what: string, time: number): Row => ({
      what,
      figure: `${duration(time * 1e6)}, ${rate(time)}`,
      beside: `plain copy to the disk ${rate(plain)}`,
      value: time / plain,
      unit: '× the time of a plain copy',
    })
    return [
      row(
        `upload an exhibit of ${size(bytes)} in pieces of ${size(piece)}: hashed, sealed, on the disk`,
        sent,
      ),
      row(`download it again: opened, authenticated, on the disk`, fetched),
      {
        what: 'memory that both together take at most in the server',
        figure: `${size(after - before)} more than before`,
        beside: `${size(bytes)} twice`,
        value: (after - before) / mebibyte,
        unit: 'MB',
        limit: { at: 150, sense: 'at-most' },
      },
    ]
  } finally {
    await clew.stop()
    await remove()
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return (performance.now() - since) / 1000
}

async function fill(path: string): Promise<void> {
  const one = randomBytes(mebibyte)
  await pipeline(
    Readable.from(
      (function* () {
        for (let at = 0; at < bytes; at += mebibyte) yield one
      })(),
    ),
    createWriteStream(path),
  )
}

const plainCopy = (from: string, to: string): Promise<void> =>
  pipeline(createReadStream(from, { highWaterMark: mebibyte }), createWriteStream(to, { flush: true }))

/** Largest resident memory that the process ever had, in bytes; Linux alone tells. */
async function highWater(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}

type Item = { readonly caseId: string; readonly evidence: string }

async function itemOf(address: string, who: DemoHeaders): Promise<Item> {
  const list = (await ask(address, who, 'GET', '/cases?limit=1')) as { items: { id: string }[] }
  const caseId = list.items[0]?.id ?? ''
  const read = (await ask(address, who, 'GET', `/cases/${caseId}`)) as {
    caseFile: { evidence: { id: string }[] }
  }
  return { caseId, evidence: read.caseFile.evidence[0]?.id ?? '' }
}

async function upload(
  address: string,
  who: DemoHeaders,
  { caseId, evidence }: Item,
  path: string,
): Promise<string> {
  const begun = (await ask(address, who, 'POST', `/cases/${caseId}/uploads`, {
    evidence,
    name: 'video',
    size: bytes,
  })) as { id: string }
  const below = `/cases/${caseId}/uploads/${begun.id}`
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(piece)
    for (let from = 0; from < bytes;) {
      const { bytesRead } = await file.read(buffer, 0, piece, from)
      const sent = buffer.subarray(0, bytesRead)
      from = ((await ask(address, who, 'PUT', `${below}?from=${from}`, sent)) as { received: number })
        .received
    }
  } finally {
    await file.close()
  }
  await ask(address, who, 'POST', `${below}/complete`, {})
  return begun.id
}

async function download(address: string, who: DemoHeaders, to: string): Promise<void> {
  const { body, status } = await fetch(address, { headers: who })
  if (status !== 200 || body === null) throw new Error(`The file answers ${status}.`)
  await pipeline(Readable.fromWeb(body as never), createWriteStream(to, { flush: true }))
}

async function ask(
  address: string,
  who: DemoHeaders,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const isBytes = body instanceof Uint8Array
  const type =
    body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }
  const answer = await fetch(`${address}/api${path}`, {
    method,
    headers: { ...who, ...type },
    ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${text.slice(0, 200)}`)
  return text === '' ? undefined : JSON.parse(text)
}
