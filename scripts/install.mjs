/**
 * Brings a fresh checkout to the point where the other scripts can run. Plain JavaScript on Node's
 * own modules, because it runs before anything is installed.
 *
 *   node scripts/install.mjs             the packages of package-lock.json
 *   node scripts/install.mjs --browser   the same, a Chromium for the browser journeys and, where that is easy, its
 *                                        lighter form without windows and a Firefox
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

/** The oldest Node that the build tools run on. */
const oldestNode = { major: 20, minor: 19 }

/** Names on the PATH. The last one can be a stub on Ubuntu, which only asks for snap. */
const commandNames = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']

const lightName = 'chromium-headless-shell'

const firefoxNames = ['firefox-esr', 'firefox']

const macFirefox = '/Applications/Firefox.app/Contents/MacOS/firefox'

const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const windowsBrowsers = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * What installs packages, by package manager, and what the browsers are called there. Only the outcome counts, not each exit code.
 * @type {Record<string, { before: readonly string[], install: string, firefox: string, light: string | null }>}
 */
const packageManagers = {
  'apt-get': {
    before: ['update'],
    install: 'install -y --no-install-recommends',
    firefox: 'firefox-esr',
    light: lightName,
  },
  dnf: { before: [], install: 'install -y', firefox: 'firefox', light: null },
  apk: { before: [], install: 'add --no-cache', firefox: 'firefox-esr', light: null },
  pacman: { before: [], install: '-Sy --noconfirm --needed', firefox: 'firefox', light: null },
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
 * Runs a command without showing its output, which is returned for the case that it is needed.
 * @param {readonly string[]} command
 * @param {boolean} [shell]
 */
function runQuietly([program = '', ...args], shell = false) {
  const options = { cwd: root, shell, maxBuffer: Number.POSITIVE_INFINITY }
  const { status, error, stdout, stderr } = spawnSync(program, args, options)
  return { ok: status === 0, output: [error?.message, stdout, stderr].filter(Boolean).join('\n') }
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
 * The full path of a command, if the PATH has it.
 * @param {string} name
 */
function onPath(name) {
  const { PATH = '' } = process.env
  const folders = PATH.split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const { major: oldestMajor, minor: oldestMinor } = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  fail(`Node ${oldestMajor}.${oldestMinor} or newer is needed; this is ${process.versions.node}.`)
}

/** Runs `npm ci`, unless node_modules already comes from the present package-lock.json. */
function installPackages() {
  const modules = join(root, 'node_modules')
  const stamp = join(modules, '.installed-from')
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  // npm writes its own .package-lock.json last, so a broken-off install does not have it.
  const isComplete = existsSync(join(modules, '.package-lock.json')) && existsSync(stamp)
  if (isComplete && readFileSync(stamp, 'utf8') === wanted) return

  console.log('Installing packages (npm ci) ...')
  // --include=dev: NODE_ENV=production must not leave out the build tools.
  // --loglevel: `npm --silent test` must not hide the reason of a failure here.
  const command = ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // npm is a .cmd file on Windows, which only a shell can start.
  const { ok, output } = runQuietly(command, isWindows)
  if (!ok) fail(`${output}\nnpm ci failed.`)
  writeFileSync(stamp, wanted)
}

/**
 * The path of a Chromium-based browser on this machine, if there is one. The environment variable
 * CHROMIUM decides alone when it is set.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const { CHROMIUM, ProgramFiles, 'ProgramFiles(x86)': programFiles86, LOCALAPPDATA } = process.env
  if (CHROMIUM) return isExecutable(CHROMIUM) ? CHROMIUM : undefined
  if (isWindows) {
    const folders = [ProgramFiles, programFiles86, LOCALAPPDATA]
    return windowsBrowsers
      .flatMap((browser) => folders.map((folder) => (folder ? join(folder, browser) : '')))
      .find(isExecutable)
  }
  for (const name of commandNames) {
    const path = onPath(name)
    if (path) return path
  }
  return process.platform === 'darwin' ? macBrowsers.find(isExecutable) : undefined
}

/**
 * The path of the Chromium without windows, if there is one: it starts sooner and takes less. None when CHROMIUM is set, which
 * decides alone.
 * @returns {string | undefined}
 */
export function findLightBrowser() {
  return process.env.CHROMIUM ? undefined : onPath(lightName)
}

/**
 * The path of a Firefox on this machine, if there is one. The environment variable FIREFOX decides alone when it is set.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const { FIREFOX } = process.env
  if (FIREFOX) return isExecutable(FIREFOX) ? FIREFOX : undefined
  if (process.platform === 'darwin') return isExecutable(macFirefox) ? macFirefox : undefined
  return isWindows ? undefined : firefoxNames.map(onPath).find((path) => path !== undefined)
}

/** What a person can do when there is no browser. */
function browserHelp() {
  const { CHROMIUM } = process.env
  if (CHROMIUM) return `CHROMIUM is set to ${CHROMIUM}, which is not a program that can be run.`
  return [
    'The browser tests need Chromium or Chrome, and none was found.',
    `Looked for: CHROMIUM (not set), ${commandNames.join(', ')} on the PATH,`,
    'and the usual folders of Chrome, Chromium and Edge on macOS and Windows.',
    'Install Chromium or Chrome, or set CHROMIUM=/path/to/it.',
  ].join('\n')
}

/**
 * Installs a browser with the system's package manager; gives what that said, null where it cannot be done.
 * @param {'chromium' | 'light' | 'firefox'} browser
 */
function installPackage(browser) {
  const found = Object.entries(packageManagers).find(([name]) => onPath(name))
  if (process.platform !== 'linux' || !found) return null
  const [name, { before, install, ...names }] = found
  const wanted = browser === 'chromium' ? browser : names[browser]
  if (wanted === null) return null
  const isRoot = process.getuid?.() === 0
  // -n: never ask for a password in the middle of a test run.
  if (!isRoot && !runQuietly(['sudo', '-n', 'true']).ok) return null

  console.log(`Installing ${wanted} (${name}) ...`)
  // env, not spawn's option: sudo would drop the variable.
  const prefix = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', name]
  const steps = [...before, `${install} ${wanted}`]
  return steps.map((step) => runQuietly([...prefix, ...step.split(' ')]).output)
}

/** Makes sure that there is a Chromium. */
function installChromium() {
  if (findBrowser()) return
  const outputs = process.env.CHROMIUM ? null : installPackage('chromium')
  if (outputs === null) fail(browserHelp())

  // A package can also be a stub without a browser in it, so the proof is that it starts.
  const browser = findBrowser()
  if (!browser) fail([...outputs, browserHelp()].join('\n'))
  const { ok, output } = runQuietly([browser, '--version'])
  if (!ok) fail([...outputs, output, `${browser} does not start.`, browserHelp()].join('\n'))
  // Only beside the whole one that was just installed, so that both are of one version; without it the whole one does all.
  installPackage('light')
}

/** Tries to have a Firefox too. Without one, its journey is left out. */
function installFirefox() {
  if (findFirefox() || process.env.FIREFOX) return
  installPackage('firefox')
  if (!findFirefox()) console.log('There is no Firefox here, so its journey is left out.')
}

// Only when run directly: the journeys import what finds the browsers.
if (process.argv[1] && realpathSync(process.argv[1]) === thisFile) {
  checkNode()
  installPackages()
  if (process.argv.includes('--browser')) {
    installChromium()
    installFirefox()
  }
}
