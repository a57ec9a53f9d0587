/** Builds the site once more, as somebody else somewhere else would, and compares it with dist/ byte by byte. Build first. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const again = '.cache/again'
const elsewhere = { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', NODE_ENV: 'development' }

const { status } = spawnSync('node_modules/.bin/vite', ['build', '--outDir', again], {
  env: { ...process.env, ...elsewhere },
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
if (status !== 0) process.exit(1)

const files = filesIn('dist')
const names = [...new Set([...files, ...filesIn(again)])].sort()
const different = names.filter((name) => read('dist', name) !== read(again, name))
for (const name of different) console.error(`${name} is not the same in both builds`)
console.log(`${files.length} files, ${different.length} of them different in a second build`)
process.exitCode = different.length > 0 ? 1 : 0

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
}

/** The bytes of a file as text; null where there is none. */
function read(folder: string, name: string): string | null {
  const file = join(folder, name)
  return statSync(file, { throwIfNoEntry: false }) === undefined
    ? null
    : readFileSync(file, 'latin1')
}
