/** Writes data/.schema/, the JSON Schemas that editors use, from src/content/schema.ts. With `--check` it only says which are stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { shapes } from '../../src/content/schema.ts'

const folder = 'data/.schema'
const checking = process.argv.includes('--check')
mkdirSync(folder, { recursive: true })

for (const [name, shape] of shapes) {
  const file = `${folder}/${name}.json`
  const text = `${JSON.stringify(z.toJSONSchema(shape, { io: 'input' }), null, 2)}\n`
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (checking) {
    console.error(`${file} is stale. Run "npm run fix".`)
    process.exitCode = 1
  } else {
    writeFileSync(file, text)
  }
}
