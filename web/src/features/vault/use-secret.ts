/** Runs one request whose body or answer must not stay anywhere: no cache of queries or mutations sees it. */
import { useEffect, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../api/problem.ts'

export type Secret = {
  pending: boolean
  problem: Problem | undefined
  /** Runs the work; `then` gets the answer unless the page is gone by then. */
  run: <T>(work: () => Promise<T>, then: (answer: T) => void) => void
}

export function useSecret(): Secret {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const run: Secret['run'] = (work, then) => {
    setPending(true)
    setProblem(undefined)
    void work()
      .then(
        (answer) => {
          if (here.current) then(answer)
        },
        (error: unknown) => {
          if (here.current) setProblem(problemOf(error))
        },
      )
      .finally(() => {
        if (here.current) setPending(false)
      })
  }
  return { pending, problem, run }
}
