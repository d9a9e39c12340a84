import { stopReasonLabels } from '../../../shared/sympathizers/fields.ts'
import { cellNameAt } from '../../cells/names.ts'
import type { Reader } from '../../register/reader.ts'
import { joined, paperWords, type StoryFact } from './fact.ts'

/** From the first proposal to the end of the tracking: recognition, helpers, moves, tasks, remarks. */
export function sympathizerFacts(reader: Reader, personId: number): StoryFact[] {
  const tracked = reader.all(
    reader.sql
      .selectFrom('sympathizer')
      .selectAll()
      .where('person_id', '=', personId)
      .where('trashed_at', 'is', null),
  )
  return tracked.flatMap((row): StoryFact[] => {
    const own = { table: 'sympathizer', rowId: row.id } as const
    return [
      {
        ...own,
        on: row.proposed_on,
        column: 'proposed_on',
        what: 'Đưa vào danh sách theo dõi quần chúng ưu tú',
        detail: row.arrived_from === null ? null : `Chuyển đến từ ${row.arrived_from}`,
      },
      ...(row.recognised_on === null
        ? []
        : [
            {
              ...own,
              on: row.recognised_on,
              column: 'recognised_on',
              what: 'Chi bộ công nhận cảm tình Đảng',
              document: paperWords('Nghị quyết', row.recognition_resolution),
            },
          ]),
      ...(row.admitted_on === null
        ? []
        : [
            {
              ...own,
              on: row.admitted_on,
              column: 'admitted_on',
              what: 'Kết nạp vào Đảng',
              topic: 'ceremony',
            },
          ]),
      ...(row.stopped_on === null || row.stop_reason === null
        ? []
        : [
            {
              ...own,
              on: row.stopped_on,
              column: 'stopped_on',
              what: 'Thôi theo dõi',
              detail: joined(stopReasonLabels[row.stop_reason], row.stop_note, row.moved_to),
            },
          ]),
      ...helpersOf(reader, row.id),
      ...movesOf(reader, row.id),
      ...workOf(reader, row.id),
    ]
  })
}

function helpersOf(reader: Reader, id: number): StoryFact[] {
  return reader
    .all(reader.sql.selectFrom('sympathizer_helper').selectAll().where('sympathizer_id', '=', id))
    .flatMap((row): StoryFact[] => {
      const own = { table: 'sympathizer_helper', rowId: row.id } as const
      return [
        {
          ...own,
          on: row.from_date,
          column: 'from_date',
          what: `Phân công ${row.name} giúp đỡ`,
          document: paperWords('Nghị quyết', row.resolution),
        },
        ...(row.to_date === null
          ? []
          : [{ ...own, on: row.to_date, column: 'to_date', what: `${row.name} thôi giúp đỡ` }]),
      ]
    })
}

function movesOf(reader: Reader, id: number): StoryFact[] {
  return reader
    .all(
      reader.sql
        .selectFrom('sympathizer_stay')
        .selectAll()
        .select(cellNameAt('sympathizer_stay.cell_id', 'sympathizer_stay.from_date').as('cellName'))
        .where('sympathizer_id', '=', id)
        .orderBy('from_date')
        .orderBy('id'),
    )
    .slice(1)
    .map((row) => ({
      table: 'sympathizer_stay',
      rowId: row.id,
      on: row.from_date,
      what: 'Chuyển nơi theo dõi',
      detail: row.cellName,
    }))
}

function workOf(reader: Reader, id: number): StoryFact[] {
  const tasks = reader
    .all(reader.sql.selectFrom('sympathizer_task').selectAll().where('sympathizer_id', '=', id))
    .flatMap((row): StoryFact[] => [
      {
        table: 'sympathizer_task',
        rowId: row.id,
        on: row.assigned_on,
        column: 'assigned_on',
        what: 'Giao nhiệm vụ',
        detail: row.content,
      },
      ...(row.done_on === null
        ? []
        : [
            {
              table: 'sympathizer_task' as const,
              rowId: row.id,
              on: row.done_on,
              column: 'done_on',
              what: 'Hoàn thành nhiệm vụ',
              detail: joined(row.content, row.result),
            },
          ]),
    ])
  const remarks = reader
    .all(reader.sql.selectFrom('sympathizer_remark').selectAll().where('sympathizer_id', '=', id))
    .map((row): StoryFact => {
      const [year, quarter] = row.quarter.split('-Q')
      return {
        table: 'sympathizer_remark',
        rowId: row.id,
        on: row.remarked_on,
        what: `Nhận xét quý ${quarter}/${year}`,
        detail: joined(row.remark, row.remarked_by),
      }
    })
  return [...tasks, ...remarks]
}
