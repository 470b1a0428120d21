/** Serves the built web application; addresses of its own making lead to its one page. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Names with a content hash never change; the page that names them must be asked for each time. */
const forEver = /[/\\]assets[/\\]/

export async function servePages(
  app: FastifyInstance,
  web: string | undefined,
  unknown: () => never,
): Promise<void> {
  if (web === undefined || !existsSync(join(web, 'index.html'))) {
    app.setNotFoundHandler(unknown)
    return
  }
  await app.register(files, {
    root: web,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', forEver.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' && !request.url.startsWith('/api') && wantsPage(request.headers.accept)
    return page ? reply.sendFile('index.html') : unknown()
  })
}

function wantsPage(accept: string | undefined): boolean {
  return accept === undefined || accept.includes('text/html') || accept.includes('*/*')
}
