/** Whole texts: postings, CVs, and what is neither. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advert, asksOfText, cv, german, poem, posting, recipe, table } from './pieces.ts'

describe('a posting', () => {
  it('is read by its sections: level by its words, weight by its heading', () => {
    expect(asksOfText(advert)).toEqual(
      expect.arrayContaining([
        ['python', 3, 3],
        ['cloud-security', 2, 3],
        ['mlops', 3, 3],
        ['threat-modelling', 3, 2],
        ['ai-guardrails', 2, 2],
        ['agent-security', 3, 2],
        ['ai-policy', 1, 1],
      ]),
    )
  })

  it('names for each ask the phrases it was read from, and the words in them', () => {
    const outcome = posting(advert)
    if (outcome.why !== null) throw new Error(outcome.why)
    const python = outcome.asks.find(({ skill }) => skill === 'python')
    const [place = -1] = python?.from ?? []
    const phrase = outcome.phrases[place]
    expect(phrase?.text).toBe('Strong Python and CI/CD')
    const marks = phrase?.found.find(({ skill }) => skill === 'python')?.marks ?? []
    expect(marks.map(([start, end]) => phrase?.text.slice(start, end))).toContain('Python')
  })

  it('marks the words of a long sentence where they stand in it', () => {
    const sentence =
      'Design and review secure architectures for platforms in many countries, write clear reports for executives, and run large clusters with Kubernetes every single day'
    const outcome = posting(`Requirements\n- ${sentence}`)
    if (outcome.why !== null) throw new Error(outcome.why)
    const phrase = outcome.phrases.find(({ text }) => text === sentence)
    const marks = phrase?.found.find(({ skill }) => skill === 'cloud-security')?.marks ?? []
    expect(marks.map(([start, end]) => sentence.slice(start, end))).toContain('Kubernetes')
  })

  it('finds nothing in what is left out', () => {
    const outcome = posting(advert)
    if (outcome.why !== null) throw new Error(outcome.why)
    const left = outcome.phrases.filter(({ section }) => section === 'left-out')
    expect(left.some(({ text }) => text.includes('love Python'))).toBe(true)
    expect(left.flatMap(({ found }) => found)).toEqual([])
  })

  it('asks nothing by what it says of the company or offers', () => {
    const asks = asksOfText(advert)
    expect(JSON.stringify(asks)).not.toContain('research-methods')
    expect(JSON.stringify(asks)).not.toContain('ml-fundamentals')
  })

  it.each([
    'About us\nWe build machine learning with Python and Kubernetes for red teams.',
    'Benefits\nTraining in threat modelling, a budget for privacy courses.',
    'Equal opportunity\nWe audit our hiring for bias and fairness.',
  ])('asks the same with more about the company: %#', (more) => {
    expect(asksOfText(`${advert}\n\n${more}`)).toEqual(asksOfText(advert))
  })

  it('asks the same in whatever order the lines of a section stand', () => {
    const lines = [
      'Python',
      'Deep knowledge of AWS',
      'Threat modelling',
      'Incident response',
      'Red teaming of LLMs',
      'EU AI Act',
    ]
    const text = (order: readonly string[]) =>
      `Requirements\n${order.map((line) => `• ${line}`).join('\n')}`
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) => {
        expect(asksOfText(text(order))).toEqual(asksOfText(text(lines)))
      }),
    )
  })

  it('without headings is read as duties', () => {
    expect(
      asksOfText('Python\nThreat modelling of agents\nIncident response and SIEM\nGDPR'),
    ).toEqual(
      expect.arrayContaining([
        ['python', 2, 2],
        ['privacy-engineering', 2, 2],
      ]),
    )
  })

  it('reads a beginning that names its section even in the middle of a line', () => {
    const text =
      'Lead threat modelling. Nice to have: Rust or Python. Requirements: incident response'
    expect(asksOfText(text)).toEqual(
      expect.arrayContaining([
        ['threat-modelling', 3, 2],
        ['python', 2, 1],
        ['ai-detection-response', 2, 3],
      ]),
    )
  })

  it('in one line holds a heading that stands by itself, and reads dashes as a list', () => {
    const text =
      'We seek an analyst. Responsibilities: - Lead threat modelling - Handle incidents - Write reports Essential - Python - 2 years of AWS Preferred - GDPR'
    const asks = asksOfText(
      text
        .replace('reports Essential', 'reports - Essential')
        .replace('AWS Preferred', 'AWS - Preferred'),
    )
    expect(asks).toEqual(
      expect.arrayContaining([
        ['threat-modelling', 3, 2],
        ['python', 2, 3],
        ['cloud-security', 2, 3],
        ['privacy-engineering', 2, 1],
      ]),
    )
  })

  it('is not left out for a deadline or a place that stands before it in the same line', () => {
    const text =
      'Deadline: 24 August. Location: Leeds. Write Python scripts; Run Kubernetes clusters'
    expect(asksOfText(text)).toEqual([
      ['python', 2, 2],
      ['cloud-security', 2, 2],
    ])
  })

  it('requires what says so itself, where no heading does', () => {
    const text =
      'Run threat models. At least 3 years of Python. Knowledge of Kubernetes on AWS is highly desirable.'
    const asks = [
      ['python', 2, 3],
      ['cloud-security', 2, 1],
      ['threat-modelling', 2, 2],
    ]
    expect(asksOfText(text)).toEqual(asks)
    expect(asksOfText(`${text}\nRequirements\nGo`)).toContainEqual(['python', 2, 2])
  })

  it('says how many lines said nothing, and when it is too little', () => {
    const outcome = posting('Requirements\n• Python\n• A kind heart\n• Punctual')
    expect(outcome).toMatchObject({ why: null, unread: 2, enough: false, isPosting: true })
  })

  it.each(['AWS', 'GCP', 'Kubernetes'])('asks for the cloud by a bare name: %s', (name) => {
    expect(asksOfText(`Requirements\n- ${name}`)).toEqual([['cloud-security', 2, 3]])
  })

  it('takes no degree for a skill', () => {
    expect(
      asksOfText('Requirements\nBachelor’s degree in law, ethics or machine learning'),
    ).toEqual([])
  })
})

describe('what is no posting', () => {
  it.each([
    ['a recipe', recipe],
    ['a poem', poem],
    ['a word', 'Hello'],
  ])('asks nothing: %s', (_, text) => {
    expect(posting(text)).toMatchObject({ why: null, asks: [], enough: false, isPosting: false })
    expect(cv(text)).toMatchObject({ why: null, suggestions: [] })
  })

  it('in another language is not guessed at', () => {
    expect(posting(german)).toEqual({ why: 'language', language: 'German' })
    expect(cv(german)).toEqual({ why: 'language', language: 'German' })
  })
})

/** Five backgrounds, all invented: what a person of each would write. */
const backgrounds: readonly (readonly [
  string,
  string,
  readonly (readonly [string, number | null])[],
])[] = [
  [
    'a software developer',
    'Experience\n- Built Python services on AWS and Kubernetes\n- Led the move to CI/CD for three teams\n- Reviewed code for security and fixed findings of static analysis\nEducation\n- Course on machine learning',
    [
      ['python', 2],
      ['cloud-security', 2],
      ['mlops', 3],
      ['secure-development', 3],
      ['ml-fundamentals', 1],
    ],
  ],
  [
    'a data scientist',
    'Trained and tuned deep learning models for fraud.\nDesigned the evaluation of models before each release.\nPrepared and versioned training data sets with checks of data quality.\nSkills: Python, PyTorch',
    [
      ['ml-fundamentals', 2],
      ['model-evaluation', 3],
      ['data-management', 2],
      ['python', null],
    ],
  ],
  [
    'an auditor',
    'Work experience\n• Led ISO 27001 audits and SOC 2 readiness\n• Wrote risk assessments of suppliers\n• Presented findings to executives\nCertifications\n• Course on the EU AI Act',
    [
      ['ai-assurance', 3],
      ['ai-risk-management', 2],
      ['communication', 3],
      ['ai-policy', 1],
    ],
  ],
  [
    'a penetration tester',
    'Ran penetration tests of web applications. Tested an LLM chatbot for prompt injection and jailbreaks. Wrote reports that clients acted on.',
    [
      ['secure-development', 2],
      ['llm-attacks', 2],
      ['communication', 2],
    ],
  ],
  [
    'a student',
    'Education\nStudied computer science, with courses in machine learning and network security.\nProjects\nReproduced a data poisoning attack on an image classifier.\nInterests\nRed teaming, privacy, policy',
    [
      ['ml-fundamentals', 1],
      ['adversarial-ml', 2],
    ],
  ],
]

