/** Where there are no figures yet: how to get them, with a table to fill in. */
import { Link } from '@tanstack/react-router'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { downloadTemplate } from './figure-template.ts'

export function FirstFigures({ canImport }: { canImport: boolean }) {
  const text = useText()
  return (
    <section className="notice stack-small" aria-labelledby="first-figures">
      <h2 id="first-figures">{text('monitoring.empty')}</h2>
      <p>{text('monitoring.empty.why')}</p>
      <ol className="first-figures">
        <li>{text('monitoring.empty.template')}</li>
        <li>{text('monitoring.empty.fill')}</li>
        <li>{text(canImport ? 'monitoring.empty.import' : 'monitoring.empty.ask')}</li>
      </ol>
      <span className="row">
        <Button onPress={downloadTemplate}>{text('monitoring.template')}</Button>
        {canImport && (
          <Link to="/monitoring/import" className="button" data-kind="main">
            {text('monitoring.import')}
          </Link>
        )}
      </span>
      <p className="small soft">{text('monitoring.empty.guide')}</p>
    </section>
  )
}
