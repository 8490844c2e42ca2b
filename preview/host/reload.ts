/**
 * In pages of `npm run dev`: loads the page anew when something was built, with the address and so the state that it has,
 * and shows above the page what keeps something from being built, for as long as it does.
 */

interface BuildState {
  /** Another one with each build, and with each start of the server. */
  readonly round: string;
  readonly causes: readonly string[];
}

const OVERLAY = 'build-errors';
/** The build that this page shows. */
let shown: string | null = null;

function showCauses(causes: readonly string[]): void {
  document.getElementById(OVERLAY)?.remove();
  if (causes.length === 0) return;
  const overlay = document.body.appendChild(document.createElement('pre'));
  overlay.id = OVERLAY;
  overlay.setAttribute('role', 'alert');
  overlay.dir = 'ltr';
  overlay.style.cssText =
    'position:fixed;inset:auto 0 0 0;z-index:2147483647;margin:0;padding:12px 16px;max-height:60vh;overflow:auto;' +
    'white-space:pre-wrap;font:13px/1.5 Consolas,Menlo,monospace;color:#fff;background:#a80000';
  overlay.textContent = causes.join('\n');
}

function listen(): void {
  const events = new EventSource('/preview/changes');
  const on = (name: string, react: (state: BuildState) => void): void =>
    events.addEventListener(name, (event) => react(JSON.parse((event as MessageEvent<string>).data) as BuildState));
  on('failed', ({ causes }) => showCauses(causes));
  on('built', ({ round }) => {
    showCauses([]);
    shown ??= round;
    if (shown === round) return;
    events.close();
    location.reload();
  });
}

listen();
