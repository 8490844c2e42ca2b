// Importing through the Web API, for real: the command against an environment that reads what is posted, and fails on request.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { showImportProgress } from '../../../solution/import/importProgress';
import { loadText } from '../../../cli/lib/loadText';
import { sampleSnapshot } from '../../../preview/sample';
import type { Columns } from '../../../plugins-ts/tables/defineTable';
import { EVERY_TABLE } from '../../../plugins-ts/tables/everyTable';
import { removeRepositories } from '../support';
import { installedIn, JOB, openTarget, reason, resetTarget, runImport, sent, spoil, type ImportTarget } from './importSupport';

jest.setTimeout(120_000);

const BOTH = ['VoiceChannelDeployment 0.1.0.0 managed', 'VoiceChannelDeploymentForms 0.1.0.0 managed'];
let target: ImportTarget;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(async () => {
  await target.local.server.close();
  removeRepositories();
});
beforeEach(() => resetTarget(target));
afterEach(() => {
  // Whatever happened: no token is told, and no table of Contact Center was written.
  expect(sent(target).filter((line) => !/^POST (StageSolution|ImportSolutionAsync|PublishAllXml)$/.test(line))).toEqual([]);
});

describe('an import', () => {
  it('stages, imports, watches, publishes, and finds the solution afterwards', async () => {
    const ended = await runImport(target, ['--managed']);
    expect(ended).toMatchObject({ code: 0, out: 'VoiceChannelDeployment 0.1.0.0 (managed): imported\n' });
    expect(installedIn(target)).toEqual([BOTH[0]]);
    expect(sent(target)).toEqual(['POST StageSolution', 'POST ImportSolutionAsync', 'POST PublishAllXml']);
    expect(ended.err).toMatch(
      /uploading and checking[\s\S]*waiting for the environment[\s\S]*importing, 35 %[\s\S]*importing, 70 %[\s\S]*importing, 100 %[\s\S]*Publishing, 100 %/,
    );
    expect(reason(ended)).toContain(`${target.local.server.address}/apps`);
    expect(ended.err).not.toMatch(/CommandLine_|Live_|\{\w+\}|Bearer|eyJ/);
  });

  it('with --forms imports the core and then the forms, unmanaged unless told otherwise', async () => {
    const ended = await runImport(target, ['--forms']);
    expect(ended.code).toBe(0);
    expect(installedIn(target)).toEqual(BOTH.map((line) => line.replace(' managed', ' unmanaged')));
    expect(sent(target).filter((line) => line.endsWith('PublishAllXml'))).toHaveLength(1);
  });

  it('goes on with the forms where the core is there in this version already', async () => {
    expect((await runImport(target, ['--managed'])).code).toBe(0);
    const ended = await runImport(target, ['--managed', '--forms'], { newId: () => JOB.replace('6c1f', '7c1f') });
    expect(ended.code).toBe(0);
    expect(ended.err).toContain('VoiceChannelDeployment 0.1.0.0 (managed) is there already');
    expect(ended.out).toBe('VoiceChannelDeploymentForms 0.1.0.0 (managed): imported\n');
  });

  it('tells warnings of the log, and is no failure', async () => {
    target.solutions.faults.entries = [{ name: 'words.1025.js', result: 'warning', text: 'The language is not enabled.' }];
    const ended = await runImport(target);
    expect(ended.code).toBe(0);
    expect(ended.err).toContain('Warning of the import: words.1025.js: The language is not enabled.');
  });

  it('reads the end from the job where the operation is cleaned away', async () => {
    target.solutions.faults.forget = true;
    expect((await runImport(target)).code).toBe(0);
    expect(installedIn(target)).toHaveLength(1);
  });

  it('waits where too many requests are refused, and sends the order again then', async () => {
    target.local.emulator.setFaults({ throttle: { StageSolution: 2, ImportSolutionAsync: 1, PublishAllXml: 1 }, retryAfter: 4 });
    const waits: number[] = [];
    const ended = await runImport(target, [], { wait: async (milliseconds) => void waits.push(milliseconds) });
    expect(ended.code).toBe(0);
    expect(waits.filter((milliseconds) => milliseconds === 4000)).toHaveLength(4);
  });

  it.each(['StageSolution', 'ImportSolutionAsync', 'PublishAllXml'])(
    'does not wait longer than 15 minutes for %s, and says what the service asked for',
    async (action) => {
      target.local.emulator.setFaults({ throttle: { [action]: 1 }, retryAfter: 3600 });
      const waits: number[] = [];
      const ended = await runImport(target, [], { wait: async (milliseconds) => void waits.push(milliseconds) });
      expect(ended.code).toBe(1);
      expect(waits).not.toContain(3_600_000);
      expect(reason(ended)).toMatch(/Number of requests exceeded.*\(HTTP 429, 0x80072322, Retry-After: 3600 s\)/);
    },
  );
});

