import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { heardOn } from './accessTree.ts'
import { closerAnswers, content, headlineOf, openSite, quiz, workingOf } from './site.ts'
import {
  lookTogether,
  openSkill,
  path,
  policyCheck,
  type State,
  sent,
  withMixed,
  withTwoAttempts,
} from './states.ts'

const site = openSite()
/** For what the browser without windows refuses: the clipboard, after which the focus goes elsewhere. */
const wholeSite = openSite({ whole: true })
const withCloser = storedWith(closerAnswers)
const [domain] = quiz.domains
const screen = `/quiz/${domain?.id}/`

const skillNames = quiz.skills.map(({ name }) => `^${name}$`)

/** Row by row on a phone, as a table on a desktop. */
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]

describe.each(sizes)('a screen reader, at $width pixels,', (viewport) => {
  test('reads a screen of questions as groups named by the question, with options and their examples', async () => {
    const { page } = await site.visitor({ viewport })
    await page.goto(site.at(screen))
    await page.getByText(/questions done/).waitFor()
    const heard = await heardOn(page)
    expect(heard.find(({ role }) => role === 'heading')?.name).toBe(domain?.name)
    const skills = quiz.skills.filter((skill) => skill.domain === domain?.id)
    const questions = quiz.questions.filter(({ skill }) => skills.some(({ id }) => id === skill))
    const groups = heard.filter(({ role }) => role === 'group')
    const spoken = (name: string) => name.replace(/\s+/g, ' ').replaceAll(' :', ':').toLowerCase()
    expect(groups.map(({ name }) => spoken(name))).toEqual(
      questions.map(({ skill, subject }) => {
        const name = spoken(skills.find(({ id }) => id === skill)?.name ?? '')
        return name === subject.toLowerCase() ? name : `${name}: ${subject.toLowerCase()}`
      }),
    )
    const names = questions.map(({ skill }) => skills.find(({ id }) => id === skill)?.name)
    expect(
      heard
        .filter(({ role }) => role === 'heading')
        .slice(1)
        .map(({ name }) => name),
    ).toEqual(names)
    for (const [i, { examples }] of questions.entries()) {
      const options = heard.filter(
        ({ role, inside }) => role === 'radio' && inside.includes(`group ${groups[i]?.name}`),
      )
      expect(options.map(({ name }) => spoken(name))).toEqual(
        [
          ...quiz.ladder.options.map((label, level) => `${label}: ${examples[level]}`),
          quiz.ladder.skip,
        ].map(spoken),
      )
      expect(options.map(({ states }) => states.get('checked'))).toEqual(options.map(() => 'false'))
    }
  })

  test('hears which question waits, and why its group is marked', async () => {
    const { page } = await site.visitor({ viewport })
    await page.goto(site.at(screen))
    await page.getByText(/questions done/).waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('alert').waitFor()
    const heard = await heardOn(page)
    const alert = heard.find(({ role }) => role === 'alert')
    expect(alert?.name).toMatch(/^\d+\squestions still wait for a choice$/)
    expect(alert?.states.get('focused')).toBe(true)
    const groups = heard.filter(({ role }) => role === 'group')
    expect(new Set(groups.map(({ description }) => description))).toEqual(
      new Set(['Choose an answer, or skip it']),
    )
  })

  test('reads the result as a sentence, roles with word and postings, and a table whose cells have heads', async () => {
    const { page } = await site.visitor({ viewport, stored: withMixed })
    await page.goto(site.at('/results/'))
    const headline = await headlineOf(page)
    await workingOf(page)
    await settled(page)
    const heard = await heardOn(page)
    const headings = heard.filter(({ role }) => role === 'heading').map(({ name }) => name)
    expect(headings.slice(0, 5)).toEqual([
      headline,
      ...[
        'What you bring',
        'This week',
        'What stands between you and Research Lead in AI Security Policy',
        'Other roles',
      ],
    ])

    const roles = heard.filter(
      ({ role, inside }) => role === 'button' && inside.includes('region Other roles'),
    )
    expect(roles).toHaveLength(content.roles.length - 1)
    for (const { name } of roles) {
      expect(name).toMatch(
        / (Explore|Stretch|Close|Ready)( The .* kind)?( \d+ of \d+ postings met)?$| a must-have is unanswered/,
      )
    }
    const strengths = heard.filter(({ inside }) => inside.includes('region What you bring'))
    const said = strengths.map(({ name }) => name.trim()).join(' ')
    expect(said).toMatch(/level \d of 4 You said: “/)

    const [table] = heard.filter(({ role }) => role === 'table')
    expect(table?.name).toMatch(
      /^What is asked of .*, and what is there\. The points add up to the score\.$/,
    )
    const inTable = heard.filter(({ inside }) => inside.includes(`table ${table?.name}`))
    const named = (what: string) =>
      inTable.filter(({ role }) => role === what).map(({ name }) => name)
    expect(named('columnheader')).toEqual([
      ...['Skill', 'You said', 'Picture of the gap', 'Level', 'Need', 'Points'],
    ])
    const skills = quiz.skills.map(({ name }) => name)
    const heads = named('rowheader').map((name) => name.replace(/ must-have$/, ''))
    expect(heads.at(-1)).toBe('Score')
    expect(heads.slice(0, -1).filter((name) => !skills.includes(name))).toEqual([])
    expect(named('row')).toHaveLength(heads.length + 1)
    expect(inTable.filter(({ role }) => role === 'image')).toEqual([])
    const rows = inTable.filter(({ role, inside }) => role === 'button' && inside[0] !== '')
    expect(rows.map(({ states }) => states.get('expanded'))).toEqual(rows.map(() => false))
    expect(rows).toHaveLength(heads.length - 1)
  })

  test('reads a path as chapters of steps, each box named by its step', async () => {
    const { page } = await site.visitor({ viewport, stored: withMixed })
    await page.goto(site.at(path))
    await page.getByRole('button', { name: 'Print' }).waitFor()
    const heard = await heardOn(page)
    const boxes = heard.filter(({ role, name }) => role === 'checkbox' && name.startsWith('Done: '))
    expect(boxes.length).toBeGreaterThan(1)
    for (const { name, states, inside } of boxes) {
      expect(states.get('checked')).toBe('false')
      expect(inside.some((around) => /^region \d · /.test(around))).toBe(true)
      const title = name.replace('Done: ', '')
      const links = heard.filter((one) => one.role === 'link' && one.name === title)
      expect({ title, links: links.length }).toEqual({ title, links: 1 })
    }
    expect(
      heard.filter(({ role }) => role === 'progressbar' || role === 'ProgressIndicator'),
    ).toHaveLength(1)
  })
})

