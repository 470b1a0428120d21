/** The names of the open case file, looked up once for every version of it. */
import { useMemo } from 'react'
import { useOpenCase } from './case-context.ts'
import { namesOf } from './names.ts'

export function useNames() {
  const { caseFile } = useOpenCase()
  return useMemo(() => namesOf(caseFile), [caseFile])
}
