import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useMay } from '../frame/session.ts'
import { keepDropped } from './dropped-file.ts'
import './drop-anywhere.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** A list dropped anywhere on the window opens the page of imports with it; fields that take files themselves go first. */
export function DropAnywhere() {
  const { write } = useMay()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      // without this the browser would open the file instead of the program
      event.preventDefault()
      setOver(write)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      const taken = event.defaultPrevented
      if (carriesFiles(event)) event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (taken || !write || file === undefined) return
      const to = pathname === '/nhap-excel' ? `${pathname}${search}` : '/nhap-excel'
      void navigate(to, { state: keepDropped(file) })
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [write, navigate, pathname, search])
  if (!over) return null
  return (
    <div className="drop-anywhere" aria-hidden="true">
      Thả tệp danh sách vào đây để xem trước. Chưa ghi gì vào sổ.
    </div>
  )
}
