import { Button, Radio, Table } from 'antd'
import type { ImportKind } from '../../shared/imports/contract.ts'
import { type RowAnswer, type RowQuestion, rowAnswerSchema } from '../../shared/imports/questions.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { PairReasons } from '../people/PairReasons.tsx'
import type { Import } from './use-import.ts'
import { kindWords } from './words.ts'

const answerLabels: Record<RowAnswer, string> = {
  same: 'Cùng người',
  different: 'Khác người',
  later: 'Để sau',
}

const options = rowAnswerSchema.options.map((value) => ({ value, label: answerLabels[value] }))

/** Where nobody is entered, somebody else is simply not in the register, now or later. */
const optionsOfKnown = options.filter(({ value }) => value !== 'later')

interface QuestionsPartProps {
  readonly kind: ImportKind
  readonly questions: readonly RowQuestion[]
  readonly load: Import
}

/** Rows that may be somebody known: a person says; the file is then read again with the answers. */
export function QuestionsPart({ kind, questions, load }: QuestionsPartProps) {
  const { said, given, say } = load.answers
  const { knownPeopleOnly = false } = kindWords[kind]
  const sayOfRest = (answer: RowAnswer): void => {
    const rest = questions.filter(({ row }) => said[row] === undefined)
    say(Object.fromEntries(rest.map(({ row }) => [row, answer])))
  }
  return (
    <section className="register-table stack" aria-label="Hỏi về các dòng nghi trùng">
      <p className="edits-head">
        {knownPeopleOnly ? (
          <>
            <strong>Cùng người</strong>: ghi cho hồ sơ đã có. <strong>Khác người</strong>: dòng bị loại, vì
            người phải có trong sổ trước.{' '}
          </>
        ) : (
          <>
            <strong>Cùng người</strong>: dùng hồ sơ đã có. <strong>Khác người</strong>: ghi hồ sơ mới, không
            hỏi lại. <strong>Để sau</strong>: ghi hồ sơ mới, hai hồ sơ chờ ở Trùng người.{' '}
          </>
        )}
        Dòng chưa trả lời thì không ghi. Trả lời xong thì đọc lại tệp bằng nút ở đầu trang rồi mới ghi.
      </p>
      {!knownPeopleOnly && (
        <div className="row">
          <Button disabled={given === questions.length} onClick={() => sayOfRest('later')}>
            Các dòng còn lại: để sau
          </Button>
        </div>
      )}
      <Table<RowQuestion>
        rowKey="row"
        size="small"
        dataSource={[...questions]}
        scroll={{ x: '52rem' }}
        pagination={questions.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          {
            key: 'row',
            title: 'Dòng',
            width: '4.5rem',
            align: 'right',
            className: 'number',
            render: (_, { row }) => formatCount(row),
          },
          { key: 'name', title: 'Trong tệp', width: '13rem', render: (_, { name }) => name },
          { key: 'like', title: 'Giống với', render: (_, { like }) => like },
          {
            key: 'reasons',
            title: 'Giống và khác',
            render: (_, question) => <PairReasons pair={question} />,
          },
          {
            key: 'answer',
            title: 'Trả lời',
            width: '10rem',
            render: (_, { row, name }) => (
              <Radio.Group
                vertical
                aria-label={`Dòng ${row}, ${name}`}
                name={`answer-${row}`}
                options={knownPeopleOnly ? optionsOfKnown : options}
                value={said[row] ?? null}
                onChange={(event) => say({ [row]: rowAnswerSchema.parse(event.target.value) })}
              />
            ),
          },
        ]}
      />
    </section>
  )
}
