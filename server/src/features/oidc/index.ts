/** The face of the sign-in through a provider. */
export { oidcRoutes } from './oidc.routes.ts'
export { openProvider } from './provider.ts'