function suggestionsIn(text: string) {
  const outcome = cv(text)
  if (outcome.why !== null) throw new Error(outcome.why)
  return outcome.suggestions
}

function skillsIn(text: string): readonly string[] {
  return suggestionsIn(text).map(({ skill }) => skill)
}

describe('a CV', () => {
  it.each(backgrounds)('of %s suggests what it tells', (_, text, expected) => {
    const found = suggestionsIn(text).map(({ skill, level }) => [skill, level] as const)
    expect(found).toEqual(expect.arrayContaining([...expected]))
  })

  it('suggests each skill once, by the sentence that tells of most, with the words marked', () => {
    const text = 'Took a course in Python\nLed a team that maintains Python tools\nPython'
    const [python, ...others] = suggestionsIn(text)
    expect(others.map(({ skill }) => skill)).not.toContain('python')
    expect(python).toMatchObject({
      skill: 'python',
      question: 'python.ladder',
      sentence: 'Led a team that maintains Python tools',
      level: 3,
    })
    expect(python?.marks.map(([start, end]) => python.sentence.slice(start, end))).toEqual([
      'Python',
    ])
  })

  it('quotes the text word by word, and asks a question of ours', () => {
    const text = 'Ran penetration tests of web applications, never of models. Wrote reports.'
    for (const { skill, question, sentence } of suggestionsIn(text)) {
      expect(text).toContain(sentence)
      expect(table.skills).toContain(skill)
      expect(question).toBe(`${skill}.ladder`)
    }
  })

  it('suggests first what is surest', () => {
    const text =
      'Ran Kubernetes clusters on AWS.\nWrote Python services.\nMoved Kubernetes and Terraform to Azure.\nSecured AWS accounts.'
    expect(skillsIn(text).slice(0, 2)).toEqual(['cloud-security', 'python'])
    const reversed = text.split('\n').toReversed().join('\n')
    expect(skillsIn(reversed).slice(0, 2)).toEqual(['cloud-security', 'python'])
  })

  it.each([
    ['I am learning Python in my spare time', 1],
    ['Took a course in Python', 1],
    ['Wrote Python scripts', 2],
    ['Python for the reports of a bank', 2],
    ['Led the Python work of a team', 3],
    ['Reviewed Python code', 3],
    ['Education\nCourses: programming in Python', 1],
    ['Skills: Python', null],
    ['Languages: Python, Go', null],
    ['Python, SQL, Excel', null],
    ['Skills\nPython\nExperience\nWrote Python scripts', 2],
    ['Tools: Burp Suite\nWrote Python scripts', 2],
  ])('"%s" speaks for option %s', (text, level) => {
    expect(suggestionsIn(text).find(({ skill }) => skill === 'python')).toMatchObject({ level })
  })

  it.each([
    'I have never used Python',
    'I haven’t used Python yet',
    'I do not know Python',
    'No experience with Python',
    'No professional experience in Python or SQL',
    'Without any background in Python',
    'I would like to learn Python',
    'I’d love to learn Python',
    'Want to learn Python next year',
    'Keen to learn Python',
    'Interested in Python',
    'Looking for a job with Python',
    'Career goals\nWrite Python at work',
    'Interests\nPython, red teaming',
    'Contact\npython@example.org',
  ])('takes no wish and no denial for a deed: "%s"', (text) => {
    expect(skillsIn(text)).toEqual([])
  })

  it.each([
    ['I have never used Kubernetes, but I write Python every day', ['python']],
    ['I write Python every day but have no experience with Kubernetes', ['python']],
    ['Wrote Python tools; never ran Kubernetes.', ['python']],
    ['I can’t run Kubernetes, and I write Python', ['python']],
    ['Not only wrote Python', ['python']],
  ])('hears what is told beside a denial: "%s"', (text, skills) => {
    expect(skillsIn(text)).toEqual(skills)
  })

  it('suggests options 1 to 3 or none, each skill once, of any lines', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...advert.split('\n')), { maxLength: 20 }), (lines) => {
        const outcome = cv(lines.join('\n'))
        if (outcome.why !== null) return
        const skills = outcome.suggestions.map(({ skill }) => skill)
        expect(new Set(skills).size).toBe(skills.length)
        for (const { level, sentence } of outcome.suggestions) {
          expect([1, 2, 3, null]).toContain(level)
          expect(sentence).not.toBe('')
        }
      }),
    )
  })
})
