import { useState } from 'react'
import type * as z from 'zod'
import type { ImportKind, ImportPreview, importResultSchema } from '../../shared/imports/contract.ts'
import type { EditDecisions } from '../../shared/imports/edits.ts'
import type { RowAnswers } from '../../shared/imports/questions.ts'
import { client } from '../client/client.ts'
import { useProgress } from '../client/use-progress.ts'
import type { Mapping } from './mapping.ts'
import { useRowAnswers } from './use-row-answers.ts'

export type ImportResult = z.infer<typeof importResultSchema>

/** How a file is read again: with other columns, as another's list, or with blank cells that take values away. */
export interface Reading {
  readonly mapping?: Mapping
  readonly emptyErases?: boolean
  /** Who sent the list; null: nobody was named. */
  readonly sender?: string | null
  /** What was said of rows that look like somebody known. */
  readonly answers?: RowAnswers
}

/** A file on its way into the register: chosen, read and checked, written. Nothing is written before `commit`. */
export function useImport(kind: ImportKind) {
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  /** Named before the file is chosen. */
  const [sender, setSender] = useState('')
  const [asked, setAsked] = useState<Reading>({})
  const answers = useRowAnswers(preview)
  const reading = useProgress<ImportPreview>()
  const writing = useProgress<ImportResult>()

  const ask = async (chosen: File, as: ImportKind, how: Reading): Promise<void> => {
    setAsked(how)
    setResult(null)
    writing.reset()
    const read = await reading.run((options) =>
      client.imports.preview({ kind: as, file: chosen, ...how }, options),
    )
    // a new reading takes the place of the one before in the engine, even when it fails
    setPreview(read)
  }
  const read = async (chosen: File, as: ImportKind): Promise<void> => {
    setFile(chosen)
    setPreview(null)
    await ask(chosen, as, { sender })
  }
  /** The same file with something said about it; what is on the screen stays until the answer is there. */
  const readAgain = async (how: Reading): Promise<void> => {
    if (file === null || preview === null) return
    await ask(file, preview.kind, { ...asked, answers: { ...asked.answers, ...answers.said }, ...how })
  }
  const commit = async (decisions: EditDecisions, passReason: string | null): Promise<void> => {
    if (preview === null) return
    const { session } = preview
    setResult(
      await writing.run((options) => client.imports.commit({ session, decisions, passReason }, options)),
    )
  }
  const startAgain = (): void => {
    setFile(null)
    setSender('')
    setPreview(null)
    setResult(null)
    reading.reset()
    writing.reset()
  }
  return {
    kind,
    file,
    sender,
    setSender,
    answers,
    preview,
    result,
    reading,
    writing,
    read,
    readAgain,
    commit,
    startAgain,
    busy: reading.work.stage === 'running' || writing.work.stage === 'running',
  }
}

export type Import = ReturnType<typeof useImport>
