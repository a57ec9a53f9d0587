/** From pasted text to phrases: cleaning, language, sections, sentences, clauses, words. */
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/core/reading/clean.ts'
import { foreignLanguage } from '../../../src/core/reading/language.ts'
import { clausesOf, phrasesOf } from '../../../src/core/reading/phrases.ts'
import { asksNothing, headingOf, sectionOfPhrase } from '../../../src/core/reading/sections.ts'
import { checkedLines } from '../../../src/core/reading/text.ts'
import { runsOf, termOf, wordsOf } from '../../../src/core/reading/words.ts'

describe('the lines of a text', () => {
  it.each([
    ['one line after the other', 'a b\nc d', ['a b', 'c d']],
    [
      'the ends of lines of every system',
      'One\r\nTwo\rThree\u2028Four',
      ['One', 'Two', 'Three', 'Four'],
    ],
    [
      'bullets of every kind',
      '• One\n- Two\n* Three\n1. Four\n(b) Five\n▪Six',
      ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
    ],
    [
      'wrapped lines joined',
      'This line is long enough to have been wrapped\nand goes on here.',
      ['This line is long enough to have been wrapped and goes on here.'],
    ],
    [
      'no marks of Markdown',
      '## Role\n**Requirements**\nUse `Python` and __SQL__\n---',
      ['Role', 'Requirements', 'Use Python and SQL'],
    ],
    [
      'HTML',
      '<h2>Role</h2><ul><li>One &amp; two</li><li>Three</li></ul><p>Fo<b>ur</b></p>',
      ['Role', 'One & two', 'Three', 'Four'],
    ],
    [
      'HTML that was written as text, as feeds have it',
      '&lt;h2&gt;Role&lt;/h2&gt;&lt;p&gt;One &amp;amp; two&lt;/p&gt;',
      ['Role', 'One & two'],
    ],
    [
      'nothing of what a page hides',
      'One<script>alert("no")</script><style>p{}</style><!-- no --> two',
      ['One two'],
    ],
    ['signs that are no markup', 'a < b and 3 <4', ['a < b and 3 <4']],
    [
      'no hidden characters, no marks of direction',
      'Py\u200bth\u00adon \u202egnirts\u202c',
      ['Python gnirts'],
    ],
    ['wide and joined letters in their plain form', 'Ｐｙｔｈｏｎ ﬁle', ['Python file']],
  ])('have %s', (_, text, lines) => {
    expect(linesOf(text).map(({ text }) => text)).toEqual(lines)
  })

  it('know a heading that the text marks, and a bullet', () => {
    expect(linesOf('<h3>Duties</h3><li>Test models</li>')).toEqual([
      { text: 'Duties', bullet: false, heading: true },
      { text: 'Test models', bullet: true, heading: false },
    ])
  })
})

describe('what is no text to read', () => {
  it.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['<p></p>', 'empty'],
    ['x'.repeat(100_001), 'too-long'],
    ['%PDF-1.7 stream', 'no-text'],
    ['\u0000\u0001PK\u0003\u0004 word \u0002\ufffd', 'no-text'],
    [
      'Wir suchen eine Person, die mit Python und mit den Modellen für die Sicherheit der Daten sorgt.',
      'language',
    ],
  ])('says why: %#', (text, why) => {
    expect(checkedLines(text)).toMatchObject({ why })
  })
})

describe('the language of a text', () => {
  it.each([
    ['You will build the tools that we use to test our models for the security of the data.', null],
    [
      'Python, Kubernetes, AWS, threat modelling, SQL, Docker, Terraform, Linux, Git, Bash, Go, Rust',
      null,
    ],
    [
      'Du entwickelst mit uns die Werkzeuge für die Sicherheit und bist für das Testen der Modelle zuständig.',
      'German',
    ],
    [
      'Vous serez responsable de la sécurité des modèles et vous travaillez avec les équipes de recherche.',
      'French',
    ],
    [
      'Buscamos una persona con experiencia en la seguridad de los modelos y en el desarrollo de software.',
      'Spanish',
    ],
    [
      'Мы ищем инженера по безопасности искусственного интеллекта для нашей команды в Берлине',
      'another',
    ],
    ['我们正在寻找一位人工智能安全工程师加入我们的团队并负责模型的安全', 'another'],
    ['Short text', null],
  ])('is told: %s', (text, language) => {
    expect(foreignLanguage(text)).toBe(language)
  })
})

