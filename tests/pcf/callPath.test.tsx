/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { APPROACHES } from '../../plugins-ts/catalogue';
import { directionStatement } from '../../plugins-ts/organization/statements';
import type { DirectionName } from '../../plugins-ts/catalogue/vocabulary';
import { callPath } from '../../pcf/views/card/CallPath/path';
import { pathSentences } from '../../pcf/views/card/CallPath/sentences';
import { channelOf } from '../support/builders';
import { expectAccessible, renderChannel, textOf } from '../support/render';

jest.setTimeout(60_000);

const text = textOf('en');
const legs = (): HTMLElement[] => within(screen.getByRole('toolbar', { name: 'Legs of the call path' })).getAllByRole('button');

describe('the path of every approach', () => {
  const directions = APPROACHES.flatMap((approach) => (['inbound', 'outbound'] as const).map((name) => [approach.id, name] as const));

  it.each(directions)('%s %s joins up, and its bracket holds exactly the legs inside Microsoft responsibility', (approach, name) => {
    const path = callPath({ approach, ...directionStatement([approach], name) }, name);
    if (!path) throw new Error('no path');
    expect(path.legs.map((leg) => leg.from)).toEqual(path.nodes.slice(0, -1));
    expect(path.legs.map((leg) => leg.to)).toEqual(path.nodes.slice(1));
    const bracketed = path.legs.map((_leg, index) => path.part !== null && index >= path.part.first && index < path.part.last);
    expect(path.legs.map((leg) => leg.insideMicrosoftSla)).toEqual(bracketed);
    expect(path.nodes[0]).toBe({ inbound: 'customerPhone', outbound: path.nodes[0] }[name as DirectionName]);
  });

  it('there is none while candidates differ', () => {
    const statement = directionStatement(['teams-calling-plan', 'teams-direct-routing'], 'inbound');
    expect(callPath({ approach: 'unknown', ...statement }, 'inbound')).toBeNull();
  });
});

describe('in sentences', () => {
  const sentences = (kind: 'acs-direct-routing' | 'acs-direct-offer', name: DirectionName): string[] => {
    const path = callPath({ approach: kind, ...directionStatement([kind], name) }, name);
    if (!path) throw new Error('no path');
    return pathSentences(path, text).map(({ lead, body, tail }) => [lead, body, tail].filter(Boolean).join(' '));
  };

  it('own carrier, inbound: says where Microsoft responsibility starts and ends', () => {
    expect(sentences('acs-direct-routing', 'inbound')).toEqual([
      'Customer phone to your carrier. Carriers. Caller number only. Outside.',
      'Your carrier to your SBC. Your carrier. Depends on carrier. Outside.',
      'Your SBC to ACS. You. Context carried. Outside.',
      'Microsoft responsibility starts at ACS. ACS to Contact Center. Microsoft. Context carried.',
      'Contact Center to representative. Microsoft and you. Context carried. Microsoft responsibility ends at representative.',
    ]);
  });

  it('own carrier, outbound: every leg is outside, even those that Microsoft runs', () => {
    const all = sentences('acs-direct-routing', 'outbound');
    expect(all).toHaveLength(5);
    expect(all.every((sentence) => sentence.endsWith('Outside.'))).toBe(true);
    expect(all.join(' ')).not.toMatch(/responsibility/);
  });

  it('Microsoft number, outbound: starts at the representative and ends at the edge', () => {
    const all = sentences('acs-direct-offer', 'outbound');
    expect(all[0]).toMatch(/^Microsoft responsibility starts at representative\./);
    expect(all[2]).toMatch(/Microsoft responsibility ends at Microsoft edge\.$/);
  });
});

