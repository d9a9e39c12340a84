import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DisciplineRow, SubjectRow, SuspensionRow } from '../../shared/inspections/cases-contract.ts'
import { changeCauseLabels, conclusionLabels, violationLabels } from '../../shared/inspections/conclusions.ts'
import { managementLabels, subjectKindLabels } from '../../shared/inspections/kinds.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { standingLabels } from '../people/words.ts'
import type { CasePartProps } from './case-part.ts'
import { DisciplineAct } from './DisciplineAct.tsx'
import { Measures } from './Measures.tsx'
import { SubjectAct } from './SubjectAct.tsx'
import { SuspensionAct } from './SuspensionAct.tsx'

type Wanted =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'drop'; readonly subject: SubjectRow }
  | { readonly what: 'discipline'; readonly subject: SubjectRow; readonly row?: DisciplineRow }
  | { readonly what: 'suspension'; readonly subject: SubjectRow; readonly row?: SuspensionRow }

/** Whom the case is about: contents, conclusion, discipline and suspension of each. */
export function CaseSubjects({ it, mayChange }: CasePartProps) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const drop = useMutation(rpc.inspections.dropSubject.mutationOptions())
  const close = (): void => setWanted(null)
  return (
    <>
      {it.fields.conclusion !== null && (
        <section className="case-conclusion" aria-label="Kết luận">
          <h3>Kết luận</h3>
          <p>{it.fields.conclusion}</p>
        </section>
      )}
      <FactsBlock
        title={`Đối tượng: ${it.subjects.length}`}
        facts={it.subjects}
        none="Chưa ghi đối tượng."
        add={mayChange && <Button onClick={() => setWanted({ what: 'add' })}>Thêm đối tượng</Button>}
        acts={(subject) =>
          mayChange && (
            <>
              <Button onClick={() => setWanted({ what: 'edit', subject })}>
                {subject.fields.conclusion === null ? 'Ghi kết luận' : 'Sửa'}
              </Button>
              <Button onClick={() => setWanted({ what: 'discipline', subject })}>Kỷ luật</Button>
              {subject.fields.kind === 'member' && (
                <Button onClick={() => setWanted({ what: 'suspension', subject })}>Đình chỉ</Button>
              )}
              {it.subjects.length > 1 && (
                <Button onClick={() => setWanted({ what: 'drop', subject })}>Bỏ</Button>
              )}
            </>
          )
        }
      >
        {(subject) => (
          <Subject
            it={it}
            subject={subject}
            onDiscipline={mayChange ? (row) => setWanted({ what: 'discipline', subject, row }) : undefined}
            onSuspension={mayChange ? (row) => setWanted({ what: 'suspension', subject, row }) : undefined}
          />
        )}
      </FactsBlock>
      {wanted?.what === 'add' && <SubjectAct it={it} close={close} />}
      {wanted?.what === 'edit' && <SubjectAct it={it} subject={wanted.subject} close={close} />}
      {wanted?.what === 'discipline' && (
        <DisciplineAct
          it={it}
          subject={wanted.subject}
          {...(wanted.row && { row: wanted.row })}
          close={close}
        />
      )}
      {wanted?.what === 'suspension' && (
        <SuspensionAct subject={wanted.subject} {...(wanted.row && { row: wanted.row })} close={close} />
      )}
      {wanted?.what === 'drop' && (
        <ConfirmAct
          title={`Bỏ ${wanted.subject.name} khỏi vụ việc`}
          verb="Bỏ đối tượng"
          act={() => drop.mutateAsync({ id: wanted.subject.id })}
          close={close}
        >
          Nội dung, kết luận đã ghi cho đối tượng này cũng bỏ. Có thể hoàn tác.
        </ConfirmAct>
      )}
    </>
  )
}

interface SubjectProps extends Pick<CasePartProps, 'it'> {
  readonly subject: SubjectRow
  readonly onDiscipline: ((row: DisciplineRow) => void) | undefined
  readonly onSuspension: ((row: SuspensionRow) => void) | undefined
}

function Subject({ it, subject, onDiscipline, onSuspension }: SubjectProps) {
  const { fields, name, cellName, standing } = subject
  const choices = useQuery(
    rpc.inspections.choices.queryOptions({
      input: { kind: it.fields.kind, level: it.fields.level, subjectKind: fields.kind },
    }),
  )
  const contents = choices.data?.contents.filter(({ code }) => fields.contents.includes(code)) ?? []
  const amounts = choices.data?.amounts.filter(({ code }) => (fields.amounts[code] ?? 0) > 0) ?? []
  const who = [
    fields.kind === 'member' ? cellName : subjectKindLabels[fields.kind],
    ...(standing === null ? [] : [standingLabels[standing].toLowerCase()]),
    ...(fields.post === null ? [] : [fields.post]),
    ...(fields.committeeMember ? ['cấp ủy viên'] : []),
    managementLabels[fields.management].toLowerCase(),
  ]
  return (
    <div className="subject">
      <div>
        {fields.personId === null ? (
          <Link to={`/chi-bo?mo=${fields.cellId ?? ''}`}>{name}</Link>
        ) : (
          <Link to={`/nguoi?mo=${fields.personId}`}>{name}</Link>
        )}
        <span className="quiet"> · {who.join(' · ')}</span>
      </div>
      <div>
        {fields.conclusion === null ? (
          <span className="state-attention">● Chưa có kết luận</span>
        ) : (
          <strong>{conclusionLabels[fields.conclusion]}</strong>
        )}
        {fields.violation !== null && ` · ${violationLabels[fields.violation]}`}
        {fields.changeCause !== null && ` · ${changeCauseLabels[fields.changeCause]}`}
      </div>
      {contents.length > 0 && (
        <div className="quiet">Nội dung: {contents.map((each) => each.name).join('; ')}</div>
      )}
      {amounts.map(({ code, name: label }) => (
        <div className="quiet" key={code}>
          {label}: <span className="figures">{fields.amounts[code]?.toLocaleString('vi-VN')}</span>
        </div>
      ))}
      {fields.note !== null && <div className="quiet">{fields.note}</div>}
      <Measures subject={subject} onDiscipline={onDiscipline} onSuspension={onSuspension} />
    </div>
  )
}
