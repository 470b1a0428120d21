/** The thread in which pages are set, because setting takes the processor for as long as it lasts and nobody else should wait. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export type Order = { readonly id: number; readonly document: string }
export type Delivery =
  | { readonly id: number; readonly bytes: Uint8Array; readonly accessible: boolean }
  | { readonly id: number; readonly fault: string }

const { resolve } = createRequire(import.meta.url)
/** @param path from the folder in which the main file of the package lies. */
const beside = (name: string, ...path: readonly string[]): Buffer =>
  readFileSync(join(dirname(resolve(name)), ...path))
const noto = (name: string, file: string): Buffer[] =>
  ['400Regular', '700Bold'].map((weight) =>
    beside(`@expo-google-fonts/${name}`, weight, `${file}_${weight}.ttf`),
  )
const hans = (weight: string): Buffer =>
  beside('@embedpdf/fonts-sc', '..', 'fonts', `NotoSansHans-${weight}.otf`)

const page = readFileSync(join(import.meta.dirname, 'page.typ'), 'utf8')
const compiler = NodeCompiler.create({
  // A folder with nothing of ours in it: a page reads no file.
  workspace: join(import.meta.dirname, 'no-such-folder'),
  fontArgs: [
    {
      fontBlobs: [
        ...noto('noto-sans', 'NotoSans'),
        beside('@expo-google-fonts/noto-sans', '400Regular_Italic', 'NotoSans_400Regular_Italic.ttf'),
        ...noto('noto-nastaliq-urdu', 'NotoNastaliqUrdu'),
        ...noto('noto-sans-arabic', 'NotoSansArabic'),
        ...noto('noto-sans-devanagari', 'NotoSansDevanagari'),
        hans('Regular'),
        hans('Bold'),
      ],
    },
  ],
})

function deliver({ id, document }: Order): Delivery {
  const source = { mainFileContent: page, inputs: { document } }
  try {
    return { id, bytes: compiler.pdf(source, { pdfStandard: 'ua-1' }), accessible: true }
  } catch (error) {
    // A character that no font has is the one fault that a text can cause; such a page is better with a gap than not at all.
    const fault = faultOf(error)
    if (!fault.includes('could not be displayed')) return { id, fault }
    return { id, bytes: compiler.pdf(source), accessible: false }
  } finally {
    compiler.evictCache(0)
  }
}

const faultOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)

parentPort?.on('message', (order: Order) => {
  let delivery: Delivery
  try {
    delivery = deliver(order)
  } catch (error) {
    delivery = { id: order.id, fault: faultOf(error) }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(delivery)
})
