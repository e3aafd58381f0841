import { posix, win32 } from 'node:path'

/** The user's application-data folder: %APPDATA%\Nazorat, ~/Library/Application Support/Nazorat, $XDG_DATA_HOME/nazorat. */
export const defaultDataFolder = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string => {
  const { join } = platform === 'win32' ? win32 : posix
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Nazorat')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Nazorat')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'nazorat')
}

/**
 * Where Node keeps the compiled program of this user: %LOCALAPPDATA%\Nazorat\code, ~/Library/Caches/Nazorat,
 * $XDG_CACHE_HOME/nazorat. Never beside the register: a register comes from elsewhere, and what lies here is run.
 */
export const codeCacheFolder = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string => {
  const { join } = platform === 'win32' ? win32 : posix
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Nazorat', 'code')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Nazorat')
  return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'nazorat')
}
