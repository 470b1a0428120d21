/** Offers emergency access where no case was found, to those who may take it; says nothing about whether there is one. */
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { withWords } from '../../i18n/activate.ts'
import { useText } from '../../i18n/use-text.ts'
import { useMay } from '../people/may.ts'

const EmergencyDialog = lazy(() =>
  withWords(import('./emergency-dialog.tsx')).then((module) => ({ default: module.EmergencyDialog })),
)

export function EmergencyOffer({ wanted }: { wanted: string }) {
  const text = useText()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  if (!may('case.break-glass')) return null
  return (
    <div className="stack-small emergency-offer">
      <span className="soft">{text('cases.emergency.offer')}</span>
      <span>
        <Button size="small" onPress={() => setAsking(true)}>
          {text('cases.emergency')}
        </Button>
      </span>
      {asking && (
        <Suspense fallback={null}>
          <EmergencyDialog wanted={wanted} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  )
}
