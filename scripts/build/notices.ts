/** Says which packages' code is in a built site: `licences.txt` for people, `sbom.cdx.json` (CycloneDX 1.6) for machines. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A package as Vite lists it from the modules in the bundle (`build.license`). */
const packageInBundle = z.object({
  name: z.string(),
  version: z.string(),
  /** The SPDX identifier. */
  identifier: z.string(),
  /** The licence file; absent where the package has none. */
  text: z.string().optional(),
})

type PackageInBundle = z.infer<typeof packageInBundle>

const packageJson = z.object({ name: z.string(), version: z.string(), license: z.string() })

/** What these leave in the bundle, loaders of a few hundred bytes, belongs to no module that Vite would list. */
const bundlers = [
  { name: 'vite', licence: 'LICENSE.md' },
  { name: 'rolldown', licence: 'LICENSE' },
]

/** Both files by name, from the list that Vite makes. */
export function notices(list: string): ReadonlyMap<string, string> {
  const fromModules = z.array(packageInBundle).parse(JSON.parse(list))
  const packages = [...fromModules, ...bundlers.map(readBundler)].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  return new Map([
    ['licences.txt', licences(packages)],
    ['sbom.cdx.json', `${JSON.stringify(billOf(packages), null, 2)}\n`],
  ])
}

function readBundler({ name, licence }: (typeof bundlers)[number]): PackageInBundle {
  const folder = join('node_modules', name)
  const { version, license } = readPackage(join(folder, 'package.json'))
  // What follows in the file are the licences of the packages that the tool itself is made of.
  const [own = ''] = readFileSync(join(folder, licence), 'utf8').split('# Licenses of bundled')
  return { name, version, identifier: license, text: own.trim() }
}

function readPackage(file: string) {
  return packageJson.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function licences(packages: readonly PackageInBundle[]): string {
  const parts = packages.map(
    ({ name, version, identifier, text }) =>
      `${name} ${version} (${identifier})\n\n${text ?? 'The package comes without a licence file.'}`,
  )
  const head = 'The scripts of this site contain code of these packages, under these licences.'
  return `${[head, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

/** No time and no serial number: the same sources give the same file. */
function billOf(packages: readonly PackageInBundle[]) {
  const { name, version, license } = readPackage('package.json')
  const component = { type: 'application', 'bom-ref': name, name, version }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...component, licenses: [{ license: { id: license } }] } },
    components: packages.map(({ name, version, identifier }) => ({
      type: 'library',
      'bom-ref': purlOf(name, version),
      ...nameParts(name),
      version,
      purl: purlOf(name, version),
      licenses: [{ license: { id: identifier } }],
    })),
    dependencies: [
      { ref: name, dependsOn: packages.map((each) => purlOf(each.name, each.version)) },
    ],
  }
}

function nameParts(name: string) {
  const [group, rest] = name.split('/')
  return rest === undefined ? { name } : { group, name: rest }
}

function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}
