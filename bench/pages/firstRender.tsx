/** What `benchmarks/firstRender.ts` times in a browser, on the platform's own React and Fluent. */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { Stack } from '@fluentui/react';
import { createText } from '../../plugins-ts/text';
import { CardFrame } from '../../pcf/views/card/CardFrame/CardFrame';
import { DeploymentCard } from '../../pcf/views/card/DeploymentCard/DeploymentCard';
import type { CardSubject } from '../../pcf/views/card/DeploymentCard/DeploymentCard.types';

declare global {
  interface Window {
    firstRender: { stack(): number; card(subject: CardSubject, words: Readonly<Record<string, string>>): number };
  }
}

/** Milliseconds until the element is laid out. Reading a size makes the browser do its part at once. */
function timeRender(element: React.ReactElement): number {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.width = '520px';
  const start = performance.now();
  ReactDOM.render(element, place);
  place.getBoundingClientRect();
  return performance.now() - start;
}

window.firstRender = {
  stack: () => timeRender(<Stack />),
  card: (subject, words) =>
    timeRender(
      <CardFrame host={{ text: createText(words, 'en'), locale: 'en', dir: 'ltr', design: undefined, allocatedWidth: 520 }}>
        <DeploymentCard subject={subject} />
      </CardFrame>,
    ),
};
