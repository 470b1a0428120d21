/** Lays beside our own files what the reader of PDF asks for while it draws, so that scripts of every language show without a network. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const { resolve } = createRequire(import.meta.url)
const source = dirname(resolve('pdfjs-dist/package.json'))
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }

/** Character maps, the fonts that every reader must have, and decoders in JavaScript: our pages run no WebAssembly. */
const parts = { cmaps: /./, standard_fonts: /./, wasm: /_nowasm_fallback\.js$|^LICENSE/ }

/** The version is in the path, because these names carry no hash and are kept for ever. */
const found = Object.entries(parts).flatMap(([folder, wanted]) =>
  readdirSync(join(source, folder))
    .filter((name) => wanted.test(name))
    .map((name) => ({
      fileName: `assets/pdf-${version}/${folder}/${name}`,
      path: join(source, folder, name),
    })),
)

export function pdfData(): Plugin {
  return {
    name: 'clew-pdf-data',
    generateBundle() {
      for (const { fileName, path } of found)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const asked = found.find(({ fileName }) => request.url === `/${fileName}`)
        if (asked === undefined) {
          next()
          return
        }
        if (asked.path.endsWith('.js')) response.setHeader('content-type', 'text/javascript')
        createReadStream(asked.path).pipe(response)
      })
    },
  }
}
