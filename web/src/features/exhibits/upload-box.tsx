/** Takes files by a drop or a button and shows how far each is; a break or a reload costs no more than the piece under way. */
import type { Upload } from '@clew/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { custodyQuery, exhibitsQuery, uploadsQuery } from './exhibit-queries.ts'
import { fileSize } from './file-size.ts'
import {
  forget,
  giveUp,
  goOn,
  isUnderWay,
  onArrival,
  pause,
  type Sending,
  sendFile,
  sendings,
  subscribe,
} from './sending.ts'

type UploadBoxProps = { caseId: string; item: string }

/** Leaving the page would break off what is on its way. */
function useStayWarning(active: boolean) {
  useEffect(() => {
    if (!active) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [active])
}

export function UploadBox({ caseId, item }: UploadBoxProps) {
  const text = useText()
  const client = useQueryClient()
  const all = useSyncExternalStore(subscribe, sendings)
  const stored = useQuery(uploadsQuery(caseId))
  const [over, setOver] = useState(false)
  const [empty, setEmpty] = useState<string>()
  const [wanted, setWanted] = useState<Upload>()
  const input = useRef<HTMLInputElement>(null)
  const label = useId()
  const own = all.filter((one) => one.caseId === caseId && one.evidence === item && one.state !== 'done')
  const ways = all.map(({ name, size }) => `${size}:${name}`)
  const left = (stored.data ?? []).filter(
    (one) => one.evidence === item && !ways.includes(`${one.size}:${one.name}`),
  )
  useStayWarning(all.some(isUnderWay))
  useEffect(
    () =>
      onArrival((done) => {
        announce(text('exhibit.arrived', { name: done.name }))
        void client.invalidateQueries({ queryKey: exhibitsQuery(done.caseId, done.evidence).queryKey })
        void client.invalidateQueries({ queryKey: uploadsQuery(done.caseId).queryKey })
        void client.invalidateQueries({ queryKey: custodyQuery(done.caseId).queryKey })
        void client.invalidateQueries({ queryKey: ['assessment', done.caseId] })
      }),
    [client, text],
  )
  const take = (files: readonly File[]) => {
    setEmpty(files.find(({ size }) => size === 0)?.name)
    for (const file of files) {
      if (file.size === 0) continue
      const known = left.find((one) => one.name === file.name && one.size === file.size)
      sendFile(file, { caseId, evidence: item }, known)
    }
    setWanted(undefined)
  }
  return (
    <div className="stack-small no-print">
      {own.map((one) => (
        <SendingRow key={one.key} sending={one} />
      ))}
      {left.map((one) => (
        <LeftRow
          key={one.id}
          upload={one}
          onChoose={() => {
            setWanted(one)
            input.current?.click()
          }}
          onForgotten={() => void stored.refetch()}
          caseId={caseId}
        />
      ))}
      {empty !== undefined && (
        <p className="notice" data-kind="wrong" role="alert">
          {text('exhibit.empty', { name: empty })}
        </p>
      )}
      <div
        className="drop-zone"
        data-over={over || undefined}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take([...event.dataTransfer.files])
        }}
      >
        <Button size="small" aria-describedby={label} onPress={() => input.current?.click()}>
          {text('exhibit.choose')}
        </Button>
        <span id={label} className="small soft">
          {text('exhibit.drop')}
        </span>
        <input
          ref={input}
          type="file"
          multiple={wanted === undefined}
          className="visually-hidden"
          tabIndex={-1}
          aria-label={text('exhibit.choose')}
          onChange={(event) => {
            take([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
    </div>
  )
}

function SendingRow({ sending }: { sending: Sending }) {
  const text = useText()
  const { key, name, size, sent, state, problem } = sending
  const language = text.language.code
  const moving = isUnderWay(sending)
  return (
    <div className="upload" data-state={state}>
      <div className="row">
        <bdi className="upload-name">{name}</bdi>
        <span className="row-end small soft">
          {text('exhibit.so-far', { sent: fileSize(sent, language), size: fileSize(size, language) })}
        </span>
      </div>
      <progress max={size} value={sent} aria-label={text('exhibit.progress', { name })} />
      <div className="row">
        <span className="small" role="status">
          {text(`exhibit.state.${state}`)}
        </span>
        <span className="row-end row">
          {moving && state !== 'waiting' && state !== 'completing' && (
            <Button size="small" aria-label={text('exhibit.pause.of', { name })} onPress={() => pause(key)}>
              {text('exhibit.pause')}
            </Button>
          )}
          {(state === 'paused' || state === 'failed' || state === 'waiting') && (
            <Button size="small" aria-label={text('exhibit.go-on.of', { name })} onPress={() => goOn(key)}>
              {text('exhibit.go-on')}
            </Button>
          )}
          <Button
            size="small"
            kind="quiet"
            aria-label={text('exhibit.give-up.of', { name })}
            onPress={() => void giveUp(key).catch(() => announce(text('exhibit.give-up.later')))}
          >
            {text('exhibit.give-up')}
          </Button>
        </span>
      </div>
      {state === 'failed' && problem !== undefined && <ProblemNotice problem={problem} />}
    </div>
  )
}

type LeftRowProps = { upload: Upload; caseId: string; onChoose: () => void; onForgotten: () => void }

/** A file of which the server has a part, from before this page was loaded. */
function LeftRow({ upload, caseId, onChoose, onForgotten }: LeftRowProps) {
  const text = useText()
  const [problem, setProblem] = useState<unknown>()
  const { name, size, received } = upload
  const language = text.language.code
  const drop = () => forget(caseId, upload.id).then(onForgotten, setProblem)
  return (
    <div className="upload" data-state="left">
      <div className="row">
        <bdi className="upload-name">{name}</bdi>
        <span className="row-end small soft">
          {text('exhibit.so-far', { sent: fileSize(received, language), size: fileSize(size, language) })}
        </span>
      </div>
      <progress max={size} value={received} aria-label={text('exhibit.progress', { name })} />
      <p className="small">{text('exhibit.left')}</p>
      <div className="row">
        <Button size="small" aria-label={text('exhibit.choose-again.of', { name })} onPress={onChoose}>
          {text('exhibit.choose-again')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          aria-label={text('exhibit.give-up.of', { name })}
          onPress={() => void drop()}
        >
          {text('exhibit.give-up')}
        </Button>
      </div>
      {problem !== undefined && <ProblemNotice problem={problemOf(problem)} />}
    </div>
  )
}
