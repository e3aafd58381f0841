import { ipcRenderer } from 'electron'

// The whole bridge: one port to the service, handed to our own page. No Electron API crosses it.
ipcRenderer.on('nazorat-port', event => {
  window.postMessage('nazorat-port', location.origin, event.ports)
})
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('nazorat-connect'))
