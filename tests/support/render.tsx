/** Views as a card has them around: words, theme, direction and width. For jsdom, which lays nothing out. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TextEncoder } from 'node:util';
import { InjectionMode, Stylesheet } from '@fluentui/react';
import { act, configure, getConfig, render, type RenderResult } from '@testing-library/react';
import { axe } from 'jest-axe';
import * as React from 'react';
import { createText, directionOf, LANGUAGE_TAG, type Language, type Text } from '../../plugins-ts/text';
import { CardFrame } from '../../pcf/views/card/CardFrame/CardFrame';
import { DeploymentCard } from '../../pcf/views/card/DeploymentCard/DeploymentCard';
import type { DeploymentCardProps } from '../../pcf/views/card/DeploymentCard/DeploymentCard.types';
import { channelSubject } from '../../pcf/views/card/DeploymentCard/subject';
import { FindingList } from '../../pcf/views/parts/FindingList/FindingList';
import type { Channel } from '../../plugins-ts/report/reportTypes';
import { answerStylesQuickly } from './quickStyles';

// Whether something can be seen is for the browser tests: asking jsdom for the style of every element takes seconds.
// And what is waited for is asked for again with each change of the page: the page itself is printed once, when the wait is over.
const { getElementError } = getConfig();
configure({
  defaultHidden: true,
  getElementError(message, container) {
    const { _disableExpensiveErrorDiagnostics: waiting } = getConfig() as { readonly _disableExpensiveErrorDiagnostics?: boolean };
    return waiting ? Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' }) : getElementError(message, container);
  },
});
// For the same reason no rules come into the page: jsdom matches each of them against each element it is asked about.
Stylesheet.getInstance().setConfig({ injectionMode: InjectionMode.none });
// Tests that only want words run without a page.
if (typeof window !== 'undefined') answerStylesQuickly();

// Every browser has one; jsdom does not.
globalThis.TextEncoder ??= TextEncoder;

const STRINGS = path.join(__dirname, '..', '..', 'strings');

/** All words of a language, by key. */
export function wordsOf(language: Language): Record<string, string> {
  const folder = path.join(STRINGS, language);
  const groups = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.assign(
    { [LANGUAGE_TAG]: language },
    ...groups.map((group) => JSON.parse(readFileSync(path.join(folder, group), 'utf8')) as object),
  ) as Record<string, string>;
}

const texts = new Map<Language, Text>();

/** The words of a language, read once a file. */
export function textOf(language: Language): Text {
  const text = texts.get(language) ?? createText(wordsOf(language), language);
  texts.set(language, text);
  return text;
}

export interface RenderOptions {
  readonly width?: number;
  readonly language?: Language;
  readonly design?: { readonly tokenTheme?: object; readonly isDarkTheme?: boolean };
}

export function renderView(view: React.ReactElement, { width = 520, language = 'en', design }: RenderOptions = {}): RenderResult {
  const host = { text: textOf(language), locale: language, dir: directionOf(language), design, allocatedWidth: width };
  return render(<CardFrame host={host}>{view}</CardFrame>);
}

export function renderChannel(channel: Channel, options?: RenderOptions, props: Partial<DeploymentCardProps> = {}): RenderResult {
  const subject = channelSubject(channel);
  if (!subject) throw new Error('a channel without a number has another card');
  return renderView(<DeploymentCard subject={subject} Findings={FindingList} {...props} />, options);
}

/** Fails with what axe finds in the page, which lives on while axe looks. Colors are for the browser tests: jsdom paints nothing. */
export async function expectAccessible(): Promise<void> {
  let violations: Awaited<ReturnType<typeof axe>>['violations'] = [];
  await act(async () => {
    ({ violations } = await axe(document.body, { rules: { region: { enabled: false } }, resultTypes: ['violations'], selectors: false }));
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
}
