/** What a browser may do with a page of Clew: nothing from elsewhere, nothing to elsewhere, no script or style but ours. */

const always: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // Exhibits are looked at: sound and film as they are, text in a frame that is sandboxed by its own policy.
    "media-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** @param publicUrl where people reach Clew; by https, browsers are told never to try anything else there, for a year. */
export function securityHeaders(publicUrl?: URL): Readonly<Record<string, string>> {
  return publicUrl?.protocol === 'https:'
    ? { ...always, 'strict-transport-security': 'max-age=31536000' }
    : always
}
