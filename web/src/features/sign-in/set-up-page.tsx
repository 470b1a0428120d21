/** The first quarter of an hour of a new unit: the code, the unit and its first office, the administrator and their passkey. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { agencyKinds, type AgencyKind } from '@clew/contract/people-words'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { signedOut } from '../../api/signed-out.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { makePasskey } from './passkey.ts'
import { PasskeyProblem } from './passkey-problem.tsx'
import { waysInQuery } from './session.ts'
import './sign-in.css'

const empty = {
  code: '',
  unit: '',
  agencyKind: 'prosecution' as AgencyKind,
  agency: '',
  office: '',
  regions: '',
  name: '',
  email: '',
}
type Draft = typeof empty

/** @param passkeyName absent where the administrator will sign in through their agency. */
async function setUp(draft: Draft, passkeyName: string | undefined): Promise<{ signedIn: boolean }> {
  const { code, unit, name, email } = draft
  const response =
    passkeyName === undefined
      ? undefined
      : await makePasskey(
          await request<Readonly<Record<string, unknown>>>('/set-up/options', {
            method: 'POST',
            body: { code, name: name.trim() },
          }),
        )
  const regions = draft.regions.split(/[,،]/).map((each) => each.trim())
  return request('/set-up', {
    method: 'POST',
    body: {
      code,
      unit: unit.trim(),
      agency: { kind: draft.agencyKind, name: draft.agency.trim() },
      office: { name: draft.office.trim(), regions: [...new Set(regions.filter((each) => each !== ''))] },
      person: { name: name.trim(), ...(email.trim() === '' ? {} : { email: email.trim() }) },
      ...(response === undefined ? {} : { passkey: { name: passkeyName, response } }),
    },
  })
}

export function SetUpPage() {
  const text = useText()
  const ways = useQuery(waysInQuery)
  return (
    <div className="stack">
      <PageTitle title={text('set-up.title')} />
      {ways.isPending && <Skeleton lines={5} />}
      {ways.isError && <ProblemNotice problem={problemOf(ways.error)} />}
      {ways.data?.setUp === false && (
        <p>
          {text('set-up.over')}{' '}
          <Link to="/sign-in" search={{}}>
            {text('sign-in.title')}
          </Link>
        </p>
      )}
      {ways.data?.setUp === true && <SetUpForm oidc={ways.data.oidc} passkeyAt={ways.data.passkeyAt} />}
    </div>
  )
}

function SetUpForm({ oidc, passkeyAt }: { oidc: boolean; passkeyAt: string }) {
  const text = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const [draft, setDraft] = useState(empty)
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (value: string) => setDraft((old) => ({ ...old, [name]: value })),
  })
  const send = useMutation({
    mutationFn: (passkey: boolean) => setUp(draft, passkey ? text('passkey.name.usual') : undefined),
    onSuccess: ({ signedIn }) => {
      queries.clear()
      signedOut.set(false)
      router.history.push(signedIn ? '/people' : '/sign-in')
    },
  })
  const here = window.location.origin === passkeyAt
  const whole = [draft.code, draft.unit, draft.agency, draft.office, draft.name].every(
    (each) => each.trim() !== '',
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate(here)
      }}
    >
      <p>{text('set-up.about')}</p>
      <section className="card stack" aria-labelledby="set-up-code">
        <h2 id="set-up-code">{text('set-up.code')}</h2>
        <TextField
          label={text('enrol.code')}
          hint={text('set-up.code.hint')}
          dir="ltr"
          required
          {...field('code')}
        />
      </section>
      <section className="card stack" aria-labelledby="set-up-unit">
        <h2 id="set-up-unit">{text('set-up.unit')}</h2>
        <TextField label={text('set-up.unit.name')} required {...field('unit')} />
        <div className="pair">
          <TextField label={text('set-up.agency')} required {...field('agency')} />
          <SelectField
            label={text('set-up.agency.kind')}
            value={draft.agencyKind}
            choices={agencyKinds.map((kind) => ({ value: kind, label: text.term('agency-kind', kind) }))}
            onChange={(kind) =>
              setDraft({ ...draft, agencyKind: agencyKinds.find((each) => each === kind) ?? 'prosecution' })
            }
          />
        </div>
        <div className="pair">
          <TextField label={text('set-up.office')} required {...field('office')} />
          <TextField
            label={text('set-up.regions')}
            hint={text('set-up.regions.hint')}
            {...field('regions')}
          />
        </div>
      </section>
      <section className="card stack" aria-labelledby="set-up-person">
        <h2 id="set-up-person">{text('set-up.person')}</h2>
        <p className="soft">{text('set-up.person.about')}</p>
        <TextField label={text('people.name')} required {...field('name')} />
        <TextField
          label={text('people.email')}
          hint={text('set-up.email.hint')}
          dir="ltr"
          {...field('email')}
        />
      </section>
      <PasskeyProblem error={send.error} />
      {!here && (
        <p>
          {text('passkey.elsewhere')} <a href={`${passkeyAt}/set-up`}>{passkeyAt}</a>
        </p>
      )}
      <div className="row">
        {here && (
          <Button kind="main" type="submit" isDisabled={!whole || send.isPending}>
            {text('set-up.finish')}
          </Button>
        )}
        {oidc && (
          <Button
            isDisabled={!whole || draft.email.trim() === '' || send.isPending}
            onPress={() => send.mutate(false)}
          >
            {text('set-up.finish-oidc')}
          </Button>
        )}
      </div>
    </form>
  )
}
