import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { BoardQuestionInfo, BoardRow } from '../../shared/board/contract.ts'
import { cellKindSchema } from '../../shared/cells/fields.ts'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'

const names = {
  view: 'xem',
  other: 'so-voi',
  kind: 'loai',
  village: 'thon-ban',
  trouble: 'can-chu-y',
  question: 'hoi',
} as const

export type BoardView = 'table' | 'tiles'
/** 1: red and amber; otherwise cells whose gravest answer, or whose answer to one question, is this. */
const troubles = ['1', 'red', 'amber', 'green'] as const
export type Trouble = (typeof troubles)[number]

/** What the address says of the board: how it is looked at, against which day, and which rows. */
export function useBoardChoice() {
  const [query, setQuery] = useSearchParams()
  const set = useCallback(
    (name: string, value: string) =>
      setQuery((previous) => {
        const next = new URLSearchParams(previous)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      }),
    [setQuery],
  )
  const other = query.get(names.other)
  const kind = cellKindSchema.safeParse(query.get(names.kind))
  const village = Number(query.get(names.village) ?? '') || undefined
  return {
    view: (query.get(names.view) === 'o' ? 'tiles' : 'table') as BoardView,
    setView: (view: BoardView) => set(names.view, view === 'tiles' ? 'o' : ''),
    otherDay: isDay(other) ? other : undefined,
    setOtherDay: (day: Day | undefined) => set(names.other, day ?? ''),
    kind: kind.success ? kind.data : undefined,
    setKind: (value: string) => set(names.kind, value),
    villageId: village,
    setVillage: (id: number | null) => set(names.village, id === null ? '' : String(id)),
    trouble: troubles.find((trouble) => trouble === query.get(names.trouble)),
    /** The one question that `trouble` is asked of; all of them when left out. */
    question: query.get(names.question) ?? undefined,
    setTroubled: (on: boolean) =>
      setQuery((previous) => {
        const next = new URLSearchParams(previous)
        next.delete(names.question)
        if (on) next.set(names.trouble, '1')
        else next.delete(names.trouble)
        return next
      }),
    /** Filters that questions offer by their own words (the team in charge). */
    wordOf: (questionId: string) => query.get(questionId) ?? '',
    setWord: set,
  }
}

export type BoardChoice = ReturnType<typeof useBoardChoice>

/** As the overview counts cells: red before amber, the rest is well. */
function gravestOf(answers: BoardRow['answers']): 'red' | 'amber' | 'green' {
  const has = (wanted: string): boolean => answers.some(({ state }) => state === wanted)
  return has('red') ? 'red' : has('amber') ? 'amber' : 'green'
}

/** Rows that fit every filter. */
export function keptRows<T extends Pick<BoardRow, 'kind' | 'villages'>>(
  rows: readonly T[],
  questions: readonly BoardQuestionInfo[],
  choice: BoardChoice,
  answersOf: (row: T) => BoardRow['answers'],
): T[] {
  const { kind, villageId, trouble, question } = choice
  const asked = questions.findIndex(({ id }) => id === question)
  return rows.filter((row) => {
    if (kind !== undefined && row.kind !== kind) return false
    if (villageId !== undefined && !row.villages.some(({ id }) => id === villageId)) return false
    const answers = answersOf(row)
    if (trouble !== undefined) {
      const gravest = gravestOf(asked === -1 ? answers : answers.slice(asked, asked + 1))
      if (trouble === '1' ? gravest === 'green' : gravest !== trouble) return false
    }
    return questions.every(({ id, filter }, at) => {
      const wanted = filter ? choice.wordOf(id) : ''
      return wanted === '' || answers[at]?.word === wanted
    })
  })
}
