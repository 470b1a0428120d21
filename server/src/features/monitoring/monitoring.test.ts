/** Figures about States over the interface: dirty tables are reported line by line, corrections are kept, nothing is concluded over a break. */
import { describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const { get, post } = asking(openTestServer(database, () => routesUnderSmallLaw()))

const heading = 'indicator,state,year,value,break,source'
const convicted = (...lines: string[]) =>
  [heading, ...lines.map((line) => `convicted-persons,${line}`)].join('\n')
const take = async (text: string, check = '0') =>
  (await post(`/api/monitoring/import?check=${check}`, { text, fileName: 'figures.csv' })).json()
const figures = async (more: string) =>
  (await get(`/api/monitoring/figures?indicator=convicted-persons&${more}`)).json()

describe('a table of figures', () => {
  test('is reported line by line, counts in = counts out, and tried without being kept', async () => {
    const text = convicted(
      'TH,2018,10,,R1',
      'TH,2019,14,,R1',
      'TH,2e3,5,,R1',
      'TH,2020,"1,234",,R1',
      'TH,2021,<5,,R1',
    )
    const tried = await take(text, '1')
    expect(tried).toMatchObject({ checked: true, count: 5, created: 3, refused: 2 })
    expect((await figures('states=TH')).series[0].figures).toEqual([])
    const taken = await take(text)
    expect(taken.created + taken.corrected + taken.unchanged + taken.repeated + taken.refused).toBe(
      taken.count,
    )
    expect(
      taken.refusals.map(({ line, reasons }: { line: number; reasons: { code: string }[] }) => [
        line,
        reasons[0]?.code,
      ]),
    ).toEqual([
      [4, 'year-unclear'],
      [5, 'value-ambiguous'],
    ])
    expect(await take(text)).toMatchObject({ created: 0, unchanged: 3, refused: 2 })
  })

  test('keeps what a source said before it corrected it', async () => {
    expect(await take(convicted('TH,2019,15,,R1 corrected'))).toMatchObject({
      corrected: 1,
      corrections: [{ line: 2, was: '14', now: '15' }],
    })
    const { items } = (
      await get('/api/monitoring/figures/history?indicator=convicted-persons&state=TH&year=2019')
    ).json()
    expect(
      items.map((item: { value: number; replaced?: string }) => [item.value, item.replaced === undefined]),
    ).toEqual([
      [15, true],
      [14, false],
    ])
  })

  test('is refused whole where its heading is wrong, in the language of the asker', async () => {
    const answer = await post('/api/monitoring/import?lang=ur', {
      text: 'indicator,rate\n',
      fileName: 'f.csv',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'figures-unreadable' })
    expect(answer.json().errors[0].message).toContain('کالم')
  })

  test('comes out as a table that changes nothing when it comes in again, formulas disarmed', async () => {
    await take(convicted('PH,2018,3,,=cmd|x', 'PH,2019,suppressed,,R'))
    const { body } = await get('/api/monitoring/export')
    expect(body).toContain("'=cmd|x")
    expect(await take(body)).toMatchObject({ created: 0, corrected: 0, refused: 0 })
  })

  test('is taken in by whoever keeps figures and by nobody else', async () => {
    for (const [role, status] of [
      ['analyst', 200],
      ['investigator', 403],
      ['partner', 403],
    ] as const) {
      const person = await database.actor(`A ${role}`, localUser.unitId, { roles: [role] })
      const answer = await post(
        '/api/monitoring/import?check=1',
        { text: heading, fileName: 'f.csv' },
        person,
      )
      expect(answer.statusCode, role).toBe(status)
    }
  })

  test('of another unit does not exist', async () => {
    const stranger = await database.actor('An analyst elsewhere', undefined, { roles: ['analyst'] })
    const answer = await get('/api/monitoring/figures?indicator=convicted-persons', stranger)
    expect(answer.json().states).toEqual([])
  })
})

describe('a comparison', () => {
  test('is given within one way of counting and refused with the reason across a break', async () => {
    await take(convicted('GB,2015,100,,R', 'GB,2016,120,,R', 'GB,2017,60,yes,R'))
    const within = await figures('states=GB&from=2015&to=2016')
    expect(within.series[0].change).toEqual({ ok: true, by: 20, from: 100, to: 120 })
    const across = await figures('states=GB')
    expect(across.series[0].change).toEqual({ ok: false, why: 'break-in-series', year: 2017 })
    expect(across.series[0].anew).toEqual([2017])
    expect(across.series[0].runs).toEqual([[2015, 2016], [2017]])
  })

  test('names the breakdowns that are held, and the way in which each figure was counted anew', async () => {
    const lines = [
      'US,2018,9,female,By judgment',
      'US,2019,11,female,By judgment',
      'US,2020,30,female,By charge',
    ]
    await take(
      [
        'indicator,state,year,value,sex,method,source',
        ...lines.map((one) => `convicted-persons,${one},R`),
      ].join('\n'),
    )
    const page = await figures('states=US&sex=female')
    expect(page.parts).toContainEqual({ sex: 'female', figures: 3 })
    expect(page.parts).toContainEqual(expect.not.objectContaining({ sex: 'female' }))
    expect(page.series[0]).toMatchObject({
      anew: [2020],
      runs: [[2018, 2019], [2020]],
      change: { ok: false, why: 'other-definition', year: 2020 },
    })
    expect(page.indicator).toMatchObject({ translations: { ur: { made: 'machine', reviewed: false } } })
  })

  test('divides a count only by one of the same unit, and says so otherwise', async () => {
    await take(
      [heading, 'prosecuted-persons,GB,2016,200,,R', 'investigations-cases,GB,2016,300,,R'].join('\n'),
    )
    const shares = async (of: string) =>
      (await figures(`states=GB&from=2016&to=2016&of=${of}`)).series[0].shares
    expect(await shares('prosecuted-persons')).toEqual([
      { year: 2016, share: { ok: true, part: 120, whole: 200 } },
    ])
    expect(await shares('investigations-cases')).toEqual([
      { year: 2016, share: { ok: false, why: 'other-unit' } },
    ])
  })

  test('carries the notes that one must know', async () => {
    const note = { indicator: 'convicted-persons', state: 'GB', year: 2017, words: 'A new register began.' }
    expect((await post('/api/monitoring/notes', note)).statusCode).toBe(201)
    expect((await figures('states=GB')).notes[0]).toMatchObject({
      year: 2017,
      words: 'A new register began.',
    })
    expect((await post('/api/monitoring/notes', { ...note, indicator: 'x' })).json().code).toBe(
      'indicator-not-found',
    )
  })

  test('of more States than an eye can keep apart is refused', async () => {
    const states = 'TH,PH,GB,US,FR,DE,IT,ES,PT,NL,BE,AT,CH'
    expect(await figures(`states=${states}`)).toMatchObject({ code: 'too-many-states' })
  })
})
