/** Ctrl-K: goes to a case, a page or a law by typing a few letters. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { TextField } from 'react-aria-components/TextField'
import { queryString, request } from '../api/request.ts'
import type { CasePage } from '../api/shapes.ts'
import { Dialog } from '../design/dialog.tsx'
import { useMay } from '../features/people/may.ts'
import { useText } from '../i18n/use-text.ts'

const overseers = [
  { to: '/oversight', name: 'oversight.tab.history', permission: 'journal.read' },
  { to: '/oversight/unusual', name: 'oversight.tab.unusual', permission: 'journal.read' },
  { to: '/oversight/alarms', name: 'oversight.tab.alarms', permission: 'alarm.read' },
  { to: '/oversight/proof', name: 'oversight.tab.proof', permission: 'journal.verify' },
] as const

type Goal = { id: string; kind: string; name: string; go: () => void }

function useGoals(words: string): readonly Goal[] {
  const text = useText()
  const navigate = useNavigate()
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['palette', words],
    queryFn: ({ signal }) => request<CasePage>(`/cases${queryString({ q: words, limit: 8 })}`, { signal }),
    // Whoever may list no case would leave a refused attempt in the journal with each letter.
    enabled: may('case.list'),
  })
  const pages: readonly Goal[] = [
    ...(may('case.list')
      ? [
          {
            id: 'cases',
            kind: text('palette.page'),
            name: text('nav.cases'),
            go: () => void navigate({ to: '/cases' }),
          },
        ]
      : []),
    ...(may('case.import')
      ? [
          {
            id: 'import',
            kind: text('palette.page'),
            name: text('cases.import'),
            go: () => void navigate({ to: '/cases/import' }),
          },
        ]
      : []),
    ...(may('share.list')
      ? [
          {
            id: 'shared',
            kind: text('palette.page'),
            name: text('nav.shared'),
            go: () => void navigate({ to: '/shared' }),
          },
        ]
      : []),
    { id: 'law', kind: text('palette.page'), name: text('nav.law'), go: () => void navigate({ to: '/law' }) },
    {
      id: 'library',
      kind: text('palette.page'),
      name: text('nav.library'),
      go: () => void navigate({ to: '/library' }),
    },
    {
      id: 'practices',
      kind: text('palette.page'),
      name: text('library.tab.practices'),
      go: () => void navigate({ to: '/library/practices' }),
    },
    {
      id: 'conformity',
      kind: text('palette.page'),
      name: text('nav.conformity'),
      go: () => void navigate({ to: '/conformity' }),
    },
    {
      id: 'conformity-matrix',
      kind: text('palette.page'),
      name: `${text('nav.conformity')}: ${text('conformity.tab.matrix')}`,
      go: () => void navigate({ to: '/conformity/matrix' }),
    },
    {
      id: 'monitoring',
      kind: text('palette.page'),
      name: text('nav.monitoring'),
      go: () => void navigate({ to: '/monitoring' }),
    },
  ]
  const overseen: readonly Goal[] = overseers
    .filter(({ permission }) => may('journal.read') && may(permission))
    .map(({ to, name }) => ({
      id: to,
      kind: text('palette.page'),
      name: `${text('nav.oversight')}: ${text(name)}`,
      go: () => void navigate({ to }),
    }))
  const found = (data?.items ?? []).map((item) => ({
    id: item.id,
    kind: text('palette.case'),
    name: `${item.reference} · ${item.title}`,
    go: () => void navigate({ to: '/cases/$caseId', params: { caseId: item.id } }),
  }))
  const wanted = words.toLocaleLowerCase(text.language.code)
  return [
    ...[...pages, ...overseen].filter((page) =>
      page.name.toLocaleLowerCase(text.language.code).includes(wanted),
    ),
    ...found,
  ]
}

export function Palette({ onClose }: { onClose: () => void }) {
  const text = useText()
  const [words, setWords] = useState('')
  const goals = useGoals(useDeferredValue(words.trim()))
  const choose = (id: unknown) => {
    const goal = goals.find((one) => one.id === id)
    if (goal === undefined) return
    onClose()
    goal.go()
  }
  return (
    <Dialog title={text('palette.title')} isOpen onClose={onClose}>
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <TextField aria-label={text('palette.title')} autoFocus>
          <Input className="input" placeholder={text('palette.placeholder')} dir="auto" />
        </TextField>
        <Menu<Goal>
          aria-label={text('palette.title')}
          className="palette-list"
          items={goals}
          onAction={choose}
          renderEmptyState={() => text('palette.none')}
        >
          {(goal) => (
            <MenuItem className="option" id={goal.id} textValue={goal.name}>
              <bdi>{goal.name}</bdi> <span className="soft small">{goal.kind}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}
