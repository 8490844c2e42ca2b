import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { markdownPieces } from '../../../plugins-ts/report';
import { code, markdown } from '../../../plugins-ts/report/markdownText';
import type { Report } from '../../../plugins-ts/report/reportTypes';
import { ENGLISH, join, reportNamed, reportWithGaps, sampleReport } from './reports';

const documentOf = (report: Report): string => join(markdownPieces(report, ENGLISH));

/** A renderer that hides nothing: HTML passes through, and bare addresses become links. */
const renderer = new MarkdownIt({ html: true, linkify: true });

const render = (report: Report): string => renderer.render(documentOf(report));

/** What a reader sees of HTML without tags of its own. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();

/** Tags that the document itself makes. */
const OWN_TAGS = new Set(['h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'code', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);

const tagsOf = (html: string): string[] => [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => (match[1] ?? '').toLowerCase());

const linksOf = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');

/** The cells of each table row, by table. */
const tablesOf = (html: string): string[][][] =>
  [...html.matchAll(/<table>.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((cell) => plain(cell[1] ?? '')),
    ),
  );

describe('Markdown of the sample', () => {
  const report = sampleReport();
  const document = documentOf(report);
  const html = renderer.render(document);
  const tables = tablesOf(html);
  const section = (name: string): string => document.split(/^### /m).find((part) => part.startsWith(`${name}\n`)) ?? '';

  it('begins with the figures', () => {
    const active = report.channels.filter((channel) => channel.active);
    const without = active.filter(
      ({ outbound: { enabled, responsibility } }) =>
        enabled !== false && responsibility?.startsAt === null && responsibility.endsAt === null,
    );
    expect(document).toContain('As of 22 Nov 2026. Source: the sample organization Contoso Home & Garden, which is fictional.');
    expect(document).toContain(`- Active channels: ${active.length}\n`);
    expect(document).toContain(`- Inactive channels, not counted below: ${report.channels.length - active.length}\n`);
    expect(document).toContain(`- Channels with no Microsoft SLA stated for outbound calls: ${without.length}\n`);
    expect(document).toMatch(/- Channels whose service ends on 30 Sep 2028 \(678 days left\): \d+\n/);
    expect(document).toMatch(/- Numbers that no channel uses, whose service ends on 30 Sep 2028 \(678 days left\): \d+\n/);
    expect(tables[0]?.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(active.length);
  });

  it('lists every channel in one table, and then each by itself', () => {
    const channels = tables.find((table) => table[0]?.[0] === 'Name') ?? [];
    expect(channels).toHaveLength(report.channels.length + 1);
    expect(html.match(/<h3>/g)).toHaveLength(report.channels.length);
    expect(tables.filter((table) => new Set(table.map((row) => row.length)).size !== 1)).toEqual([]);
  });

  it('tells an own-carrier channel as the article does', () => {
    const told = section('Orders, United Kingdom');
    expect(told).toContain(
      '- **Number:** +442079460101; number source Own carrier via ACS direct routing; carrier Fabrikam Telecom; provider Contoso voice, international.',
    );
    expect(told).toContain(
      '- **Approach:** ACS direct routing. Read from the number record. Evidence: `msdyn_ocphonenumber.msdyn_phonenumbertype = 0 (ACS)`',
    );
    expect(told).toContain(
      'Retiring. Service ends on 30 Sep 2028 (678 days left). Next approach: Teams Direct Routing, Teams Operator Connect.',
    );
    expect(told).toMatch(
      /- \*\*Inbound:\*\* Microsoft is responsible only after the call enters .* Basis: Article\. \[Deployment approaches for voice channel \(19 May 2026\)\]\[ART\]/,
    );
    expect(told).toContain('–(You)→ **ACS** –(Microsoft)→ **Contact Center** –(Microsoft and you)→ **Representative**.');
    expect(told).toContain('**Only when passed back to your SBC:** ACS –(You)→ Your SBC –(You)→ Outside number.');
    expect(told).toMatch(/- \*\*Outbound:\*\* No Microsoft SLA is stated for outbound calls on your own telephony\./);
    expect(told).toMatch(/Error R-911-1/);
  });

  it('states of an undecided channel what each candidate would mean, and no more', () => {
    const told = section('Ratenkauf und Finanzierung');
    expect(told).toContain('Undecided. Candidates: Teams Calling Plan, Teams Direct Routing, Teams Operator Connect.');
    expect(told).toContain('- If Teams Calling Plan: Microsoft from its edge.');
    expect(told).toContain('- If Teams Direct Routing: No Microsoft SLA stated.');
    expect(told).not.toContain('Call path');
    expect(told).not.toContain('Lifecycle');
  });

  it('marks what is not used', () => {
    expect(section('Billing, Ireland')).toContain('**Outbound:** Makes no outbound calls.');
    expect(section('Orders, night service (paused)')).toContain('- This channel is inactive.');
  });

  it('has a link for every statement, all of them of pages in the catalogue', () => {
    const links = linksOf(html);
    expect(links.length).toBeGreaterThan(500);
    expect(links.every((address) => address.startsWith('https://'))).toBe(true);
    // A reference without a definition would stay as brackets.
    expect(plain(html)).not.toMatch(/\]\[/);
  });

  it('has words for everything', () => {
    expect(document.replace(/`[^`]*`/g, '').replace(/<https[^>]*>/g, '')).not.toMatch(
      /[A-Z][A-Za-z]+_[A-Z]|\{[a-zA-Z]+\}|undefined|null|NaN/,
    );
  });

  it('has no other markup than its own, although some names are markup', () => {
    expect(tagsOf(html).filter((tag) => !OWN_TAGS.has(tag))).toEqual([]);
    expect(plain(html)).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('Markdown of an organization with gaps', () => {
  const document = documentOf(reportWithGaps());

  it('names each table that was not read, the privilege, and the words of the service', () => {
    expect(document).toContain(
      '| Carriers | 0 | Not read: no access. The privilege prvReadmsdyn\\_occarrier is missing; a role that has it: Voice Channel Deployment Source Reader |',
    );
    expect(document).toContain('| Workstreams | 0 | Only partly read: more rows exist |');
    expect(document).toContain('- Carriers, in the words of the service: `Principal user is missing prvReadmsdyn_occarrier privilege`');
    expect(document).toContain('- Provisioning states, in the words of the service: `No answer arrived in time.`');
    expect(document).toContain(
      'Not fully read: Workstreams, Carriers, Provisioning states, Declared and imported connectivity. Nothing is concluded from what is missing there.',
    );
  });

  it('does not take absence for a fact', () => {
    expect(document).toContain('Not known, because phone numbers or declared connectivity were not fully read.');
    expect(document).not.toContain('None is declared.');
  });
});

describe('Markdown and what people type', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a | b | c',
    'a\\| b \\\\| c',
    'line one\nline two\r\n# heading',
    '`code` ``more`` ```fence',
    '[click](javascript:alert(1))',
    '![image](https://example.com/x.png)',
    '[ART]: https://example.com',
    '[title][ART]',
    '<https://example.com>',
    'https://example.com www.example.com someone@example.com',
    '# heading',
    '- item',
    '1. item',
    '> quote',
    '---',
    '===',
    '* * *',
    '~~~',
    '**bold** _em_ ~~gone~~',
    '&lt;b&gt; &amp; &#60;',
    'trailing \\',
    '<!-- comment',
    '| --- | --- |',
    '\u202egnirts\u202c reversed \u2066isolate',
    '\u0000\u0007\u001b[31mred',
    '$math$ :smile:',
    'x'.repeat(100000),
    '    indented code',
    '|',
    '`',
    '',
    ' ',
  ];

  /** What must be seen of a name: one line, direction controls spelled out, cut beyond 400. */
  const seen = (name: string): string =>
    (name.length > 400 ? `${name.slice(0, 399)}…` : name)
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`)
      .trim();

  const checkNamed = (name: string): void => {
    const report = reportNamed(name);
    const html = render(report);
    expect(tagsOf(html).filter((tag) => !OWN_TAGS.has(tag))).toEqual([]);
    expect(
      linksOf(html).filter((address) => !/^https:\/\/(learn\.microsoft\.com|github\.com\/MicrosoftDocs|techcommunity)/.test(address)),
    ).toEqual([]);
    const table = tablesOf(html).find((rows) => rows[0]?.[0] === 'Name') ?? [];
    expect(table.map((row) => row.length)).toEqual([9, 9]);
    const shown = seen(report.channels[0]?.name ?? '').replace(/\s+/g, ' ') || '(no name)';
    expect(table[1]?.[0]?.replace(/\s+/g, ' ')).toBe(shown);
    const headings = [...html.matchAll(/<h3>(.*?)<\/h3>/gs)].map((match) => plain(match[1] ?? '').replace(/\s+/g, ' '));
    expect(headings).toEqual([shown]);
  };

  it.each(HOSTILE.map((name) => [name.slice(0, 40), name]))('shows %j as text', (_shown, name) => {
    checkNamed(name);
  });

  it('shows any text as text', () => {
    const marks = fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~&:@^=$\'"/1 \n\tax'.split(''));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: marks, maxLength: 30 }), fc.string({ unit: 'binary' })), checkNamed), {
      numRuns: 400,
    });
  });

  it('leaves ordinary names readable as they stand', () => {
    for (const name of [
      '+442079460101',
      'Orders, United Kingdom',
      'Home & Garden (24/7)',
      'Store line, Edinburgh (opens 2027)',
      '=SUM(1;2)',
      '+1 (425) 555-0133',
      "O'Neil: sales",
    ]) {
      expect(markdown(name)).toBe(name);
    }
  });

  it('shows any value in code as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', ' ', 'a', '|', '\\', '<', '*'), minLength: 1 }), (value) => {
        const shown = renderer.renderInline(code(value));
        expect(plain(shown.replace(/^<code>|<\/code>$/g, '')).trim()).toBe(value.trim());
        expect(tagsOf(shown)).toEqual(['code', 'code']);
      }),
    );
  });
});
