/** The admin panel's page: finds what surrounds it and the reader's language, then shows the panel. */
import './noFonts';
import './panel.css';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { directionOf, languageOf } from '../../plugins-ts/text';
import { Panel } from './Panel';
import { loadWords } from './panelWords';
import { watchPolicy } from './policyViolations';
import { surroundingsOf } from './surroundings';

const clock = { now: () => new Date() };

async function start(page: Window & typeof globalThis): Promise<void> {
  const root = page.document.getElementById('panel');
  if (root === null) return;
  watchPolicy(page);
  const surroundings = await surroundingsOf(page);
  const { text, language } = await loadWords(languageOf(surroundings?.host.languageId), page);
  page.document.documentElement.lang = language;
  page.document.documentElement.dir = directionOf(language);
  page.document.title = text('Panel_Title');
  if (surroundings === null) {
    root.textContent = text('Panel_NoOrganization');
    return;
  }
  ReactDOM.render(<Panel {...surroundings} text={text} locale={language} clock={clock} page={page} />, root);
}

start(window).catch((error: unknown) => {
  // Without its words the panel can only name the file that is missing.
  const root = document.getElementById('panel');
  if (root !== null) root.textContent = String((error as Error).message ?? error);
});
