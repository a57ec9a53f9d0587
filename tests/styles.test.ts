/** The style sheets: each stands in a sheet of the site, in the layer of its folder, and styles only what there is. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
  (file) => `src/${file.replaceAll('\\', '/')}`,
)
const sheets = ['src/static/static.css', 'src/app/app.css']
const parts = files.filter((file) => file.endsWith('.css') && !sheets.includes(file))
const markup = [...files.filter((file) => /\.tsx?$/.test(file)), 'scripts/build/document.ts']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** The layers, the weakest first, and what of src/ stands in each. */
const layers = [
  ['base', /^app\//],
  ['ui', /^ui\//],
  ['shared', /^shared\//],
  ['page', /^(static|features\/[\w-]+)\//],
] as const

describe('the style sheets', () => {
  it('are all in a sheet of the site', () => {
    const imported = sheets.flatMap((sheet) => importsOf(sheet).map(({ file }) => basename(file)))
    expect(parts.map((file) => basename(file)).filter((name) => !imported.includes(name))).toEqual(
      [],
    )
  })

  it.each(sheets)('stand in %s in the layers of their folders, the weakest first', (sheet) => {
    const imports = importsOf(sheet)
    const wanted = layers.flatMap(([layer, folder]) =>
      imports.filter(({ file }) => folder.test(file)).map(({ file }) => ({ file, layer })),
    )
    expect(imports).toEqual(wanted)
  })

  it('name no class that no markup has', () => {
    const named = [...sheets, ...parts].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\.([a-z][\w-]*)(?=[^{};]*\{)/g)].map(
        ([, name = '']) => name,
      ),
    )
    const unused = new Set(named.filter((name) => !isInMarkup(name)))
    expect([...unused]).toEqual([])
  })
})

/** The files under src/ that a sheet imports, with their layers. */
function importsOf(sheet: string) {
  const imports = readFileSync(sheet, 'utf8').matchAll(/@import "([^"]+)" layer\((\w+)\);/g)
  return [...imports].map(([, path = '', layer = '']) => ({
    file: new URL(path, `file:///${sheet}`).pathname.slice('/src/'.length),
    layer,
  }))
}

/** Whether a class stands in the markup, at least up to what is worked out. */
function isInMarkup(name: string): boolean {
  const [start = ''] = /^.*-(?=\d$)/.exec(name) ?? [name]
  return new RegExp(`class[^>]*[\\s"'\`]${start}(?![\\w-]*[a-z])`).test(markup)
}
