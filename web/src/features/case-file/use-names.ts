/** The names of the open case file, looked up once for every version of it, and never with a token in place of a name. */
import { useMemo } from 'react'
import { useOpenCase } from './case-context.ts'
import { useSayMasked } from './masked-names.tsx'
import { type Names, namesOf } from './names.ts'

export function useNames(): Names {
  const { caseFile } = useOpenCase()
  const said = useSayMasked()
  return useMemo(() => {
    const names = namesOf(caseFile)
    return { ...names, person: (id) => said(names.person(id)), any: (id) => said(names.any(id)) }
  }, [caseFile, said])
}