interface Step {
  /** What is pressed, by keyboard. */
  readonly press: readonly ['button' | 'link' | 'checkbox' | 'radio', string | RegExp]
  /** The text or label of what has the focus then. */
  readonly focus: string | RegExp
  /** What is announced besides. */
  readonly said?: RegExp
}

interface Way extends State {
  readonly needs?: 'clipboard'
  readonly steps: readonly Step[]
}

const itself = (name: string | RegExp): Pick<Step, 'press' | 'focus'> => ({
  press: ['button', name],
  focus: name,
})

const ways: readonly Way[] = [
  {
    name: 'starting again and back',
    path: '/quiz/',
    stored: withMixed,
    steps: [
      { press: ['button', 'Start again'], focus: /questions/, said: /^You begin with no answers/ },
      { press: ['button', 'Undo'], focus: /questions/ },
    ],
  },
  {
    name: 'a screen that is new to one and the way back',
    path: screen,
    steps: [
      {
        press: ['button', 'None of this area'],
        focus: quiz.domains[1]?.name ?? '',
        said: /answered “Not yet”/,
      },
      { press: ['button', 'Undo'], focus: domain?.name ?? '' },
    ],
  },
  {
    name: 'renaming and deleting an attempt',
    path: '/answers/',
    stored: withTwoAttempts,
    steps: [
      { press: ['button', /^Rename.*Spring/], focus: 'Name' },
      { press: ['button', 'Cancel'], focus: 'Your attempts on this device' },
      { press: ['button', /^Go back to these/], focus: 'Your attempts on this device' },
      {
        press: ['button', /^Delete “Spring/],
        focus: 'Your attempts on this device',
        said: /^The attempt is deleted/,
      },
      { press: ['button', 'Undo'], focus: 'Check your answers' },
    ],
  },
  {
    name: 'taking an answer back',
    path: '/answers/',
    stored: withCloser,
    steps: [{ press: ['button', /^Take back/], focus: 'After the main questions' }],
  },
  {
    name: 'deleting everything',
    path: '/answers/',
    stored: withMixed,
    steps: [
      { ...itself('Delete everything on this device'), said: /^Delete all answers of this site/ },
      { press: ['button', 'No, keep it'], focus: 'Delete everything on this device' },
      itself('Delete everything on this device'),
      {
        press: ['button', 'Yes, delete everything'],
        focus: 'Delete everything on this device',
        said: /^Everything .* is deleted/,
      },
    ],
  },
  {
    name: 'a result',
    needs: 'clipboard',
    path: '/results/',
    stored: withCloser,
    act: headlineOf,
    steps: [
      { press: ['button', /^AI Red Team Engineer/], focus: /^A stretch: AI Red Team Engineer/ },
      { press: ['button', 'Look at that one'], focus: /AI Security Engineer/ },
      { press: ['button', 'Make the link'], focus: 'Your result link' },
      { ...itself('Copy the link'), said: /^The link is copied|^Copying was refused/ },
    ],
  },
  {
    name: 'a skill of a result',
    path: '/results/',
    stored: withCloser,
    act: (page) => openSkill(page, 'Python programming'),
    steps: [
      { press: ['button', 'Take the second answer back'], focus: /^As my answers say/ },
      { ...itself('Python programming') },
    ],
  },
  {
    name: 'a question of knowledge',
    path: '/results/',
    stored: withMixed,
    act: (page) => openSkill(page, 'AI law and policy'),
    steps: [
      { press: ['button', /^Check yourself/], focus: policyCheck?.options[0] ?? '' },
      {
        press: ['button', 'Continue'],
        focus: policyCheck?.options[0] ?? '',
        said: /^Choose an answer, or skip it/,
      },
      { press: ['radio', 'Not sure'], focus: 'Not sure' },
      { press: ['button', 'Continue'], focus: /The best answer is: / },
    ],
  },
  {
    name: 'starting from a received result, or not',
    path: `/results/#${sent}`,
    stored: withMixed,
    steps: [
      { ...itself('Start from these answers'), said: /^Copy these answers/ },
      { press: ['button', 'No'], focus: 'Start from these answers' },
    ],
  },
  {
    name: 'a box for links without one',
    path: '/results/',
    steps: [{ ...itself('Open'), said: /no result link/ }],
  },
  {
    name: 'a path',
    path,
    stored: withMixed,
    steps: [
      { press: ['checkbox', /^Done: /], focus: 'What is left', said: /step/ },
      { press: ['checkbox', /, done$/], focus: 'Step by step', said: /step/ },
      { press: ['button', /^Not this one: /], focus: 'Step by step' },
      { press: ['button', /^Use it again: /], focus: 'Step by step' },
      { press: ['button', /^I know this: /], focus: 'What is left', said: /step/ },
      { press: ['button', 'Compare the roles by hours'], focus: 'Which role is closest?' },
    ],
  },
  {
    name: 'a closer answer, and the same again',
    path: '/quiz/more/',
    stored: withMixed,
    act: async (page) => {
      await page.getByText('Extra question 1 of up to 6').waitFor()
      await page.getByRole('radio').nth(4).check()
    },
    steps: [
      {
        press: ['button', 'Continue'],
        focus: new RegExp(skillNames.join('|')),
        said: /points before, \d+ now/,
      },
      { press: ['button', 'Answer this one again'], focus: new RegExp(skillNames.join('|')) },
    ],
  },
  {
    name: 'people together',
    path: '/together/',
    act: (page) => lookTogether(page),
    steps: [{ press: ['button', 'Show the team'], focus: /^Your team/ }],
  },
  {
    name: 'comparing',
    path: '/compare/',
    stored: withTwoAttempts,
    steps: [{ press: ['button', 'Compare'], focus: /^Spring/ }],
  },
]

