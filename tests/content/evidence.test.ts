import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type CountedRole,
  demandFor,
  evidencePage,
  wrongCounts,
} from '../../scripts/research/evidence.ts'
import type { Posting } from '../../src/content/asks.ts'
import { problemLine } from '../../src/content/check.ts'
import { postingsMakeSense } from '../../src/content/rules/evidence.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')

/** A posting of the role "tester", kind "web", that asks for these skills. */
function posting(id: string, asks: Posting['asks'], track: string | null = 'web'): Posting {
  return {
    ...{ id, role: 'tester', track, title: 'Tester', employer: null, place: null, date: null },
    ...{ seniority: null, pay: null, education: null, certificates: [] },
    ...{ source: 'https://example.org/', text: 'full', asks },
  }
}

function ask(section: Posting['asks'][number]['section'], skill: string, level: number) {
  return { section, phrase: `${skill} at ${level}`, skills: [{ skill, level }] }
}

const postings = [
  posting('a', [ask('required', 'python', 1), ask('responsibilities', 'python', 3)]),
  posting('b', [ask('preferred', 'python', 2), ask('preferred', 'python', 2)]),
  posting('c', [{ section: 'required', phrase: 'a degree', skills: [] }]),
  posting('d', [ask('required', 'python', 2)], null),
]

/** The role of these postings, its one track asking for Python and policy with these sentences. */
function tester(ofPython: string, ofPolicy: string): CountedRole {
  const asked = { level: 2, weight: 3, must: true }
  return {
    id: 'tester',
    name: 'Tester',
    assumption: null,
    tracks: [
      {
        id: 'web',
        name: 'Web testing',
        requirements: [
          { ...asked, skill: 'python', evidence: ofPython },
          { ...asked, skill: 'ai-policy', evidence: ofPolicy },
        ],
      },
    ],
  }
}

describe('the count of what postings ask', () => {
  it('counts a posting once for a skill, at its highest level, and once in each section', () => {
    expect(demandFor('python', postings)).toEqual({
      skill: 'python',
      asked: 3,
      of: 4,
      sections: { required: 2, responsibilities: 1, preferred: 1 },
      levels: [0, 2, 1, 0],
      median: 2,
    })
  })

  it('gives the mean of the two middle levels, and none where nobody asks', () => {
    expect(demandFor('python', postings.slice(0, 2)).median).toBe(2.5)
    expect(demandFor('ai-policy', postings)).toMatchObject({ asked: 0, median: null })
  })
})

describe('the evidence of a track', () => {
  it('says what was counted in the postings, for every requirement', () => {
    expect(wrongCounts(content.roles, content.postings)).toEqual([])
  })

  it.each([
    'Asked in 2 of 3 postings.',
    'Named by 3 of 4 postings of the role, and at level 3 by one.',
  ])('is right when it gives the count of the track or of the role: %s', (evidence) => {
    expect(wrongCounts([tester(evidence, 'Assumption: law is everywhere.')], postings)).toEqual([])
  })

  it.each(['Asked in 12 of 3 postings.', 'Asked in 2 of 30 postings.', 'Often asked.'])(
    'is named with the remedy where it gives another: %s',
    (evidence) => {
      expect(wrongCounts([tester(evidence, 'Assumption.')], postings)).toEqual([
        'data/roles/tester.json: tracks[0].requirements[0].evidence: python. Say "Asked in 2 of 3 postings".',
      ])
    },
  )

  it('is an assumption where no posting asks', () => {
    expect(wrongCounts([tester('2 of 3', 'Asked in 0 of 3 postings.')], postings)).toEqual([
      'data/roles/tester.json: tracks[0].requirements[1].evidence: ai-policy. Begin with "Assumption: ".',
    ])
  })
})

describe('docs/evidence.md', () => {
  it('is as the content is: run "npm run evidence" after a change', () => {
    expect(readFileSync('docs/evidence.md', 'utf8')).toBe(evidencePage(content))
  })

  it('shows what a track asks beside how often its postings do', () => {
    const page = evidencePage({ ...content, roles: [tester('', '')], postings })
    expect(page).toContain('4 postings (`tester`): Web testing 3, of no kind 1.')
    expect(page).toContain(
      '| Python programming | 3 of 4, 75 % | 2 | 1 | 1 | 0 / 2 / 1 / 0 | 2 | 2 of 3; level 2, weight 3, must-have |',
    )
  })

  it('marks a skill that many ask for and no track does', () => {
    const roles = [{ ...tester('', ''), tracks: [] }]
    expect(evidencePage({ ...content, roles, postings })).toContain(
      '| Python programming (in no profile) | 3 of 4, 75 %',
    )
  })
})

describe('the check of the postings', () => {
  const ids = {
    skills: new Set(['python']),
    roles: new Set(['tester']),
    questions: new Set<string>(),
    terms: new Set<string>(),
    resources: new Set<string>(),
    projects: new Set<string>(),
  }
  const said = (track: string | null, role: CountedRole) => [
    ...postingsMakeSense({
      postings: [posting('a', [], track)],
      thinPostings: [],
      roles: [role],
      ids,
    }),
  ]

  it('wants a track that the role has', () => {
    expect(said('sales', tester('', '')).map(problemLine)).toEqual([
      'data/postings.json: postings[0].track: "sales" is not a track of tester. Use web.',
    ])
    expect(said('web', tester('', ''))).toEqual([])
    expect(said(null, tester('', ''))).toEqual([])
  })
})
