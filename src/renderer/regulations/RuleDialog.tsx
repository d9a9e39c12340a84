import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { PackOverview } from '../../shared/regulations/contract.ts'
import type { Rule } from '../../shared/regulations/pack.ts'
import { confidenceWords, ruleWords } from '../../shared/regulations/words.ts'
import { rpc } from '../client/client.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { describeMoment } from '../frame/moment.ts'
import { ConfirmedMark } from './ConfirmedMark.tsx'
import { useEras } from './use-eras.ts'

interface RuleDialogProps {
  readonly rule: Rule
  readonly pack: PackOverview
  readonly packs: readonly PackOverview[]
  /** What an administrator may do; left out for an older version and for everybody else. */
  readonly acts?: { readonly confirm: () => void; readonly correct: () => void }
  readonly close: () => void
}

/** One rule in full: its value, where it is written, what the other eras say, and how it came to be. */
export function RuleDialog({ rule, pack, packs, acts, close }: RuleDialogProps) {
  const history = useQuery(
    rpc.regulations.history.queryOptions({ input: { pack: pack.pack, key: rule.key } }),
  )
  const eras = useEras(packs, rule.key)
  return (
    <Dialog
      open
      title={rule.label}
      onCancel={close}
      width="min(44rem, 92vw)"
      footer={[
        ...(acts === undefined
          ? []
          : [
              ...(rule.confirmed
                ? []
                : [
                    <Button key="confirm" type="primary" autoFocus onClick={acts.confirm}>
                      Xác nhận
                    </Button>,
                  ]),
              <Button key="correct" onClick={acts.correct}>
                Sửa giá trị
              </Button>,
            ]),
        <Button key="close" autoFocus={acts === undefined || rule.confirmed} onClick={close}>
          Đóng
        </Button>,
      ]}
    >
      <div className="stack">
        <dl className="rule-facts">
          <dt>Giá trị</dt>
          <dd>
            <strong>{ruleWords(rule)}</strong>
          </dd>
          <dt>Căn cứ</dt>
          <dd>
            {rule.source_doc}
            {rule.source_clause !== '—' && `, ${rule.source_clause}`}
          </dd>
          <dt>Độ tin cậy</dt>
          <dd>{confidenceWords[rule.confidence]}</dd>
          <dt>Xác nhận</dt>
          <dd>
            <ConfirmedMark rule={rule} />
          </dd>
          {rule.note !== null && (
            <>
              <dt>Ghi chú</dt>
              <dd>{rule.note}</dd>
            </>
          )}
        </dl>
        <section className="rule-section" aria-label="Các thời kỳ">
          <h3>Các thời kỳ</h3>
          <dl className="rule-facts">
            {packs.map(({ pack: name, name: words }, index) => {
              const own = eras[index]
              return (
                <div key={name}>
                  <dt>{words}</dt>
                  <dd>{own === undefined ? '…' : ruleWords(own)}</dd>
                </div>
              )
            })}
          </dl>
        </section>
        <section className="rule-section" aria-label="Các lần sửa">
          <h3>Các lần sửa trong {pack.name}</h3>
          <ul className="rule-history">
            {(history.data ?? []).map(({ version, rule: then }) => (
              <li key={version.id}>
                <span>
                  Bản {version.version}: {ruleWords(then)}
                  {then.confirmed ? '' : ' (chưa xác nhận)'}
                </span>
                <span className="quiet">
                  {version.by}, {describeMoment(version.at, new Date())}
                  {version.reason !== null && `. ${version.reason}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
