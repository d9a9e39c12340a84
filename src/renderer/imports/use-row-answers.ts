import { useState } from 'react'
import type { ImportPreview } from '../../shared/imports/contract.ts'
import type { RowAnswers, RowQuestion } from '../../shared/imports/questions.ts'

/** What a person answers about look-alikes in one preview; nothing comes of it until the file is read again with the answers. */
export function useRowAnswers(preview: ImportPreview | null) {
  const [kept, setKept] = useState<{ readonly session: string; readonly said: RowAnswers }>({
    session: '',
    said: {},
  })
  const session = preview?.session ?? ''
  const questions = preview?.questions ?? []
  const said = kept.session === session ? kept.said : answersIn(questions)
  return {
    said,
    given: Object.keys(said).length,
    say: (answers: RowAnswers) => setKept({ session, said: { ...said, ...answers } }),
    areUnread: questions.some(({ row, answer }) => (said[row] ?? null) !== answer),
  }
}

function answersIn(questions: readonly RowQuestion[]): RowAnswers {
  return Object.fromEntries(
    questions.flatMap(({ row, answer }) => (answer === null ? [] : [[String(row), answer] as const])),
  )
}
