/** The admin panel's page: finds the app around it and the reader's language, then shows the panel. */
import './noFonts';
import './panel.css';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { createWebApiClient } from '../../plugins-ts/dataverse/webApiClient';
import { directionOf, languageOf } from '../../plugins-ts/text';
import { hostOf, locateXrm } from './xrmHost';
import { Panel } from './Panel';
import { loadWords } from './panelWords';

const clock = { now: () => new Date() };

async function start(page: Window & typeof globalThis): Promise<void> {
  const root = page.document.getElementById('panel');
  if (root === null) return;
  const located = locateXrm(page);
  const host = located && hostOf(located.xrm, page);
  const { text, language } = await loadWords(languageOf(host?.languageId), page);
  page.document.documentElement.lang = language;
  page.document.documentElement.dir = directionOf(language);
  page.document.title = text('Panel_Title');
  if (host === null) {
    root.textContent = text('Panel_NoApp');
    return;
  }
  const client = createWebApiClient(host.webApi);
  ReactDOM.render(<Panel client={client} host={host} text={text} locale={language} clock={clock} page={page} />, root);
}

start(window).catch((error: unknown) => {
  // Without its words the panel can only name the file that is missing.
  const root = document.getElementById('panel');
  if (root !== null) root.textContent = String((error as Error).message ?? error);
});