describe.each([520, 300])('the drawing at %i px', (width) => {
  it('has one button for each leg, in call order, named in full', () => {
    renderChannel(channelOf('acs-direct-routing'), { width });
    expect(legs().map((leg) => leg.getAttribute('aria-label'))).toEqual([
      'Leg 1: customer phone to your carrier. Customer phone to your carrier. Carriers. Caller number only.',
      'Leg 2: your carrier to your SBC. Your carrier to your SBC. Your carrier. Depends on carrier.',
      'Leg 3: your SBC to ACS. Your SBC to ACS. You. Context carried.',
      'Leg 4: ACS to Contact Center. ACS to Contact Center. Microsoft. Context carried.',
      'Leg 5: Contact Center to representative. Contact Center to representative. Microsoft and you. Context carried.',
    ]);
  });

  it('is for the eye alone, but for the legs', () => {
    renderChannel(channelOf('acs-direct-routing'), { width });
    const drawing = screen.getByRole('toolbar');
    for (const child of Array.from(drawing.children)) {
      expect([child.tagName, child.tagName === 'BUTTON' || child.getAttribute('aria-hidden') === 'true']).toEqual([child.tagName, true]);
    }
    expect(within(drawing).getByText('Microsoft responsibility')).toBeTruthy();
  });

  it('says that no Microsoft SLA is stated where none is', () => {
    renderChannel(channelOf('acs-direct-routing'), { width });
    userEvent.click(screen.getByRole('tab', { name: /^Outbound/ }));
    expect(within(screen.getByRole('toolbar')).getByText('No Microsoft SLA stated')).toBeTruthy();
    expect(within(screen.getByRole('toolbar')).queryByText('Microsoft responsibility')).toBeNull();
  });
});

describe('legs by keyboard', () => {
  it('are one Tab stop; arrows, Home and End move', () => {
    renderChannel(channelOf('acs-direct-routing'));
    const all = legs();
    expect(all.map((leg) => leg.tabIndex)).toEqual([0, -1, -1, -1, -1]);
    all[0]?.focus();
    userEvent.keyboard('{arrowright}{arrowright}');
    expect(document.activeElement).toBe(all[2]);
    userEvent.keyboard('{arrowleft}');
    expect(document.activeElement).toBe(all[1]);
    userEvent.keyboard('{end}');
    expect(document.activeElement).toBe(all[4]);
    userEvent.keyboard('{arrowright}');
    expect(document.activeElement).toBe(all[4]);
    userEvent.keyboard('{home}');
    expect(document.activeElement).toBe(all[0]);
    expect(all.map((leg) => leg.tabIndex)).toEqual([0, -1, -1, -1, -1]);
  });

  it('Enter opens a callout with transport, party, context, note, basis and links; Esc closes it', async () => {
    renderChannel(channelOf('acs-direct-routing'));
    const leg = legs()[2] as HTMLElement;
    leg.focus();
    userEvent.keyboard('{enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Leg 3: your SBC to ACS' });
    expect(leg.getAttribute('aria-expanded')).toBe('true');
    const words = dialog.textContent ?? '';
    for (const part of [
      'SIP over TLS to port 5061',
      'ResponsibleYou',
      'SIP contextContext carried',
      'Outside',
      'begins only after the call has entered ACS',
    ]) {
      expect(words).toContain(part);
    }
    expect(within(dialog).getAllByRole('link').length).toBeGreaterThan(2);
    await expectAccessible();
    // Where the focus goes is for the browser tests: without a layout, Fluent takes nothing for visible.
    fireEvent.keyDown(dialog, { key: 'Escape', keyCode: 27, which: 27 });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(leg.getAttribute('aria-expanded')).toBe('false');
  });
});

it('the list is always in the page, and shown to everyone on request', async () => {
  renderChannel(channelOf('acs-direct-routing'));
  const list = screen.getByRole('list', { name: 'Call path, leg by leg' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  const button = screen.getByRole('button', { name: 'Show as list' });
  const hiddenClass = list.parentElement?.className;
  expect(hiddenClass).not.toBe('');
  userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(list.parentElement?.className).toBe('');
  await expectAccessible();
});

describe('where a call goes that leaves again', () => {
  it('back to the session border controller: both legs are yours', () => {
    renderChannel(channelOf('acs-direct-routing'));
    expect(screen.getByText('If the call is transferred back to your SBC')).toBeTruthy();
    expect(screen.getByText('From ACS to your SBC, then to the outside number. Both legs are yours.')).toBeTruthy();
  });

  it('to an outside number: says who answers for it', () => {
    renderChannel(channelOf('teams-operator-connect'));
    expect(screen.getByText('If the call is transferred to an outside number')).toBeTruthy();
    expect(screen.getByText('From Teams Phone to the outside number. Operator: Context may be stripped.')).toBeTruthy();
  });
});