describe('--dry-run', () => {
  it('says what would happen, and sends nothing but reads', async () => {
    const ended = await runImport(target, ['--managed', '--forms', '--dry-run']);
    expect(ended.code).toBe(0);
    expect(ended.out.trimEnd().split('\n')).toEqual([
      'Would import VoiceChannelDeployment 0.1.0.0 (managed): it is not there yet.',
      'Would import VoiceChannelDeploymentForms 0.1.0.0 (managed): it is not there yet.',
      expect.stringContaining('Nothing was sent.'),
    ]);
    expect(sent(target)).toEqual([]);
    expect(installedIn(target)).toEqual([]);
  });

  it('names tables that the forms would miss', async () => {
    target.local.emulator.setFaults({ missing: ['msdyn_ocphonenumbers', 'msdyn_occarriers'] });
    const { out } = await runImport(target, ['--forms', '--dry-run']);
    expect(out).toMatch(/VoiceChannelDeploymentForms needs what 127\.0\.0\.1:\d+ does not have: .*Phone Number \(msdyn_ocphonenumber\)/);
    expect(out).not.toContain('msdyn_ocvoicechannelsetting');
  });

  it('names each table that takes no forms or views, and what then', async () => {
    target.local.emulator.setFaults({
      closedTables: { msdyn_ocphonenumbers: ['CanCreateViews'], msdyn_ocvoicechannelsettings: ['IsCustomizable'] },
    });
    const { code, out } = await runImport(target, ['--forms', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/says that Phone Number \(msdyn_ocphonenumber\) takes no views of other publishers.*bound by hand/);
    expect(out).toMatch(/says that Voice Channel Setting \(msdyn_ocvoicechannelsetting\) takes no forms and views/);
    expect(out).not.toMatch(/takes no .*msdyn_liveworkstream/);
    expect(sent(target)).toEqual([]);
  });

  it('leaves the question to the import where the metadata may not be read', async () => {
    target.local.emulator.setFaults({ fail: { EntityDefinitions: 500 } });
    const { code, out } = await runImport(target, ['--forms', '--dry-run']);
    expect([code, /takes no|does not have/.test(out)]).toEqual([0, false]);
  });
});

describe('what is there already', () => {
  const withVersion = async (
    version: string,
    managed: boolean,
    args: readonly string[],
  ): Promise<{ code: number; line: string; posted: string[] }> => {
    const other = await openTarget({}, [{ uniquename: 'VoiceChannelDeployment', version, ismanaged: managed }], target.root);
    const ended = await runImport(other, args);
    await other.local.server.close();
    return { code: ended.code, line: reason(ended), posted: sent(other) };
  };

  it.each([
    ['an equal version', '0.1.0.0', true, ['--managed'], 'this version is there already'],
    ['a higher version', '0.1.0.10', true, ['--managed'], 'is older than 0.1.0.10'],
    ['a managed one below an unmanaged', '0.0.0.9', true, [], 'Use --managed'],
    ['an unmanaged one below a managed', '0.0.0.9', false, ['--managed'], 'Leave --managed out'],
  ])('%s: 1, the fix, and nothing sent', async (_case, version, managed, args, words) => {
    const { code, line, posted } = await withVersion(version, managed, args);
    expect([code, posted]).toEqual([1, []]);
    expect(line).toContain(words);
  });

  it('is updated from a lower version', async () => {
    const { code, posted } = await withVersion('0.0.9.9', true, ['--managed']);
    expect([code, posted.length]).toEqual([0, 3]);
  });
});

describe('what is missing', () => {
  it('names tables that Contact Center brings, and not their columns; the core stays imported', async () => {
    target.local.emulator.setFaults({ missing: ['msdyn_ocphonenumbers'] });
    const ended = await runImport(target, ['--managed', '--forms']);
    expect(ended).toMatchObject({ code: 1, out: 'VoiceChannelDeployment 0.1.0.0 (managed): imported\n' });
    expect(reason(ended)).toMatch(
      /^VoiceChannelDeploymentForms needs what .* does not have: Phone Number \(msdyn_ocphonenumber\)\. Set up Contact Center/,
    );
    expect(installedIn(target)).toEqual([BOTH[0]]);
  });

  it('no column that came late is: an environment without them takes the forms', async () => {
    const lackingColumns = Object.fromEntries(
      EVERY_TABLE.map(({ entitySet, columns }) => [
        entitySet,
        Object.entries(columns as Columns).flatMap(([name, { late }]) => (late ? [name] : [])),
      ]),
    );
    expect(lackingColumns['msdyn_ocvoicechannelsettings']).toContain('msdyn_usebridgetransferforteamstransfer');
    target.local.emulator.setFaults({ lackingColumns });
    expect((await runImport(target, ['--managed', '--forms'])).code).toBe(0);
    expect(installedIn(target)).toEqual(BOTH);
  });

  it('names columns that forms show and the environment lacks', async () => {
    target.local.emulator.setFaults({ lackingColumns: { msdyn_ocphonenumbers: ['msdyn_phonenumbertype'] } });
    const ended = await runImport(target, ['--managed', '--forms']);
    expect([ended.code, installedIn(target)]).toEqual([1, [BOTH[0]]]);
    expect(reason(ended)).toContain('Phone Number Type (msdyn_ocphonenumber.msdyn_phonenumbertype)');
  });

  it('names many by the first, and counts the rest', async () => {
    const other = await openTarget({}, [], target.root);
    const ended = await runImport(other, ['--forms']);
    await other.local.server.close();
    expect(ended.code).toBe(1);
    expect(reason(ended)).toMatch(/Voice Channel Setting \(msdyn_ocvoicechannelsetting\)/);
  });

  it('found by the job only: the same sentence, from the list in its log', async () => {
    // Between the check and the import somebody removes a table.
    const { emulator } = target.local;
    const ended = await runImport(target, ['--forms'], {
      wait: async () => {
        if (installedIn(target).length === 1 && sent(target).filter((line) => line.endsWith('ImportSolutionAsync')).length === 2)
          emulator.setFaults({ missing: ['msdyn_occarriers'] });
      },
    });
    expect(ended.code).toBe(1);
    expect(reason(ended)).toContain('VoiceChannelDeploymentForms needs what');
    expect(reason(ended)).toContain('Carrier (msdyn_occarrier)');
  });
});

describe('what goes wrong', () => {
  it('nobody is signed in: says how to', async () => {
    const ended = await runImport(target, [], { ways: target.local.issuer.ways.slice(0, 1) });
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(reason(ended)).toContain('Sign in with az login');
  });

  it.each(['StageSolution', 'ImportSolutionAsync'])('no right to %s: names the right and the role', async (name) => {
    target.local.emulator.setFaults({ deny: [name] });
    const ended = await runImport(target);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(reason(ended)).toMatch(/prvImportCustomization.*System Customizer or System Administrator/);
  });

  it('no right to read solutions', async () => {
    target.local.emulator.setFaults({ deny: ['solutions'] });
    const ended = await runImport(target);
    expect([ended.code, sent(target)]).toEqual([1, []]);
    expect(reason(ended)).toContain('prvReadSolution');
  });

  it("the import fails: the log's own message, and where the log is", async () => {
    target.solutions.faults.failWith = { code: '0x80048060', text: 'The entity <vcd_x> & its "form" is broken.' };
    const ended = await runImport(target);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(reason(ended)).toContain('VoiceChannelDeployment was not imported. The import says: The entity <vcd_x> & its "form" is broken.');
    expect(reason(ended)).toContain(`importjobs(${JOB})`);
    expect(sent(target)).not.toContain('POST PublishAllXml');
  });

  it.each([
    ['platform library fluent_9_68_0 version 9.68.0 is not supported by the platform', 'Dynamics 365 apps'],
    ["Privilege prvReadmsdyn_ocphonenumber can't have depth = Basic", 'give the right in a role of your own'],
    ["The privilege 'prvReadmsdyn_occarrier' does not exist in the organization.", 'a table that the environment lacks'],
  ])('the import says “%s”: and the cure beside it', async (says, cure) => {
    target.solutions.faults.failWith = { code: '0x80040216', text: says };
    const ended = await runImport(target);
    expect(ended.code).toBe(1);
    expect(reason(ended)).toContain(says);
    expect(reason(ended)).toContain(cure);
  });

  it('the forms are refused: says that the core works without, and where the click path is', async () => {
    const ended = await runImport(target, ['--forms'], {
      wait: async () => {
        if (installedIn(target).length === 1) target.solutions.faults.failWith = { code: '0x80048', text: 'The table takes no forms.' };
      },
    });
    expect(ended.code).toBe(1);
    expect(reason(ended)).toContain('The table takes no forms. VoiceChannelDeployment works without it');
    expect(reason(ended)).toContain('solution/README.md');
  });

  it('one component fails: it is named', async () => {
    target.solutions.faults.entries = [
      { name: 'ChannelCard', result: 'failure', text: 'The control is broken.' },
      { name: 'NumberCard', result: 'failure', text: 'So is this one.' },
    ];
    const ended = await runImport(target);
    expect(ended.code).toBe(1);
    expect(reason(ended)).toContain('The import says: ChannelCard: The control is broken. | NumberCard: So is this one.');
  });

  it("somebody cancels the job: the operation's message", async () => {
    target.solutions.faults.cancel = true;
    expect(reason(await runImport(target))).toContain('The import says: The import was canceled.');
  });

  it('the solution is not there afterwards, although all went well', async () => {
    target.solutions.faults.vanish = true;
    const ended = await runImport(target);
    expect(ended.code).toBe(1);
    expect(reason(ended)).toContain('does not have VoiceChannelDeployment 0.1.0.0');
  });

  it('the answer to the order is lost: not sent again, and says where to look', async () => {
    target.local.emulator.setFaults({ cutMiddle: ['ImportSolutionAsync'] });
    const ended = await runImport(target);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(reason(ended)).toContain(JOB);
    expect(sent(target).filter((line) => line.endsWith('ImportSolutionAsync'))).toHaveLength(1);
  });

  it('the connection ends while it is watched: the import goes on, and its id is told', async () => {
    const ended = await runImport(target, [], {
      wait: async () => {
        if (sent(target).includes('POST ImportSolutionAsync')) target.local.emulator.setFaults({ offline: true });
      },
    });
    expect(ended.code).toBe(1);
    expect(reason(ended)).toMatch(/could not be watched to its end.*goes on/);
    expect(reason(ended)).toContain(JOB);
  });

  it('publishing fails: imported, and how to publish', async () => {
    target.local.emulator.setFaults({ fail: { PublishAllXml: 500 } });
    const ended = await runImport(target);
    expect(ended).toMatchObject({ code: 1, out: 'VoiceChannelDeployment 0.1.0.0 (unmanaged): imported\n' });
    expect(reason(ended)).toContain('Publish all customizations');
  });

  it('a page instead of an answer', async () => {
    target.local.emulator.setFaults({ html: ['StageSolution'] });
    expect(reason(await runImport(target))).toMatch(/refused VoiceChannelDeployment:.*web page/);
  });
});

describe('interrupted', () => {
  it('before anything was ordered: nothing was written', async () => {
    target.local.emulator.setFaults({ slow: { StageSolution: 3_000 } });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    const ended = await runImport(target, [], { signal: controller.signal });
    expect(ended).toMatchObject({ code: 130, out: '' });
    expect(reason(ended)).toBe('Stopped. Nothing was written.');
  });

  it('while the job runs: it goes on, its id, and how to look at it', async () => {
    target.solutions.faults.hang = true;
    const controller = new AbortController();
    let looks = 0;
    const ended = await runImport(target, [], {
      signal: controller.signal,
      wait: async () => {
        if ((looks += 1) === 6) controller.abort();
      },
    });
    expect(ended).toMatchObject({ code: 130, out: '' });
    expect(reason(ended)).toContain(`importjobs(${JOB})`);
    expect(reason(ended)).toMatch(/Solutions, History/);
    expect(sent(target)).not.toContain('POST PublishAllXml');
  });
});

describe('the zips', () => {
  const zip = 'VoiceChannelDeployment_managed.zip';
  const file = (): string => path.join(target.root, 'dist', zip);

  it('are packed when they are not there', async () => {
    rmSync(file());
    const ended = await runImport(target, ['--managed'], { buildParts: async () => ({ built: [], unchanged: [] }) });
    expect(ended).toMatchObject({ code: 0, out: 'VoiceChannelDeployment 0.1.0.0 (managed): imported\n' });
    expect(ended.err).toContain('building and packing');
  });

  it('that are none, or another than their name says, are named', async () => {
    const good = readFileSync(file());
    spoil(target.root, zip, 'no zip');
    expect(reason(await runImport(target, ['--managed']))).toMatch(/Cannot use VoiceChannelDeployment_managed\.zip: .*npm run solution/);
    spoil(target.root, zip, readFileSync(path.join(target.root, 'dist/VoiceChannelDeployment.zip')));
    expect(reason(await runImport(target, ['--managed']))).toContain('another solution, or another kind');
    expect(sent(target)).toEqual([]);
    spoil(target.root, zip, good);
  });
});

it.each([[[]], [['--via', 'post']], [['--sign-in', 'magic']], [['surplus']], [['--unknown']]])(
  'wrong use, %j: 2 and one line',
  async (args) => {
    const ended = args.length === 0 ? await runImport(target, ['--environment', 'https://example.com']) : await runImport(target, args);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  },
);

it('asks no other host than the one that was named', async () => {
  const asked: string[] = [];
  const counting: typeof fetch = (input, init) => (asked.push(new URL(String(input)).host), fetch(input, init));
  expect((await runImport(target, [], { fetch: counting })).code).toBe(0);
  expect([...new Set(asked)]).toEqual([new URL(target.local.server.address).host]);
});

it('shows a bar on a terminal', () => {
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  let shown = '';
  stream.on('data', (piece: Buffer) => (shown += piece.toString()));
  const progress = showImportProgress(stream, loadText('en'), 'Core');
  progress.onStep('importing', 40);
  progress.end();
  expect(shown).toContain('40%');
});

it('takes back with the environment what was imported, and leaves the rows of Contact Center as they were', async () => {
  const before = JSON.stringify(target.local.emulator.store.table('msdyn_ocphonenumbers')?.rows);
  await runImport(target, ['--forms']);
  expect(JSON.stringify(target.local.emulator.store.table('msdyn_ocphonenumbers')?.rows)).toBe(before);
  target.local.emulator.reset();
  expect(installedIn(target)).toEqual([]);
  expect(Object.keys(sampleSnapshot().tables)).not.toContain('solutions');
});
