import './membership.css'
import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { type StoryItem, storyRoomLabels } from '../../shared/membership/story.ts'
import { formatPartialDate } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { describeMoment } from '../frame/moment.ts'

interface StoryProps {
  readonly personId: number
  readonly fullName: string
}

/** One person, one story: from the first proposal to today, with the papers and with who wrote it down and when. */
export function Story({ personId, fullName }: StoryProps) {
  const [printing, setPrinting] = useState(false)
  const story = useQuery(rpc.membership.story.queryOptions({ input: { personId } }))
  if (story.isPending) return <Skeleton active paragraph={{ rows: 6 }} title={false} />
  if (story.data === undefined) return <ProblemBox error={story.error} retry={() => void story.refetch()} />
  if (story.data.length === 0) return <p className="quiet">Chưa ghi việc nào.</p>
  return (
    <>
      <div className="row story-acts">
        <Button icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
          In quá trình
        </Button>
      </div>
      <StoryLines items={story.data} />
      {printing && <StoryPrint items={story.data} fullName={fullName} done={() => setPrinting(false)} />}
    </>
  )
}

function StoryLines({ items }: { readonly items: readonly StoryItem[] }) {
  return (
    <ol className="story">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a story have no other name than their place
        <li key={index}>
          <span className="story-on figures">
            {item.on === null ? 'chưa ghi ngày' : formatPartialDate(item.on)}
          </span>
          <div>
            <p>
              <strong>{item.what}</strong> <span className="story-room">{storyRoomLabels[item.room]}</span>
            </p>
            {item.detail !== null && <p>{item.detail}</p>}
            {item.document !== null && <p>{item.document}</p>}
            {item.entered !== null && (
              <p className="quiet">
                {item.entered.by} ghi {describeMoment(item.entered.at, new Date())}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

interface StoryPrintProps {
  readonly items: readonly StoryItem[]
  readonly fullName: string
  readonly done: () => void
}

/** The story alone, for the printer; asks for it at once and goes when it is done. */
function StoryPrint({ items, fullName, done }: StoryPrintProps) {
  const leave = useEffectEvent(done)
  useEffect(() => {
    const end = (): void => leave()
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [])
  return createPortal(
    <div className="story-print">
      <h1>Quá trình: {fullName}</h1>
      <StoryLines items={items} />
    </div>,
    document.body,
  )
}