describe('headings', () => {
  it.each([
    ['Requirements', 'required'],
    ['Minimum Qualifications:', 'required'],
    ['What you’ll bring', 'required'],
    ['You may be a good fit if you have:', 'required'],
    ['WHO ARE WE LOOKING FOR?', 'required'],
    ['You might be a fit if:', 'required'],
    ['Have you got what it takes?', 'required'],
    ['Skill, Knowledge & Experience:', 'required'],
    ['Duties & Role:', 'responsibilities'],
    ['You will have an advantage if you also have:', 'preferred'],
    ['Skills & Experience', 'required'],
    ['Responsibilities', 'responsibilities'],
    ['What you’ll do', 'responsibilities'],
    ['About the role', 'responsibilities'],
    ['Nice to have', 'preferred'],
    ['Preferred qualifications', 'preferred'],
    ['Strong candidates may also have experience with:', 'preferred'],
    ['About Example Labs', 'left-out'],
    ['What we offer', 'left-out'],
    ['Equal Opportunity', 'left-out'],
    ['Deine Aufgaben', 'responsibilities'],
    ['Dein Profil', 'required'],
    ['Das bieten wir', 'left-out'],
    ['Vos missions', 'responsibilities'],
    ['Profil recherché', 'required'],
    ['Requisitos', 'required'],
    ['Sobre nosotros', 'left-out'],
  ])('"%s" opens %s', (text, section) => {
    expect(headingOf(text, false)).toEqual({ section, rest: '' })
  })

  it.each([
    'Experience with Python and cloud platforms',
    'You will lead threat modelling of agents and report to the board.',
    'Knowledge of privacy law is what we value.',
    'Secure development',
  ])('"%s" is none', (text) => {
    expect(headingOf(text, false)).toBeNull()
  })

  it('hand on what stands behind the colon', () => {
    expect(headingOf('Requirements: Python and SQL', false)).toEqual({
      section: 'required',
      rest: 'Python and SQL',
    })
  })
})

describe('the section of a phrase', () => {
  it.each([
    ['required', 'Python is a plus', 'preferred'],
    ['required', 'Experience with audits (preferred)', 'preferred'],
    ['required', 'Python', 'required'],
    ['required', 'Python is highly desirable, SQL too', 'preferred'],
    ['required', 'Ideally you know Python', 'preferred'],
    ['required', 'Python is considered an advantage', 'preferred'],
    ['responsibilities', 'The salary range is 50 to 60 thousand', 'left-out'],
    ['required', 'We are an equal opportunity employer', 'left-out'],
    ['left-out', 'Python', 'left-out'],
  ] as const)('in %s, "%s" is %s', (around, text, section) => {
    expect(sectionOfPhrase(around, text)).toBe(section)
  })

  it.each([
    'Our mission is safe machine learning for everybody',
    'Applications are reviewed on a rolling basis',
    'We raised $40M in funding for our AI security platform',
    'Founded in 2019 by researchers in adversarial ML',
  ])('leaves out "%s"', (text) => {
    expect(asksNothing(text)).toBe(true)
  })
})

describe('phrases', () => {
  it.each([
    ['One thing. Another thing', ['One thing.', 'Another thing']],
    [
      'Tools, e.g. Burp Suite, i.e. Metasploit; reports',
      ['Tools, e.g. Burp Suite, i.e. Metasploit;', 'reports'],
    ],
    ['You know: * Python. * SQL * Linux', ['You know:', 'Python.', 'SQL', 'Linux']],
    ['version 3.11 of it', ['version 3.11 of it']],
    ['Python - a plus - daily', ['Python - a plus - daily']],
    ['You know: - Python - SQL - 2 years of Go', ['You know:', 'Python', 'SQL', '2 years of Go']],
    ['…', []],
  ])('of "%s"', (line, phrases) => {
    expect(phrasesOf(line)).toEqual(phrases)
  })

  it('are cut into clauses where they are long, and nothing of them is lost', () => {
    const phrase =
      'Design and review secure architectures for cloud platforms, run penetration tests of LLM applications, and write clear reports for executives and engineers in three countries'
    const clauses = clausesOf(phrase)
    expect(clauses.length).toBeGreaterThan(1)
    expect(clauses.flat()).toEqual(wordsOf(phrase))
    expect(clausesOf('Python and SQL')).toEqual([wordsOf('Python and SQL')])
  })
})

describe('words', () => {
  it.each([
    ['threat modelling', 'Threat Modeling'],
    ['organisation of behaviour', 'organization behavior'],
    ['evaluate', 'evaluations'],
    ['policies', 'policy'],
    ['red-team', 'red team'],
    ['defences', 'defenses'],
    ['authorisation', 'authorization'],
  ])('"%s" and "%s" are one term', (a, b) => {
    expect(termOf(a)).toBe(termOf(b))
  })

  it.each([
    ['research', 'researcher'],
    ['network', 'net'],
    ['secure', 'secret'],
  ])('"%s" and "%s" are two', (a, b) => {
    expect(termOf(a)).not.toBe(termOf(b))
  })

  it('leave out years and small words, and keep numbers of standards', () => {
    expect(termOf('5+ years of ISO 42001 in the team')).toBe('year iso 42001 team')
  })

  it('make runs that do not go across a comma', () => {
    const terms = runsOf(wordsOf('data, model tests'), 2).map(({ term }) => term)
    expect(terms).toEqual(['data', 'model', 'model test', 'test'])
  })
})
