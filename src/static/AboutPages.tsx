/** The short plain pages: privacy, accessibility, credits, and the one for addresses that lead nowhere. */
import type { AllContent } from '../content/load.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { lastFound } from '../ui/words.ts'

export function PrivacyPage() {
  return (
    <article className="reading">
      <h1>Privacy</h1>
      <p className="lead">
        Your answers stay in your browser until you send them to somebody yourself.
      </p>
      <h2>What is kept, and where</h2>
      <p>
        This browser keeps, in its local storage on this device: your answers and when you gave
        them, earlier attempts with the names you gave them, where you said you come from and what
        draws you, the role you aim for, how you adjusted your path, the steps you ticked and the
        next one, and what the postings you kept ask, with their names. There is no account, and no
        server of ours that could receive any of it. Some browsers delete what a site has stored
        after seven days without a visit; save your result link or a backup file to keep it. A
        backup file is not encrypted.
      </p>
      <p>
        So that everything works without a network, the site also keeps a copy of its own pages in
        this browser. The copy is the same for everybody and holds nothing about you.
      </p>
      <h2>What a result link holds</h2>
      <p>
        The options you chose, the levels you set and which questions you skipped: no name, no date,
        nothing about your device. It stands behind the # of the address, which browsers do not send
        to servers. Anyone who has the link can read your answers, so send it to people you trust
        with them. Links can be edited, so they prove nothing. A link with scores only holds the
        score, the range and the word of each role instead. It holds no answers, though somebody who
        knows the questions can narrow them down.
      </p>
      <p>
        The text of a posting or of a CV that you paste is read in this browser. It is not stored,
        not sent and in no link, and goes when you close the page. The link of a posting holds the
        name you gave it and the level and weight of each skill it asks.
      </p>
      <p>
        Other people’s links in the team view and the labels you give them are not stored. They go
        when you close the page, unless you save the table.
      </p>
      <h2>What others can see</h2>
      <p>
        The site loads nothing from other hosts, sets no cookies and counts no visits. Whoever hosts
        these files sees what every host sees: which page was asked for, when, and from which
        network address. Where several sites share one host name, they share its local storage too;
        this one reads and deletes only its own entries.
      </p>
      <h2>How to delete it</h2>
      <p>
        <SiteLink href="/answers/">Under “Check your answers”</SiteLink> you can delete everything
        this site keeps about you on this device. The copy of the pages goes with the site’s data in
        the settings of your browser. A link you sent still opens for those who have it, because it
        needs no copy of ours.
      </p>
    </article>
  )
}

export function AccessibilityPage() {
  return (
    <article className="reading">
      <h1>Accessibility</h1>
      <p className="lead">
        The aim is WCAG 2.2, level AA, on every page. This is what was tested, and with what, as of
        November 2026.
      </p>
      <h2>Tested with every change</h2>
      <p>By programs, in Chromium; the main way through the site also in Firefox ESR.</p>
      <ul>
        <li>
          The rules of axe-core 4.13 for WCAG 2.0 to 2.2, A and AA, on every kind of page in over a
          hundred states (empty, with an error, with answers, received, while asking something, with
          each warning): in light, there with its rules of best practice too, and at 320 by 256
          pixels, which is what is left of a desktop window at 400 % zoom; those about colours also
          in dark, in forced colours and in both.
        </li>
        <li>
          In the same states: that every control has a name of its own, that what one can press is
          at least 24 pixels high and wide and in the questions 44, and that no page scrolls
          sideways from 320 to 1280 pixels. Wide tables scroll by themselves, by keyboard too.
        </li>
        <li>
          The whole way from the first page to the result by keyboard alone: where the focus goes,
          that it can be seen, that it stays near when a button goes away, and what is announced.
        </li>
        <li>
          What Chromium hands to a screen reader on the questions, the result and its table: names,
          groups, heads of rows and columns.
        </li>
        <li>That nothing moves where the system asks for less motion.</li>
        <li>That every drawing stands beside the same figures as text.</li>
        <li>
          That role pages, the method and the other reading pages show their text without
          JavaScript.
        </li>
      </ul>
      <h2>Built in</h2>
      <ul>
        <li>
          Questions are native radio buttons in groups named by the question. Nothing moves on by
          itself, and no time runs.
        </li>
        <li>Charts are marks inside tables; the same figures stand in the table as text.</li>
        <li>
          Meaning does not rest on colour alone: marks differ in shape, and words say the same.
        </li>
      </ul>
      <h2>Not tested</h2>
      <p>
        Programs find a part of what can be in the way. Nobody has gone through the site with a
        screen reader, a screen magnifier, voice control or a switch device, no person with a
        disability has been asked, and no other browser or phone than those above has been tried. If
        something stands in your way, please report it with the page and what you used.
      </p>
    </article>
  )
}

export function CreditsPage({ content }: { readonly content: AllContent }) {
  const foundThere = (url: string | null) => {
    const day = url === null ? undefined : content.found[url]
    return day === undefined ? '' : ` ${lastFound(day)}`
  }
  return (
    <article className="reading">
      <h1>Sources and credits</h1>
      <p className="lead">
        What this site draws on. Definitions, level statements and questions are in our own words.
        Naming a framework does not mean that its publisher endorses this site.
      </p>
      <dl className="sources">
        {content.sources.map(
          ({ id, title, publisher, edition, published, seen, url, licence, note }) => (
            <div key={id} id={id}>
              <dt>
                {url === null ? (
                  title
                ) : (
                  <a href={url} rel="noopener noreferrer">
                    {title}
                  </a>
                )}
              </dt>
              <dd>
                {publisher}
                {edition !== null && `, ${edition}`}
                {published !== null && `, published ${published}`}. Read {seen}.
                {licence !== null && ` Licence: ${licence}.`}
                {note !== null && ` ${note}`}
                {foundThere(url)}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p>
        The program is free under the MIT licence, its content under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener noreferrer">
          CC BY 4.0
        </a>
        . Its scripts contain code of other projects,{' '}
        <SiteLink href="/licences.txt">with their licences</SiteLink>; the same list{' '}
        <SiteLink href="/sbom.cdx.json">for machines</SiteLink> is in the CycloneDX format.
      </p>
    </article>
  )
}

export function NotFoundPage() {
  return (
    <article className="reading">
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped, or the page has moved. Result links start with /results/ and
        hold a # in the middle.
      </p>
      <ul>
        <li>
          <SiteLink href="/">The first page</SiteLink>
        </li>
        <li>
          <SiteLink href="/roles/">All roles</SiteLink>
        </li>
        <li>
          <SiteLink href="/quiz/">The questions</SiteLink>
        </li>
        <li>
          <SiteLink href="/results/">Your results, or a link you were sent</SiteLink>
        </li>
      </ul>
    </article>
  )
}
