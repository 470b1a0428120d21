/** Builds the web application; in development it hands /api to a running server. */
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { divideWords } from './build/divide-words.ts'
import { pdfData } from './build/pdf-data.ts'

const server = process.env['CLEW_API'] ?? 'http://127.0.0.1:4600'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true, cwd: import.meta.dirname }),
    divideWords(),
    pdfData(),
  ],
  // The content security policy allows files of our own only: nothing may become a data: address.
  build: { outDir: 'dist', assetsInlineLimit: 0, target: 'es2023', modulePreload: { polyfill: false } },
  server: { proxy: { '/api': server } },
})
