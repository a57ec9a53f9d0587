/** The content made several times as large, to see what grows with it. Same random numbers, same content. */
import type { AllContent } from '../../src/content/load.ts'
import { shuffle } from '../research/generateCatalogue.ts'

/**
 * So many times the roles, resources and projects; skills and questions stay. In each copy the skills have changed places, hours are up to a
 * quarter more or less, and words stand in another order, so that a copy neither plans nor compresses like what it was made of.
 */
export function growContent(content: AllContent, times: number, random: () => number): AllContent {
  const copies = Array.from({ length: times - 1 }, (_, i) => copyOf(content, i + 2, random))
  const all = [content, ...copies]
  return {
    ...content,
    roles: all.flatMap(({ roles }) => roles),
    resources: all.flatMap(({ resources }) => resources),
    projects: all.flatMap(({ projects }) => projects),
  }
}

function copyOf(content: AllContent, number: number, random: () => number): AllContent {
  const skills = content.skills.map(({ id }) => id)
  const places = new Map(shuffle(skills, random).map((other, i) => [skills[i] ?? '', other]))
  const mixed = (text: string, between: string) =>
    shuffle(text.split(between), random).join(between)
  const idOf = ({ id }: { readonly id: string }) => `${mixed(id, '-')}-${number}`
  const moved = <T extends { readonly skill: string }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, skill: places.get(one.skill) ?? one.skill }))
  const projectIds = new Map(content.projects.map((project) => [project.id, idOf(project)]))
  const hours = (usual: number) => Math.max(1, Math.round(usual * (0.75 + random() / 2)))
  return {
    ...content,
    roles: content.roles.map((role) => ({
      ...role,
      id: idOf(role),
      name: mixed(role.name, ' '),
      short: mixed(role.short, ' '),
      summary: mixed(role.summary, ' '),
      tracks: role.tracks.map((track) => ({
        ...track,
        id: `${track.id}-${number}`,
        requirements: moved(track.requirements),
        signatures: track.signatures.map((id) => projectIds.get(id) ?? id),
      })),
    })),
    resources: content.resources.map((resource) => ({
      ...resource,
      id: idOf(resource),
      hours: hours(resource.hours),
      teaches: moved(resource.teaches),
      needs: moved(resource.needs),
    })),
    projects: content.projects.map((project) => ({
      ...project,
      id: projectIds.get(project.id) ?? project.id,
      hours: hours(project.hours),
      teaches: moved(project.teaches),
      needs: moved(project.needs),
    })),
  }
}
