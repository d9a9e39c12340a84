import { useState } from 'react'
import type * as z from 'zod'
import type { ImportKind, ImportPreview, importResultSchema } from '../../shared/imports/contract.ts'
import { client } from '../client/client.ts'
import { useProgress } from '../client/use-progress.ts'
import type { Mapping } from './mapping.ts'

export type ImportResult = z.infer<typeof importResultSchema>

/** A file on its way into the register: chosen, read and checked, written. Nothing is written before `commit`. */
export function useImport(kind: ImportKind) {
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const reading = useProgress<ImportPreview>()
  const writing = useProgress<ImportResult>()

  const read = async (chosen: File, as: ImportKind, mapping?: Mapping): Promise<void> => {
    setFile(chosen)
    setResult(null)
    writing.reset()
    if (mapping === undefined) setPreview(null)
    const input = { kind: as, file: chosen, ...(mapping !== undefined && { mapping }) }
    const read = await reading.run((options) => client.imports.preview(input, options))
    // a new reading takes the place of the one before in the engine, even when it fails
    setPreview(read)
  }
  const commit = async (): Promise<void> => {
    if (preview === null) return
    const { session } = preview
    setResult(await writing.run((options) => client.imports.commit({ session }, options)))
  }
  const startAgain = (): void => {
    setFile(null)
    setPreview(null)
    setResult(null)
    reading.reset()
    writing.reset()
  }
  return {
    kind,
    file,
    preview,
    result,
    reading,
    writing,
    read,
    commit,
    startAgain,
    busy: reading.work.stage === 'running' || writing.work.stage === 'running',
  }
}

export type Import = ReturnType<typeof useImport>