test.each(ways)('the focus stays near, and what happens is announced: $name', async (way) => {
  const { visitor, at } = way.needs === 'clipboard' ? wholeSite : site
  const { page, context } = await visitor({ stored: way.stored ?? {} })
  await context.addInitScript(recordAnnouncements)
  await page.goto(at(way.path))
  await settled(page)
  await way.act?.(page)
  for (const { press, focus, said } of way.steps) {
    const [role, name] = press
    // Where a path is planned anew, what would be pressed next may go away with it.
    await settled(page)
    await page.evaluate('said.length = 0')
    await page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .focus()
    await page.keyboard.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter')
    await expect.poll(() => focusedOn(page), { message: String(name) }).toMatch(matching(focus))
    if (said !== undefined) {
      const heard = () => page.evaluate<readonly string[]>('said')
      await expect
        .poll(heard, { message: String(name) })
        .toContainEqual(expect.stringMatching(said))
    }
  }
})

test('a page that cannot be shown gets the focus on its heading', async () => {
  const { page } = await site.visitor({
    stored: withMixed,
    expected: /status of 404|dynamically imported module/,
  })
  await page.route('**/assets/ResultsPage-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto(site.at('/results/'))
  await expect.poll(() => focusedOn(page)).toBe('This page could not be shown')
})

test.each([
  { path: screen },
  { path: '/quiz/more/', stored: withMixed },
  { path: '/answers/', stored: withTwoAttempts },
  { path: '/results/', stored: withCloser },
  { path, stored: withMixed },
  { path: '/compare/', stored: withTwoAttempts },
])('Tab goes over all of $path in the order of reading', async ({ path, stored = {} }) => {
  const { page } = await site.visitor({ stored })
  await page.goto(site.at(path))
  await settled(page)
  const stops = await page.evaluate(() => {
    const seen = new Set<string>()
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a, button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ]
    const found = all.filter((element) => {
      const isFirst =
        !(element instanceof HTMLInputElement && element.type === 'radio') ||
        !seen.has(element.name)
      if (element instanceof HTMLInputElement) seen.add(element.name)
      return isFirst && element.checkVisibility() && !element.matches(':disabled')
    })
    for (const [i, element] of found.entries()) element.setAttribute('data-stop', String(i))
    return found.length
  })
  const visited: string[] = []
  for (let tabs = 0; tabs < 3 * stops; tabs++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const { activeElement } = document
      if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null
      const radio = activeElement instanceof HTMLInputElement && activeElement.type === 'radio'
      const group = activeElement.closest('fieldset')?.querySelector<HTMLElement>('[data-stop]')
      return (radio ? group : activeElement)?.getAttribute('data-stop') ?? ''
    })
    if (stop === null) break
    // A field for a date has a stop for each of its parts.
    if (visited.at(-1) !== stop) visited.push(stop)
  }
  expect(visited).toEqual(Array.from({ length: stops }, (_, i) => String(i)))
})

/** What live regions come to say: those that were there before, and alerts at once. */
const recordAnnouncements = `
  window.said = []
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const live = element?.closest('[role=status], [role=alert], [aria-live]')
      if (live) said.push(live.innerText.trim())
      else for (const node of addedNodes) {
        if (!(node instanceof Element)) continue
        const alert = node.matches('[role=alert]') ? node : node.querySelector('[role=alert]')
        if (alert) said.push(alert.innerText.trim())
      }
    }
  }).observe(document, { childList: true, subtree: true, characterData: true })
`

function matching(text: string | RegExp): RegExp {
  return typeof text === 'string' ? new RegExp(`^${text.replace(/[?.]/g, '\\$&')}$`) : text
}

/** The label or the text of what has the focus; empty when nothing has. */
function focusedOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return ''
    const labels = activeElement instanceof HTMLInputElement ? activeElement.labels : null
    return (labels?.[0] ?? activeElement).innerText.trim()
  })
}
