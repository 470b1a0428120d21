/** An authenticator that knows its owner, as a telephone or a laptop has one, inside the browser of a test. */
import type { Page } from 'playwright-core'

/** Every passkey made and asked for in this window is from now on made and given without a hand. */
export async function giveAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
