/** Divides each compiled catalogue in two: `messages.po?first.po` comes with the first page, `messages.po?more.po` with any other. */
import type { Plugin } from 'vite'
import { isFirstWord } from '../src/i18n/first-words.ts'

const asked = /\.po\?(first|more)\.po$/
const compiled = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/

/** Stands after Lingui's own plugin, which compiles the file. */
export function divideWords(): Plugin {
  return {
    name: 'clew-divide-words',
    enforce: 'post',
    transform: {
      filter: { id: asked },
      handler(code, id) {
        const literal = compiled.exec(code)?.[1]
        if (literal === undefined) throw new Error(`${id} was not compiled in the form that is divided here`)
        const messages = JSON.parse(JSON.parse(literal) as string) as Record<string, unknown>
        const first = asked.exec(id)?.[1] === 'first'
        const part = Object.fromEntries(
          Object.entries(messages).filter(([key]) => isFirstWord(key) === first),
        )
        const text = JSON.stringify(JSON.stringify(part))
        return { code: `export const messages = JSON.parse(${text})`, map: null, moduleType: 'js' }
      },
    },
  }
}
