/** Makes of what a page answered in a diagnosis the circumstances under which the preview's page answers the same. */
import { factsFrom, type Diagnosis } from '../../plugins-ts/diagnosis/diagnose';
import { frame } from '../../plugins-ts/diagnosis/checks/frame';
import { place } from '../../plugins-ts/diagnosis/checks/place';
import { sidePanes } from '../../plugins-ts/diagnosis/checks/sidePanes';
import { CIRCUMSTANCES, type Circumstance } from './circumstances';

/** The circumstances by which a page answers a point otherwise than we believe. Points of pages that stand in none are not played back. */
export const CIRCUMSTANCE_OF_POINT: Readonly<Record<string, readonly Circumstance[]>> = {
  appFound: ['noXrm'],
  sidePaneOpens: ['refusedPanes'],
  dataEncodedOnce: ['notEncoded', 'encodedTwice'],
  clipboardWrites: ['noClipboard'],
  frameIsOpen: ['sandboxedFrame'],
};

/** In the order of the list. A diagnosis of the command line has none: it tells of no page. */
export function circumstancesFrom(diagnosis: Diagnosis): readonly Circumstance[] {
  const at = factsFrom(diagnosis, place);
  const panes = factsFrom(diagnosis, sidePanes);
  const around = factsFrom(diagnosis, frame);
  const told: Readonly<Partial<Record<Circumstance, boolean>>> = {
    noXrm: at?.app === 'none',
    refusedPanes: panes !== null && panes.opened !== true,
    notEncoded: at?.data.there === true && at.data.encodings === 0,
    encodedTwice: at?.data.there === true && at.data.encodings === 2,
    noClipboard: around?.clipboard === false || around?.clipboardAllowed === false,
    sandboxedFrame: around?.sandboxed === true,
  };
  return CIRCUMSTANCES.map(({ id }) => id).filter((id) => told[id] === true);
}
