/** Behind an item: what was found and is missing, on which provisions, who has it, what States did, and what people say. */
import type { ConformityItem, ConformityPractice, ConformityProvision } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import type * as z from 'zod'
import { Cite, LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { ItemAnswers } from './item-answers.tsx'
import type { ItemCardProps } from './item-card.tsx'

type Provision = z.infer<typeof ConformityProvision>

export function ItemDetail({ item, law, measures, practices, answers }: ItemCardProps) {
  const text = useText()
  const shown = practices.filter(({ id }) => item.practices.includes(id))
  return (
    <div className="stack">
      <dl className="facts-grid">
        <dt>{text('conformity.obligation')}</dt>
        <dd>
          <Cite>{item.obligation}</Cite> · {text.term('obligation-strength', item.strength)}
          {item.qualifier !== undefined && (
            <p className="small soft" lang="en" dir="ltr">
              {item.qualifier}
            </p>
          )}
        </dd>
        <dt>{text('conformity.satisfied')}</dt>
        <dd>
          <LawWords words={item.satisfied} />
        </dd>
        <dt>{text('conformity.found')}</dt>
        <dd>
          {item.law.remarks.length === 0 ? (
            <span className="soft">
              {text(item.law.by === 'person' ? 'conformity.by-person' : 'conformity.undecided')}
            </span>
          ) : (
            <ul className="stack-small">
              {item.law.remarks.map(({ said }) => (
                <li key={said['en']}>
                  <LawWords words={said} />
                </li>
              ))}
            </ul>
          )}
        </dd>
        {item.law.missing.length > 0 && (
          <>
            <dt>{text('conformity.missing')}</dt>
            <dd>{text.list(item.law.missing.map(({ name }) => text.words(name)))}</dd>
          </>
        )}
        <dt>{text('conformity.provisions')}</dt>
        <dd>
          <Provisions provisions={item.law.provisions} />
          {item.law.reading !== undefined && item.law.reading !== 'read' && (
            <p className="small soft">
              {text('conformity.weakest-reading', { reading: text.term('reading', item.law.reading) })}
            </p>
          )}
        </dd>
      </dl>
      {item.models.length > 0 && <Models item={item} />}
      <Measures measures={measures.filter(({ id }) => item.measures.includes(id))} />
      {shown.length > 0 && <Practices practices={shown} />}
      <ItemAnswers item={item} law={law} answers={answers} />
    </div>
  )
}

function Provisions({ provisions }: { provisions: readonly Provision[] }) {
  const text = useText()
  if (provisions.length === 0) return <span className="soft">{text('conformity.no-provision')}</span>
  const unique = [...new Map(provisions.map((one) => [`${one.offence ?? ''} ${one.text}`, one])).values()]
  return (
    <ul className="provision-list">
      {unique.map((one) => (
        <li key={`${one.offence ?? ''} ${one.text}`}>
          <ProvisionLink provision={one} />
        </li>
      ))}
    </ul>
  )
}

function ProvisionLink({ provision }: { provision: Provision }) {
  const [pack, offence] = provision.offence?.split('/') ?? []
  if (pack === undefined || offence === undefined) return <Cite>{provision.text}</Cite>
  return (
    <Link to="/law/packs/$pack/$offence" params={{ pack, offence }}>
      <bdi dir="ltr">{provision.text}</bdi>
    </Link>
  )
}

function Models({ item }: { item: ConformityItem }) {
  const text = useText()
  return (
    <section className="stack-small">
      <h5>{text('conformity.models')}</h5>
      <p className="small soft">{text('conformity.models.about')}</p>
      <ul className="stack-small">
        {item.models.map((model) => (
          <li key={model.pack} className="row">
            <Link to="/conformity/laws/$pack" params={{ pack: model.pack }} search={{ item: item.item }}>
              <LawWords words={model.title} />
            </Link>
            <Provisions provisions={model.provisions} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Measures({ measures }: { measures: ItemCardProps['measures'] }) {
  const text = useText()
  if (measures.length === 0) return null
  return (
    <section className="stack-small">
      <h5>{text('conformity.measures')}</h5>
      <ul className="provision-list">
        {measures.map(({ id, name }) => (
          <li key={id}>
            <a href={`/library/measures/${id}`}>
              <LawWords words={name} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Practices({ practices }: { practices: readonly ConformityPractice[] }) {
  const text = useText()
  return (
    <section className="stack-small">
      <h5>{text('conformity.practices')}</h5>
      <ul className="stack-small">
        {practices.map((practice) => (
          <li key={practice.id}>
            <a href={`/library/practices/${practice.id}`}>
              <LawWords words={practice.title} />
            </a>{' '}
            <span className="small soft">
              {text.list(practice.places.map((place) => text.words(place)))}
              {practice.year === undefined ? '' : ` · ${practice.year}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
