/** Starts the screen: language first, so that no page is ever shown without words. */
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './api/problem.ts'
import { activate } from './i18n/activate.ts'
import { languageOf } from './i18n/languages.ts'
import { router } from './routes/router.ts'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/parts.css'
import './design/overlays.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only a server that did not answer is asked again.
      retry: (count, error) => count < 2 && error instanceof ProblemError && error.problem.status === 0,
    },
  },
})

const place = document.getElementById('clew')
if (place === null) throw new Error('index.html has no place for the application')
const root = createRoot(place)

await activate(languageOf(document.documentElement.lang).code)

root.render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
