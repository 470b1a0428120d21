/** How a party is connected with others of the file: spouse of, employer of, controls; the network draws the same. */
import type { Relation } from '@clew/casefile'
import { Button } from '../../design/button.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { relationKinds } from '@clew/casefile/words'

type RelationRowsProps = {
  /** Id of the party whose relations these are. */
  of: string
  relations: readonly Relation[]
  onChange: (relations: Relation[]) => void
}

export function RelationRows({ of, relations, onChange }: RelationRowsProps) {
  const text = useText()
  const { caseFile } = useOpenCase()
  const others = [
    ...caseFile.parties
      .filter((party) => party.id !== of)
      .map(({ id, name }) => ({ value: id, label: name })),
    ...caseFile.victims.map(({ id, pseudonym }) => ({ value: id, label: pseudonym })),
  ]
  const change = (at: number, part: Partial<Relation>) =>
    onChange(relations.map((relation, index) => (index === at ? { ...relation, ...part } : relation)))
  return (
    <fieldset className="relations stack-small">
      <legend className="field-label">{text('party.relations')}</legend>
      {relations.map((relation, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a relation has no name of its own; rows keep their place
        <div key={index} className="relation-row">
          <SelectField
            label={text('relation.kind')}
            value={relation.kind}
            choices={relationKinds.map((kind) => ({ value: kind, label: text.term('relation', kind) }))}
            onChange={(kind) => change(index, { kind: kind as Relation['kind'] })}
          />
          <SelectField
            label={text('relation.to')}
            value={relation.to}
            empty=""
            choices={others}
            onChange={(to) => change(index, { to })}
          />
          <Button
            size="small"
            kind="quiet"
            aria-label={text('relation.remove', { number: index + 1 })}
            onPress={() => onChange(relations.filter((_, at) => at !== index))}
          >
            {text('action.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onPress={() => onChange([...relations, { to: '', kind: 'other' }])}>
          {text('relation.add')}
        </Button>
      </div>
    </fieldset>
  )
}
