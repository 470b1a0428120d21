/** Shows that Clew starts only with settings that are right and safe, and says so in words when they are not. */
import { describe, expect, test } from 'vitest'
import { cookieRules, listensToThisMachineOnly, readConfig } from './settings.ts'

describe('settings', () => {
  test('have a default each', () => {
    expect(readConfig({}, {})).toMatchObject({ host: '127.0.0.1', port: 4600, portMayMove: true, demo: true })
  })

  test('come from the flag first, then from the environment', () => {
    expect(readConfig({ port: '5001' }, { CLEW_PORT: '5002' }).port).toBe(5001)
    expect(readConfig({}, { CLEW_PORT: '5002' })).toMatchObject({ port: 5002, portMayMove: false })
  })

  test.each(['0.0.0.0', '192.168.1.10', '::', 'clew.example', '10.0.0.1', '127.evil.example'])(
    'refuse to listen on %s in the clear, and do so behind a proxy that speaks TLS',
    (host) => {
      for (const flags of [{ host }, { host, 'public-url': 'http://localhost:4600' }])
        expect(() => readConfig(flags, {})).toThrow(/would travel in the clear/)
      expect(readConfig({ host, 'public-url': 'https://clew.example' }, {}).host).toBe(host)
    },
  )

  test.each([
    'http://clew.example',
    'clew.example',
    'https://clew.example/path',
    'https://u:p@clew.example',
    'ftp://x',
  ])('refuse the public address %s', (address) => {
    expect(() => readConfig({ 'public-url': address }, {})).toThrow(/--public-url/)
  })

  test.each([
    [{ 'trust-proxy': 'proxy.example' }, '--trust-proxy'],
    [{ 'session-idle': '0' }, '--session-idle'],
    [{ 'session-hours': '25' }, '--session-hours'],
    [{ 'oidc-issuer': 'http://login.example' }, '--oidc-issuer'],
    [{ 'oidc-issuer': 'https://login.example' }, '--oidc-client-id'],
  ])('let nobody in by accident: %j', (flags, message) => {
    expect(() => readConfig(flags, {})).toThrow(message)
  })

  test('take Clew to be alone on its machine only without a public address', () => {
    expect(listensToThisMachineOnly(readConfig({}, {}))).toBe(true)
    const published = readConfig(
      { 'public-url': 'https://clew.example', 'trust-proxy': '127.0.0.1, 10.0.0.0/8' },
      {},
    )
    expect(published.trustProxy).toEqual(['127.0.0.1', '10.0.0.0/8'])
    expect(listensToThisMachineOnly(published)).toBe(false)
    expect([cookieRules(published), cookieRules(readConfig({}, {}))]).toEqual([
      { secure: true },
      { secure: false },
    ])
  })

  test.each([
    [{ port: '70000' }, '--port is "70000"'],
    [{ log: 'loud' }, '--log is "loud"'],
    [{ connections: '-1' }, '--connections'],
  ])('refuse %j by name', (flags, message) => {
    expect(() => readConfig(flags, {})).toThrow(message)
  })

  test('never repeat the password of a database address that cannot be read', () => {
    expect(() => readConfig({ database: 'mysql://u:secret@h/d' }, {})).toThrow(/^(?!.*secret)/)
  })

  test('understand the address of a server and of a socket', () => {
    const { database } = readConfig({ database: 'postgres://me:p%40ss@db.example:6432/clew' }, {})
    expect(database).toEqual({
      host: 'db.example',
      port: 6432,
      user: 'me',
      password: 'p@ss',
      database: 'clew',
    })
    const socket = readConfig({ database: 'postgres://me:x@/clew?host=/run/postgresql' }, {})
    expect(socket.database?.host).toBe('/run/postgresql')
  })

  test('send mail only with a server and a sender', () => {
    const mail = { 'smtp-url': 'smtp://user:p%40ss@mail.example.org:587', 'mail-from': 'clew@example.org' }
    expect(readConfig(mail, {}).mail).toMatchObject({ from: 'clew@example.org' })
    expect(readConfig({}, {}).mail).toBeUndefined()
    for (const wrong of [
      { 'mail-from': '' },
      { 'smtp-url': '' },
      { 'smtp-url': 'https://x' },
      { 'mail-from': 'x' },
    ])
      expect(() => readConfig({ ...mail, ...wrong }, {})).toThrow(/--smtp-url|--mail-from/)
  })
})
