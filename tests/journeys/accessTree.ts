/** What Chromium tells screen readers about a page. */
import type { Page } from 'playwright-core'

/** One thing in the tree, in the order of reading. */
export interface Heard {
  readonly role: string
  readonly name: string
  /** More about it than its name, such as an error. */
  readonly description: string
  /** Such as `checked` or `expanded`. */
  readonly states: ReadonlyMap<string, unknown>
  /** Roles and names of what it stands in, nearest first. */
  readonly inside: readonly string[]
}

/** Everything in the accessibility tree of a page, in the order of reading, without what is hidden from screen readers. */
export async function heardOn(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const heard: Heard[] = []
  const walk = (id: string, inside: readonly string[]): void => {
    const node = byId.get(id)
    if (node === undefined) return
    const role = String(node.role?.value ?? '')
    const name = String(node.name?.value ?? '')
    const isSaid = !node.ignored && role !== 'InlineTextBox'
    if (isSaid) {
      const states = new Map(node.properties?.map(({ name, value }) => [name, value.value]))
      heard.push({ role, name, description: String(node.description?.value ?? ''), states, inside })
    }
    const around = isSaid && name !== '' ? [`${role} ${name}`, ...inside] : inside
    for (const child of node.childIds ?? []) walk(child, around)
  }
  const [root] = nodes
  if (root !== undefined) walk(root.nodeId, [])
  return heard
}

const controls = new Set([
  ...['button', 'link', 'textbox', 'spinbutton', 'Date', 'checkbox', 'radio', 'combobox'],
  ...['DisclosureTriangle', 'DisclosureTriangleGrouped'],
])

/** What can be operated, of all that is heard. */
export function controlsIn(heard: readonly Heard[]): readonly Heard[] {
  return heard.filter(({ role }) => controls.has(role))
}
