import { parentPort, workerData } from 'node:worker_threads'
import { checkPagesHere } from './pages.ts'

/** The thread of pages.ts: one file named to it, one answer. */
parentPort?.postMessage(await checkPagesHere(String(workerData)))
