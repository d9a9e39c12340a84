import './theme/nonce.ts'
import './theme/page.css'
import './frame/frame.css'
import './table/table.css'
import './form/form.css'
import 'dayjs/locale/vi'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import { App } from './frame/App.tsx'

// the policy of the page refuses eval; zod's compiled checks would ask for it once and be logged as a violation
z.config({ jitless: true })
dayjs.locale('vi')
dayjs.extend(customParseFormat)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
