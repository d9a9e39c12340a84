import { Button } from 'antd'
import { namesIn } from '../../shared/villages/life.ts'
import type { VillageLife } from '../../shared/villages/life-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatFraction } from '../../shared/vocabulary/fraction.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords, spanWords } from '../people/words.ts'
import { type LifeActs, RowActs } from './RowActs.tsx'
import { spokenNumber } from './spoken-number.ts'

interface ForestProps {
  readonly life: VillageLife
  readonly acts: LifeActs
}

/** Pledges at their two levels, the team that guards, its patrols, what happened. */
export function ForestFacts({ life, acts }: ForestProps) {
  return (
    <>
      <FactsBlock
        title="Cam kết bảo vệ rừng"
        facts={life.pledges}
        none="Chưa ghi cam kết năm nào."
        add={
          acts.mayWrite && <Button onClick={() => acts.act({ kind: 'pledge' })}>Ghi cam kết một năm</Button>
        }
        acts={(kept) => (
          <RowActs
            acts={acts}
            edit={{ kind: 'pledge', kept }}
            table="forest_pledge"
            id={kept.id}
            name={`cam kết năm ${kept.fields.year}`}
          />
        )}
      >
        {({ fields }) => (
          <>
            <strong>Năm {fields.year}</strong>: hộ ký với trưởng bản{' '}
            {fields.toSign === null || fields.signed === null
              ? 'chưa ghi đủ số'
              : formatFraction({ numerator: fields.signed, denominator: fields.toSign })}
            <br />
            {fields.headSignedOn === null ? (
              <span className="state-attention">▲ Trưởng bản chưa ký với Chủ tịch UBND xã</span>
            ) : (
              `Trưởng bản${fields.headName === null ? '' : ` ${fields.headName}`} ký với Chủ tịch UBND xã ngày ${dateWords(fields.headSignedOn)}`
            )}
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Tổ bảo vệ rừng"
        facts={life.protectionTeams}
        none="Chưa ghi tổ nào."
        isPast={({ fields }) => fields.to !== null}
        add={acts.mayWrite && <Button onClick={() => acts.act({ kind: 'team' })}>Thêm tổ</Button>}
        acts={(kept) => (
          <RowActs
            acts={acts}
            edit={{ kind: 'team', kept }}
            table="protection_team"
            id={kept.id}
            name={kept.fields.name}
          />
        )}
      >
        {({ fields }) => (
          <>
            <strong>{fields.name}</strong>, {spanWords(fields.from, fields.to)}
            <br />
            {[
              fields.leader === null ? null : `tổ trưởng ${fields.leader}`,
              `${namesIn(fields.members)} thành viên`,
              fields.schedule,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </>
        )}
      </FactsBlock>
      <PatrolsAndIncidents life={life} acts={acts} />
    </>
  )
}

function PatrolsAndIncidents({ life, acts }: ForestProps) {
  return (
    <>
      <FactsBlock
        title="Tuần tra"
        facts={life.patrols}
        none="Chưa ghi cuộc tuần tra nào."
        add={acts.mayWrite && <Button onClick={() => acts.act({ kind: 'patrol' })}>Ghi cuộc tuần tra</Button>}
        acts={(kept) => (
          <RowActs
            acts={acts}
            edit={{ kind: 'patrol', kept }}
            table="patrol"
            id={kept.id}
            name={`cuộc tuần tra ngày ${formatDay(kept.fields.patrolledOn)}`}
          />
        )}
      >
        {({ fields }) => (
          <>
            <strong>{formatDay(fields.patrolledOn)}</strong>
            {fields.people !== null && `, ${fields.people} người`}
            {fields.finding !== null && (
              <>
                <br />
                {fields.finding}
              </>
            )}
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Vụ việc"
        facts={life.incidents}
        none="Chưa ghi vụ việc nào."
        add={acts.mayWrite && <Button onClick={() => acts.act({ kind: 'incident' })}>Ghi vụ việc</Button>}
        acts={(kept) => (
          <RowActs
            acts={acts}
            edit={{ kind: 'incident', kept }}
            table="forest_incident"
            id={kept.id}
            name="vụ việc"
          />
        )}
      >
        {({ fields }) => (
          <>
            <strong>{fields.happenedOn === null ? 'Chưa ghi ngày' : dateWords(fields.happenedOn)}</strong>:{' '}
            {fields.what}
            {fields.areaHa !== null && ` (${spokenNumber(fields.areaHa)} ha)`}
            {fields.handling !== null && (
              <>
                <br />
                {fields.handling}
              </>
            )}
          </>
        )}
      </FactsBlock>
    </>
  )
}
