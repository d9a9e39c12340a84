import './regulations.css'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { PackOverview } from '../../shared/regulations/contract.ts'
import type { Rule, RuleKey } from '../../shared/regulations/pack.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useMay } from '../frame/session.ts'
import { CorrectRule } from './CorrectRule.tsx'
import { HeldOn, RegulationsFilters, versionName } from './RegulationsFilters.tsx'
import { ConfirmRules, FirstDay } from './RuleActs.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { RuleTable } from './RuleTable.tsx'
import { differs, everything, type RuleRow, ruleParts } from './rule-rows.ts'
import { useRegulationsPlace } from './use-place.ts'
import { Versions } from './Versions.tsx'

/** Every value that the program computes with, where it is written, and who stands for it. */
export function RegulationsPart() {
  const packs = useQuery(rpc.regulations.packs.queryOptions())
  if (packs.isError) return <ProblemBox error={packs.error} retry={() => void packs.refetch()} />
  return packs.data === undefined ? <Skeleton active /> : <Regulations packs={packs.data} />
}

type Doing =
  | { readonly what: 'look' | 'correct'; readonly rule: Rule }
  | { readonly what: 'confirm'; readonly rules: readonly Rule[] }
  | { readonly what: 'firstDay' }

/** The rules of a version; asked only for one that is there. */
function useRules(versionId: number | undefined) {
  return useQuery(
    rpc.regulations.rules.queryOptions({
      input: { versionId: versionId ?? 0 },
      enabled: versionId !== undefined,
    }),
  )
}

function Regulations({ packs }: { packs: readonly PackOverview[] }) {
  const may = useMay()
  const [chosen, setChosen] = useState<RuleKey[]>([])
  const [doing, setDoing] = useState<Doing | null>(null)
  const place = useRegulationsPlace(packs)
  const { pack, version, beside, search, onlyOpen } = place
  const rules = useRules(version?.id)
  const others = useRules(beside?.version.id)
  const besideRules = beside === undefined ? null : (others.data ?? null)
  const onlyDifferent = place.onlyDifferent && besideRules !== null
  const isNewest = version?.id === pack?.versions[0]?.id
  const manages = may.administer && isNewest
  // the table is long: what lies over it (dialogs, the search being typed) must not draw it anew
  const all = useMemo(
    () => ruleParts(rules.data ?? [], besideRules, everything).flatMap((part) => part.rows),
    [rules.data, besideRules],
  )
  const parts = useMemo(
    () => ruleParts(rules.data ?? [], besideRules, { search, onlyOpen, onlyDifferent }),
    [rules.data, besideRules, search, onlyOpen, onlyDifferent],
  )
  const open = useCallback(({ rule }: RuleRow) => setDoing({ what: 'look', rule }), [])
  const choosing = useMemo(
    () => (manages ? { choosing: { chosen, onChoose: setChosen } } : {}),
    [manages, chosen],
  )
  if (pack === undefined || version === undefined) return null
  const picked = all
    .map(({ rule }) => rule)
    .filter(({ key, confirmed }) => chosen.includes(key) && !confirmed)
  const close = (): void => setDoing(null)
  return (
    <div className="stack wide">
      <HeldOn place={place} />
      <RegulationsFilters
        place={place}
        packs={packs}
        pack={pack}
        versionId={version.id}
        open={all.filter(({ rule }) => !rule.confirmed).length}
        different={besideRules === null ? null : all.filter(differs).length}
      />
      <div className="row-spread">
        <span className="quiet">
          {pack.name}, bản {version.version}: từ {formatDay(version.from)}
          {version.to !== null && ` đến ${formatDay(version.to)}`}. Văn bản: {pack.documents.join('; ')}.
        </span>
        {manages && (
          <span className="row">
            {picked.length > 0 && (
              <Button type="primary" onClick={() => setDoing({ what: 'confirm', rules: picked })}>
                Xác nhận {formatCount(picked.length)} giá trị
              </Button>
            )}
            {pack !== packs[0] && (
              <Button onClick={() => setDoing({ what: 'firstDay' })}>Ngày xã áp dụng</Button>
            )}
          </span>
        )}
      </div>
      {!isNewest && <p className="rule-old">Đang xem bản cũ. Hồ sơ mở theo bản này vẫn tính theo bản này.</p>}
      {rules.isError && <ProblemBox error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data !== undefined && parts.length === 0 && (
        <p className="quiet">Không có quy định nào khớp với bộ lọc. Bỏ bớt bộ lọc để xem nhiều hơn.</p>
      )}
      <RuleTable
        parts={parts}
        beside={beside === undefined || besideRules === null ? null : versionName(beside, pack)}
        onOpen={open}
        {...choosing}
      />
      <Versions
        pack={pack}
        onLook={(id, before) =>
          place.go({
            bo: pack.pack,
            ban: String(id),
            so: before === null ? '' : String(before),
            khac: before === null ? '' : '1',
            chua: '',
          })
        }
      />
      {doing?.what === 'look' && (
        <RuleDialog
          rule={doing.rule}
          pack={pack}
          packs={packs}
          close={close}
          {...(manages && {
            acts: {
              confirm: () => setDoing({ what: 'confirm', rules: [doing.rule] }),
              correct: () => setDoing({ what: 'correct', rule: doing.rule }),
            },
          })}
        />
      )}
      {doing?.what === 'confirm' && <ConfirmRules versionId={version.id} rules={doing.rules} close={close} />}
      {doing?.what === 'correct' && (
        <CorrectRule versionId={version.id} rule={doing.rule} packs={packs} close={close} />
      )}
      {doing?.what === 'firstDay' && <FirstDay pack={pack} close={close} />}
    </div>
  )
}
