import { Button, Result } from 'antd'
import { useEffect } from 'react'
import { useRouteError } from 'react-router'

/** A page that fell over: the rest of the window stays usable. */
export function RouteTrouble() {
  const error = useRouteError()
  useEffect(() => console.error(error), [error])
  return (
    <Result
      status="warning"
      title="Trang này không mở được."
      subTitle="Dữ liệu đã ghi không mất. Tải lại trang; nếu vẫn vậy, đóng rồi mở lại chương trình."
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          Tải lại trang
        </Button>
      }
    />
  )
}
