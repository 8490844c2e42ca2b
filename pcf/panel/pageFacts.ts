/** What the page can tell of itself, for a diagnosis: where it runs, and what browser and frames let it do. */
import type { BatchRequest } from '../../plugins-ts/dataverse/batch';
import type { DiagnosedApp, DiagnosedPage } from '../../plugins-ts/diagnosis/diagnosedPage';
import { askHost, type Text } from '../../plugins-ts/text';
import { framesOf, isFramed } from './framePermissions';
import { readOpenerData } from './openerData';
import { organizationAddress, serviceBeside, type PanelPage } from './panelHost';
import { locateXrm, PLACES, type XrmPlace } from './xrmHost';

type Answers = Readonly<Record<string, unknown>>;

const member = (found: unknown, name: string): unknown =>
  askHost(() => (typeof found === 'object' && found !== null ? (found as Answers)[name] : undefined));

function placeOf(page: PanelPage, app: XrmPlace | undefined): Answers {
  const { search } = page.location;
  return {
    window: isFramed(page) ? 'frame' : askHost(() => page.opener as unknown) ? 'opened' : 'top',
    app: app ?? 'none',
    appOn: Object.fromEntries(
      Object.entries(PLACES).map(([name, find]) => [
        name,
        typeof member(
          askHost(() => find(page)),
          'Xrm',
        ) === 'object',
      ]),
    ),
    data: { there: new URLSearchParams(search).has('data'), encodings: readOpenerData(search).encodings },
  };
}

const words = (text: string | null): readonly string[] => (text ?? '').split(/[\s;,]+/).filter((word) => word !== '');

/** What a page may do by the policy of its frames; newer browsers have it under another name. */
function allows(page: PanelPage, feature: string): unknown {
  const { permissionsPolicy, featurePolicy } = page.document as unknown as {
    readonly [name in 'permissionsPolicy' | 'featurePolicy']?: { allowsFeature(name: string): boolean };
  };
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature(feature);
}

function frameOf(page: PanelPage, violations: readonly string[]): Answers {
  const frames = framesOf(page);
  const sandboxes = frames.map((frame) => frame.getAttribute('sandbox')).filter((sandbox): sandbox is string => sandbox !== null);
  const [first = [], ...others] = sandboxes.map(words);
  return {
    framed: isFramed(page),
    clipboard: askHost(() => typeof page.navigator.clipboard?.writeText === 'function') ?? false,
    clipboardAllowed: askHost(() => allows(page, 'clipboard-write')),
    sandboxed: sandboxes.length > 0,
    // A frame inside another has what both give.
    sandbox: first.filter((token) => others.every((tokens) => tokens.includes(token))),
    allow: words(frames[0]?.getAttribute('allow') ?? null),
    violations: violations.length,
    violated: [...new Set(violations)],
  };
}

/** Versions that the app itself has loaded. The page brings a React and a Fluent of its own, which say nothing of it. */
function librariesOf(app: unknown): Answers {
  const packages = member(app, '__packages__');
  const fluent = member(packages, '@fluentui/react');
  return {
    react: member(member(app, 'React'), 'version'),
    fluent: Array.isArray(fluent) ? (fluent[fluent.length - 1] as unknown) : fluent,
  };
}

export interface PageToAsk {
  readonly page: PanelPage;
  readonly text: Text;
  /** Directives of the content security policy that the page broke. */
  readonly violations: readonly string[];
}

/** The page with how the service is reached from it. */
export function diagnosedPage({ page, text, violations }: PageToAsk): {
  readonly diagnosed: DiagnosedPage;
  readonly http: ReturnType<typeof serviceBeside>;
} {
  const located = locateXrm(page);
  const http = serviceBeside(
    page,
    organizationAddress(
      page,
      askHost(() => located?.xrm.Utility.getGlobalContext().getClientUrl()),
    ),
  );
  const onLeave = ({ method, path, headers }: BatchRequest): (() => void) => {
    // The only kind of request that outlives its page.
    const send = (): void => void page.fetch(`${http.root}${path}`, { method, headers, keepalive: true });
    page.addEventListener('pagehide', send);
    return () => page.removeEventListener('pagehide', send);
  };
  const diagnosed: DiagnosedPage = {
    place: placeOf(page, located?.place),
    frame: frameOf(page, violations),
    libraries: located === null || located.place === 'self' ? {} : librariesOf(askHost(() => PLACES[located.place](page))),
    paneTitle: text('Diagnosis_Pane'),
    app: (located?.xrm as DiagnosedApp | undefined) ?? null,
    onLeave,
  };
  return { diagnosed, http };
}
