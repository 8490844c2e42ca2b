/** What organizations answered, for the gallery: one in which much differs, as no organization will be. */
import { CHECKS } from '../../plugins-ts/diagnosis/checks';
import { FORMAT, resultOf, type CheckState, type Diagnosis } from '../../plugins-ts/diagnosis/diagnose';
import { AS_OF } from './builders';

type Answered = Readonly<Record<string, unknown>>;

const ANSWERS: Readonly<Record<string, Answered>> = {
  place: { window: 'frame', app: 'parent', data: { there: true, encodings: 2 } },
  tables: {
    msdyn_ocphonenumber: {
      status: 200,
      entitySet: true,
      forms: false,
      lacking: ['msdyn_phonenumbertype', 'msdyn_objective', 'msdyn_appmodule'],
    },
    vcd_acceptedfinding: { status: 404, code: '0x80060891' },
  },
  keys: { vcd_numberconnectivity: { status: 200, index: 'Pending' }, vcd_acceptedfinding: { status: 200, index: 'Active' } },
  filters: { or1: { status: 200, list: true }, or50: { status: 200, list: true }, or200: { status: 400, code: '0x80060888', list: false } },
  frame: {
    framed: true,
    clipboard: true,
    clipboardAllowed: false,
    sandboxed: true,
    sandbox: ['allow-scripts', 'allow-same-origin'],
    violations: 2,
    violated: ['style-src'],
  },
  apps: { status: 200, listed: { msdyn_ocphonenumber: { apps: ['vcd_VoiceChannelForms', 'msdyn_CSAdminCenter'], others: 2 } } },
};

const STATES: Readonly<Record<string, CheckState>> = { sidePanes: 'notHere', writing: 'notAsked', paging: 'timedOut' };

/** Every kind of line. */
export const DIFFERING: Diagnosis = {
  format: FORMAT,
  product: '0.1.0',
  day: AS_OF,
  from: 'page',
  checks: CHECKS.map((check) => {
    const state = STATES[check.id] ?? (check.id in ANSWERS ? 'answered' : 'failed');
    return resultOf(check, state, ANSWERS[check.id], state === 'failed' ? { kind: 'denied', status: 403, code: '0x80040220' } : null);
  }),
};
