/** Reads the catalogue of the migrated database and holds every table to the conventions of storage and trust. */
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ownersPolicy } from '../../server/src/platform/backup/tables.ts'
import { withClient } from '../../server/src/platform/database/provision.ts'

/** Tables of no single case, each with the reason why it may be one. */
const crossCase: Record<string, string> = {
  unit: 'the owner of cases; a handful of rows',
  app_user: 'the people of the units; small',
  agency: 'the agencies of a task force; a handful of rows',
  office: 'their offices; small',
  user_role: 'what people may do; small',
  compartment_clearance: 'who may know of closed cases; small',
  delegation: 'who stands in for whom; small',
  session: 'who is signed in; one row a sign-in',
  passkey: 'how people sign in; keyed by person',
  oidc_link: 'the same through the provider of their agency',
  enrolment: 'codes by which they enrol; small',
  recovery: 'who has lost every way in; small',
  throttle: 'failed attempts by where they came from; forgotten after a day',
  unit_journal: 'what belongs to no single case: lists, searches, sign-ins; keyed by unit',
  case_reference:
    'uniqueness of references in a unit, which a table distributed by case cannot hold; keyed by unit',
  seal_leaf:
    'heads of all chains in one tree, a narrow row each time one moved; no chain alone can prove that none is missing',
  seal_node: 'hashes of that tree',
  seal_checkpoint: 'one signed note a sealing',
  seal_cosignature: 'what witnesses say of checkpoints',
  conformity_answer: 'what a unit answered about laws, which belong to no case; keyed by unit',
  unit_key: 'wrapped keys of units, one row a generation; they wrap keys of many cases',
  custody_rule: 'how many custodians each office asks for; small',
  custodian: 'who they are; small',
  decision: 'decided cases, which are reference data; keyed by unit, nil for those that come with Clew',
  decision_search: 'their words and facets',
  decision_facet: 'how many of them have a facet',
  training_session: 'courses that a unit holds; about no case',
  training_place: 'who has a place in them',
  training_attendance: 'who was there',
  training_result: 'tests of one person; keyed by result',
  training_competence: 'what somebody may be trusted with until when',
  training_rule: 'which role needs which module; small',
  figure: 'what sources say of States; no case',
  figure_note: 'what must be known to read a series of figures',
  saved_view: 'searches that one person keeps; keyed by person',
  interest: 'what people declare of themselves, about no case; keyed by person',
  library_text: 'pages of the library that a unit writes itself; about no case',
  library_step: 'who wrote, reviewed and published them',
  library_subscription: 'what one person follows in the library; keyed by person',
  library_reader: 'how a person hears of it; one row a person',
  library_digest: 'e-mails about it; keyed by person',
  library_shipped: 'pages that come with Clew as a server last saw them; the same for every unit',
  library_release: 'what a release changed in them',
}

/** Tables that nobody but their owner reaches. */
const ownerOnly = ['migration']

type Table = { name: string; enabled: boolean; forced: boolean; policies: number; key: string[] }

let tables: Table[] = []
const ask = async <Row>(text: string): Promise<Row[]> =>
  withClient(inject('testDatabase').owner, async (client) => (await client.query(text)).rows as Row[])

beforeAll(async () => {
  tables = await ask<Table>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname <> '${ownersPolicy}') as policies,
      coalesce((select array_agg(a.attname::text order by k.position)
        from pg_index i cross join unnest(i.indkey::int[]) with ordinality as k (attnum, position)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '{}') as key
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`)
})

const named = (list: { name: string }[]): string[] => list.map((row) => row.name)
const shared = () => tables.filter((table) => !ownerOnly.includes(table.name))
const ofCases = () => shared().filter((table) => !(table.name in crossCase))

describe('every table', () => {
  test('is known to this test', () => {
    expect(tables.length).toBeGreaterThan(4)
    expect(named(tables)).toEqual(expect.arrayContaining([...Object.keys(crossCase), ...ownerOnly]))
  })

  test('has row-level security, forced, with a policy', () => {
    expect(
      named(shared().filter((table) => !table.enabled || !table.forced || table.policies === 0)),
    ).toEqual([])
  })

  test('of a case begins its primary key with case_id', () => {
    expect(named(ofCases().filter((table) => table.key[0] !== 'case_id'))).toEqual([])
  })

  test('of a case refers to other tables of a case by case_id too', async () => {
    const keys = await ask<{ name: string; from: string; to: string; columns: string[]; targets: string[] }>(`
      select conname as name, conrelid::regclass::text as from, confrelid::regclass::text as to,
        (select array_agg(attname::text order by attnum) from pg_attribute where attrelid = conrelid and attnum = any (conkey)) as columns,
        (select array_agg(attname::text order by attnum) from pg_attribute where attrelid = confrelid and attnum = any (confkey)) as targets
      from pg_constraint where contype = 'f'`)
    const cases = named(ofCases())
    const astray = keys
      .filter((key) => cases.includes(key.from) && cases.includes(key.to))
      .filter((key) => !key.columns.includes('case_id') || !key.targets.includes('case_id'))
    expect(named(astray)).toEqual([])
    const back = keys.filter((key) => key.from in crossCase && cases.includes(key.to))
    expect(named(back), 'a cross-case table never refers to a table of a case').toEqual([])
  })

  test('of a case has case_id in each of its unique indexes', async () => {
    const indexes = await ask<{ name: string; of: string; first: string[] }>(`
      select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as of,
        array(select attname::text from pg_attribute where attrelid = i.indrelid and attnum = any (i.indkey::int[])) as first
      from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace = 'public'::regnamespace`)
    const cases = named(ofCases())
    expect(
      named(indexes.filter((index) => cases.includes(index.of) && !index.first.includes('case_id'))),
    ).toEqual([])
  })
})

describe('the database', () => {
  test('counts nothing across cases: no sequences', async () => {
    expect(
      await ask(`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`),
    ).toEqual([])
  })

  test('has no view and no function that steps around row-level security', async () => {
    expect(
      await ask(`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
        union all select c.relname from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
          and not coalesce(array_to_string(c.reloptions, ',') like '%security_invoker=true%', false)`),
    ).toEqual([])
  })

  test('gives the daily role no way to delete, shorten or rewrite the journal', async () => {
    const grants = await ask<{ table_name: string; privilege_type: string }>(`
      select table_name, privilege_type from information_schema.role_table_grants
      where grantee in ('clew_app', 'clew_system') and (table_name like '%journal' or table_name like 'seal%')
        and privilege_type not in ('SELECT', 'INSERT')`)
    expect(grants).toEqual([])
  })

  test('gives everybody else nothing', async () => {
    expect(
      await ask(
        `select table_name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema = 'public'`,
      ),
    ).toEqual([])
  })
})
