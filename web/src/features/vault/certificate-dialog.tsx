/** The certificate of an erasure: what the journal names by its hash, to be read and printed. */
import type { ErasureCertificate } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'

export function CertificateDialog({ record, onClose }: { record: string; onClose: () => void }) {
  const text = useText()
  const { id } = useOpenCase()
  const certificate = useQuery({
    queryKey: ['vault', id, 'erasure', record],
    queryFn: ({ signal }) => request<ErasureCertificate>(`/cases/${id}/vault/erasures/${record}`, { signal }),
  })
  return (
    <Dialog title={text('vault.certificate')} isOpen onClose={onClose}>
      <div className="stack">
        {certificate.isPending && <Skeleton lines={4} />}
        {certificate.isError && (
          <ProblemNotice problem={problemOf(certificate.error)} onRetry={() => void certificate.refetch()} />
        )}
        {certificate.data !== undefined && (
          <>
            <p>
              <span aria-hidden="true">{certificate.data.entry.holds ? '✓' : '✕'}</span>{' '}
              {text(certificate.data.entry.holds ? 'vault.certificate.holds' : 'vault.certificate.broken')}
            </p>
            <pre className="certificate" dir="ltr">
              {certificate.data.text}
            </pre>
          </>
        )}
        <span className="row no-print">
          <Button kind="main" isDisabled={!certificate.isSuccess} onPress={() => window.print()}>
            {text('action.print')}
          </Button>
          <Button onPress={onClose}>{text('action.close')}</Button>
        </span>
      </div>
    </Dialog>
  )
}
