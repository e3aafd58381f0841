import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../ui/tokens.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { startLanguage } from '../i18n/i18n.ts'
import { styleNonce } from '../lib/nonce.ts'
import { createQueryClient } from '../lib/queries.ts'
import { openSession } from '../lib/session.ts'
import { closeNotifications, notifyError } from '../ui/notify.ts'
import { startContrast } from '../ui/look.ts'
import { theme, themeVariables } from '../ui/theme.ts'
import { App } from './app.tsx'
import { askFirst, fetchFirst } from './first-questions.ts'

declare global {
  // Read by the scroll lock behind Mantine's dialogs (get-nonce) for the style it injects.
  var __webpack_nonce__: string | undefined
}
globalThis.__webpack_nonce__ = styleNonce() || undefined

// The page's Content-Security-Policy allows no code made at run time.
z.config({ jitless: true })

// A file dropped beside its field would replace the console by the file.
const keepPage = (event: DragEvent) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
}
window.addEventListener('dragover', keepPage)
window.addEventListener('drop', keepPage)

closeNotifications()
startContrast()

const start = async () => {
  const queries = createQueryClient(notifyError)
  await Promise.all([fetchFirst(), startLanguage(), openSession().then(() => askFirst(queries))])
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={themeVariables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <Notifications position="bottom-right" containerWidth={430} limit={3} transitionDuration={0} />
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  )
}

void start()
