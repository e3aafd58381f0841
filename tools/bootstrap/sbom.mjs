import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { npmCommand, npmEnvironment } from './install.mjs'

/** npm's own bill of materials of the lockfile: CycloneDX, JSON, as text. It asks nothing of a network. */
export const npmSbom = root =>
  new Promise((resolve, reject) => {
    const npm = npmCommand()
    const args = [...npm.args, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline']
    const child = spawn(npm.file, args, { cwd: root, env: npmEnvironment(), shell: npm.shell })
    let out = ''
    let errors = ''
    child.stdout.on('data', piece => (out += piece))
    child.stderr.on('data', piece => (errors += piece))
    child.on('error', reject)
    child.on('close', code => (code === 0 ? resolve(out) : reject(new Error(`npm sbom ended with ${code}: ${errors}`))))
  })

/** Hands it to tools/dependencies/sbom.ts, which tells what is shipped; the exit code. */
export const runSbom = async (root, node, args) => {
  const text = await npmSbom(root)
  return new Promise(resolve => {
    const file = join(root, 'tools', 'dependencies', 'sbom.ts')
    const child = spawn(node, ['--disable-warning=ExperimentalWarning', file, ...args], {
      cwd: root,
      stdio: ['pipe', 'inherit', 'inherit']
    })
    child.on('exit', code => resolve(code ?? 1))
    child.stdin.end(text)
  })
}
