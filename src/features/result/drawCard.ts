/** The picture of a result for people who post it: drawn by the browser, nothing is fetched. */
import type { RoleFit } from '../../core/fit/roles.ts'
import { cuts } from '../../core/fit/track.ts'
import type { LinkScore } from '../../core/link/link.ts'
import { linkScores } from '../../core/link/scores.ts'
import { bandNames } from '../../ui/words.ts'

export interface ResultCard {
  /** The best roles, best first; points of 100. */
  readonly roles: readonly (LinkScore & { readonly name: string })[]
  readonly day: string
  /** Where the site stands, such as `example.org/skills`. */
  readonly site: string
}

/** What fits on the picture. */
const mostRoles = 4

/** The picture of these fits, best first: of the roles that have a word. */
export function cardOf(
  fits: readonly RoleFit[],
  nameOf: (role: string) => string,
  day: string,
  site: string,
): ResultCard {
  const rows = [...linkScores(fits)].slice(0, mostRoles).map(([role, score]) => ({
    name: nameOf(role),
    ...score,
  }))
  return { roles: rows, day, site }
}

/** The size that most networks show whole. */
export const cardSize = { width: 1200, height: 630 } as const

const title = 'My fit to AI security roles'
const smallPrint = 'Self-assessed guidance, not a certificate'

/** The picture in words, for those who do not see it. */
export function cardInWords({ roles, day }: ResultCard): string {
  const rows = roles.map(
    ({ name, band, score, low, high }) =>
      `${name}: ${bandNames[band]}, ${score} of 100 points${low < high ? `, ${low} to ${high} possible` : ''}`,
  )
  return `${title}, ${day}. ${rows.join('; ')}. ${smallPrint}, by AI Security Skills Check.`
}

/** The tokens of the light scheme: a picture cannot follow the reader’s. */
const colour = {
  paper: '#fbfaf7',
  ink: '#1a1f24',
  muted: '#545c66',
  hair: '#dedbd3',
  line: '#8a8f96',
  accent: '#0a6570',
}
const serif =
  '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, serif'
const sans = 'system-ui, sans-serif'
const margin = 72
const firstRow = 236
const rowHeight = 82
const bar = { from: 700, to: 1010 }

/** Draws the picture, `cardSize` large. */
export function drawCard(
  context: CanvasRenderingContext2D,
  { roles, day, site }: ResultCard,
): void {
  const { width, height } = cardSize
  const at = (score: number) => bar.from + (score / 100) * (bar.to - bar.from)

  function write(text: string, x: number, y: number, font: string, fill: string): void {
    context.font = font
    context.fillStyle = fill
    context.fillText(text, x, y)
  }

  function line(from: number, to: number, y: number, thickness: number, stroke: string): void {
    context.strokeStyle = stroke
    context.lineWidth = thickness
    context.beginPath()
    context.moveTo(from, y)
    context.lineTo(to, y)
    context.stroke()
  }

  context.fillStyle = colour.paper
  context.fillRect(0, 0, width, height)
  context.fillStyle = colour.accent
  context.fillRect(0, 0, width, 12)
  context.lineCap = 'round'
  write('AI Security Skills Check', margin, 88, `600 28px ${serif}`, colour.muted)
  write(title, margin, 162, `600 58px ${serif}`, colour.ink)
  for (const [i, { name, band, score, low, high }] of roles.entries()) {
    const y = firstRow + i * rowHeight
    line(margin, width - margin, y - 20, 1, colour.hair)
    context.font = `600 30px ${sans}`
    write(
      shortened(name, bar.from - margin - 24, context),
      margin,
      y + 26,
      context.font,
      colour.ink,
    )
    line(at(0), at(100), y + 17, 2, colour.line)
    for (const cut of [cuts.stretch.score, cuts.close.score, cuts.ready.score]) {
      context.fillStyle = colour.line
      context.fillRect(at(cut) - 1, y + 5, 2, 24)
    }
    context.globalAlpha = 0.45
    line(at(low), at(high), y + 17, 12, colour.accent)
    context.globalAlpha = 1
    context.fillStyle = colour.accent
    context.beginPath()
    context.arc(at(score), y + 17, 11, 0, 2 * Math.PI)
    context.fill()
    write(`${score}`, bar.to + 28, y + 26, `600 30px ${sans}`, colour.ink)
    write(bandNames[band], bar.to + 28, y + 52, `22px ${sans}`, colour.muted)
  }
  const foot = height - 36
  write(`${smallPrint} · ${day}`, margin, foot, `22px ${sans}`, colour.muted)
  context.font = `22px ${sans}`
  const shown = shortened(site, 420, context)
  write(shown, width - margin - context.measureText(shown).width, foot, context.font, colour.muted)
}

/** A text that fits a width, in the present font. */
function shortened(text: string, width: number, context: CanvasRenderingContext2D): string {
  if (context.measureText(text).width <= width) return text
  let kept = text
  while (kept !== '' && context.measureText(`${kept}…`).width > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
