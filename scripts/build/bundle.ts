/** Finds files in what Vite has bundled for the browser. */
import type { Rolldown } from 'vite'

/** The names of the file that a module is the beginning of and of all that this imports, its own first. `source` is how the module’s id ends. */
export function modulesOf(bundle: Rolldown.OutputBundle, source: string): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source))
  if (chunk === undefined) throw new Error(`${source} has no file of its own in the bundle`)
  return withImports(bundle, chunk.fileName)
}

function withImports(bundle: Rolldown.OutputBundle, name: string): readonly string[] {
  const file = bundle[name]
  const imports = file?.type === 'chunk' ? file.imports : []
  return [name, ...imports.flatMap((name) => withImports(bundle, name))]
}

/** The text of a file of the bundle, which is then no longer in it. */
export function takeText(bundle: Rolldown.OutputBundle, name: string): string {
  const file = Object.values(bundle).find(
    (file) => file.type === 'asset' && [file.fileName, ...file.names].includes(name),
  )
  if (file?.type !== 'asset') throw new Error(`${name} is not in the bundle`)
  delete bundle[file.fileName]
  return String(file.source)
}
