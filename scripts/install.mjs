/**
 * Brings a fresh checkout to the point where the other scripts can run. Plain JavaScript on Node's
 * own modules, because it runs before anything is installed.
 *
 *   node scripts/install.mjs             the packages of package-lock.json
 *   node scripts/install.mjs --browser   the same, and the browsers of the journeys
 *
 * Does nothing, silently and at once, when all is there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const thisFile = fileURLToPath(import.meta.url)
const root = dirname(dirname(thisFile))
const isWindows = process.platform === 'win32'

const {
  CHROMIUM,
  FIREFOX,
  PATH = '',
  ProgramFiles,
  'ProgramFiles(x86)': programFiles86,
} = process.env

/** Names on the PATH. The last one can be a stub on Ubuntu, which only asks for snap. */
const chromiumNames = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']

/** Where macOS and Windows have them. */
const chromiumFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
  `${programFiles86}\\Microsoft\\Edge\\Application\\msedge.exe`,
]

/** What a person can do when there is no Chromium. */
const chromiumHelp = `The browser tests need Chromium or Chrome, and none was found: not on the PATH as
${chromiumNames.join(', ')}, nor in the usual folders of macOS and Windows.
Install one of them, or set CHROMIUM=/path/to/it.`

/** The path of a Chromium or Chrome; CHROMIUM decides alone when it is set. */
export const findChromium = () => find(CHROMIUM, chromiumNames, chromiumFiles)

/** The path of the Chromium without windows, which starts sooner and takes less; else that of the whole. */
export const findLightChromium = () => find(CHROMIUM, ['chromium-headless-shell']) ?? findChromium()

/** The path of a Firefox; FIREFOX decides alone when it is set. */
export const findFirefox = () =>
  find(FIREFOX, ['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS/firefox'])

/**
 * @param {string | undefined} chosen
 * @param {readonly string[]} names
 * @param {readonly string[]} files
 */
function find(chosen, names, files = []) {
  const folders = PATH.split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return (chosen ? [chosen] : [...onPath, ...files]).find(isExecutable)
}

/**
 * @param {string} path
 */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Ends the script with a message for the person at the terminal.
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}

/**
 * Runs a command without showing what it says, which is returned for the case that it is needed.
 * @param {readonly string[]} command
 * @param {boolean} [shell]
 */
function runQuietly([program = '', ...args], shell = false) {
  const options = { cwd: root, shell, maxBuffer: Number.POSITIVE_INFINITY }
  const { status, error, stdout, stderr } = spawnSync(program, args, options)
  return { ok: status === 0, output: [error?.message, stdout, stderr].filter(Boolean).join('\n') }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
}

/** Runs `npm ci`, unless node_modules already comes from the present package-lock.json. */
function installPackages() {
  // npm ci begins by emptying the folder, so only an install that ended has this file.
  const stamp = join(root, 'node_modules/.installed-from')
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  console.log('Installing packages (npm ci) ...')
  // --include=dev: NODE_ENV=production must not leave out the build tools.
  // --loglevel: `npm --silent test` must not hide the reason of a failure here.
  const command = ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // npm is a .cmd file on Windows, which only a shell can start.
  const { ok, output } = runQuietly(command, isWindows)
  if (!ok) fail(`${output}\nnpm ci failed.`)
  writeFileSync(stamp, wanted)
}

/** Makes sure that there is a Chromium, and tries to have a Firefox, without which its journey is left out. */
function installBrowsers() {
  const needsChromium = !findChromium()
  if (needsChromium && CHROMIUM)
    fail(`CHROMIUM is ${CHROMIUM}, which is no program that can be run.`)
  const packages = [
    // The lighter one only beside the whole that comes with it, so that both are of one version.
    ...(needsChromium ? ['chromium', 'chromium-headless-shell'] : []),
    ...(findFirefox() || FIREFOX ? [] : ['firefox-esr']),
  ]
  const said = packages.length > 0 ? aptInstall(packages) : ''
  if (needsChromium) {
    const chromium = findChromium()
    if (!chromium) fail(`${said}\n${chromiumHelp}`)
    // A package can also be a stub without a browser in it, so the proof is that it starts.
    const { ok, output } = runQuietly([chromium, '--version'])
    if (!ok) fail(`${said}\n${output}\n${chromium} does not start.\n${chromiumHelp}`)
  }
  if (!findFirefox()) console.log('There is no Firefox here, so its journey is left out.')
}

/**
 * Installs what it can of these from the packages of Debian; gives what that said.
 * @param {readonly string[]} packages
 */
function aptInstall(packages) {
  if (process.platform !== 'linux') return ''
  console.log(`Installing ${packages.join(', ')} (apt-get) ...`)
  // -n: never ask for a password in the middle of a test run.
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const script = `export DEBIAN_FRONTEND=noninteractive; apt-get update; for package in ${packages.join(' ')}; do apt-get install -y --no-install-recommends $package; done`
  return runQuietly([...sudo, 'sh', '-c', script]).output
}

// Only when run directly: the journeys import what finds the browsers.
if (process.argv[1] && realpathSync(process.argv[1]) === thisFile) {
  checkNode()
  installPackages()
  if (process.argv.includes('--browser')) installBrowsers()
}
