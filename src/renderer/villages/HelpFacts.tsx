import { Button } from 'antd'
import type { VillageLife } from '../../shared/villages/life-contract.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords, spanWords } from '../people/words.ts'
import { type LifeActs, RowActs } from './RowActs.tsx'
import { spokenNumber } from './spoken-number.ts'

/** Who helps the village, and what was built in it. */
export function HelpFacts({ life, acts }: { readonly life: VillageLife; readonly acts: LifeActs }) {
  return (
    <>
      <FactsBlock
        title="Đơn vị kết nghĩa, giúp đỡ"
        facts={life.twinnings}
        none="Chưa ghi đơn vị nào giúp."
        isPast={({ fields }) => fields.to !== null}
        add={
          acts.mayWrite && <Button onClick={() => acts.act({ kind: 'twinning' })}>Thêm đơn vị giúp</Button>
        }
        acts={(kept) => (
          <RowActs
            acts={acts}
            edit={{ kind: 'twinning', kept }}
            table="twinning"
            id={kept.id}
            name={`việc ${kept.fields.unit} giúp bản`}
          />
        )}
      >
        {({ fields }) => (
          <>
            <strong>{fields.unit}</strong>, {spanWords(fields.from, fields.to)}
            <br />
            {[fields.content, fields.value === null ? null : `${spokenNumber(fields.value)} triệu đồng`]
              .filter((part) => part !== null)
              .join(' · ')}
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Công trình, đóng góp của nhân dân"
        facts={life.works}
        none="Chưa ghi công trình nào."
        add={acts.mayWrite && <Button onClick={() => acts.act({ kind: 'work' })}>Thêm công trình</Button>}
        acts={(kept) => (
          <RowActs
            acts={acts}
            edit={{ kind: 'work', kept }}
            table="village_work"
            id={kept.id}
            name={`công trình ${kept.fields.name}`}
          />
        )}
      >
        {({ fields }) => (
          <>
            <strong>{fields.name}</strong>, năm {fields.year}
            {fields.finishedOn !== null && `, hoàn thành ${dateWords(fields.finishedOn)}`}
            <br />
            {[
              fields.lengthKm === null ? null : `${spokenNumber(fields.lengthKm)} km`,
              fields.stateMoney === null ? null : `nhà nước ${spokenNumber(fields.stateMoney)} triệu đồng`,
              fields.peopleMoney === null ? null : `nhân dân ${spokenNumber(fields.peopleMoney)} triệu đồng`,
              fields.labourDays === null ? null : `${spokenNumber(fields.labourDays)} ngày công`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </>
        )}
      </FactsBlock>
    </>
  )
}
