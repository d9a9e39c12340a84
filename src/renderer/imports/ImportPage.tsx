import { Button, Tooltip } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { ImportKind } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { WorkBox } from '../client/WorkBox.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { takeDropped } from './dropped-file.ts'
import { ImportDone } from './ImportDone.tsx'
import { PastBatches } from './PastBatches.tsx'
import { Review } from './Review.tsx'
import { useEditChoice } from './use-edit-choice.ts'
import { useImport } from './use-import.ts'
import { kindFrom, writeWords } from './words.ts'
import './imports.css'

/** A list from Excel into the register: choose, look, write; and the way back. */
export default function ImportPage() {
  const may = useMay()
  const [query, setQuery] = useSearchParams()
  const kind = kindFrom(query.get('loai'))
  const load = useImport(kind)
  const { preview, result } = load
  const { state, key } = useLocation()
  const { busy, read } = load
  const arrive = useEffectEvent((_visit: string) => {
    if (result !== null) load.startAgain()
  })
  // "Nhập danh sách" pressed once more, where the last list is written already: the next one
  useEffect(() => arrive(key), [key])
  const dropped = useEffectEvent((file: File) => void read(file, kind))
  useEffect(() => {
    if (busy) return
    const file = takeDropped(state)
    if (file !== null) dropped(file)
  }, [state, busy])
  const choice = useEditChoice(preview)
  const wanted = (preview?.accepted ?? 0) + choice.takenRows
  const canWrite =
    may.write && preview !== null && result === null && wanted > 0 && choice.isReady && !load.busy
  const commit = (): void => void load.commit(choice.decisions, choice.passReason)
  const { areUnread, given } = load.answers
  const readAnswers = (): void => void load.readAgain({})
  useShortcut('Ctrl+S', areUnread ? readAnswers : commit, areUnread ? !load.busy : canWrite)
  const chooseKind = (next: ImportKind): void => {
    setQuery({ loai: next }, { replace: true })
    // the file stays: often it was only the kind that was wrong
    if (load.file !== null) void load.read(load.file, next)
  }
  return (
    <Page
      title="Nhập danh sách"
      reading
      action={
        preview !== null &&
        result === null && (
          <Tooltip title="Ctrl+S">
            {areUnread ? (
              <Button type="primary" disabled={load.busy} onClick={readAnswers}>
                Đọc lại với {formatCount(given)} câu trả lời
              </Button>
            ) : (
              <Button type="primary" disabled={!canWrite} onClick={commit}>
                {writeWords(preview.kind, preview.accepted, preview.edits === null ? null : choice.takenRows)}
              </Button>
            )}
          </Tooltip>
        )
      }
    >
      <div className="stack imports">
        {preview === null && result === null && (
          <ChooseFile kind={kind} chooseKind={chooseKind} load={load} />
        )}
        <WorkBox work={load.reading.work} cancel={load.reading.cancel} />
        <WorkBox work={load.writing.work} cancel={load.writing.cancel} unit="dòng" />
        {preview !== null && result !== null && (
          <ImportDone preview={preview} result={result} startAgain={load.startAgain} />
        )}
        {preview !== null && result === null && <Review preview={preview} load={load} choice={choice} />}
        {(preview === null || result !== null) && <PastBatches />}
      </div>
    </Page>
  )
}
