/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { LoadingCard, SHIMMER_DELAY, type CardTrouble, TroubleCard } from '../../pcf/views/card/CardStates';
import { renderView } from '../support/render';

const TROUBLES: readonly (readonly [CardTrouble, string, string])[] = [
  [{ kind: 'noNumber' }, 'No number', 'There is no phone number'],
  [{ kind: 'hidden' }, 'Hidden from you', "You can't see the phone number"],
  [
    { kind: 'noAccess', privilege: 'prvReadmsdyn_ocphonenumber', message: 'Principal user is missing the privilege.' },
    'Number not readable',
    "You can't read phone numbers",
  ],
  [{ kind: 'notFound' }, 'Number not found', 'The phone number was not found'],
  [{ kind: 'several' }, 'Several records', 'Several phone numbers have this text'],
  [{ kind: 'offline' }, 'Offline', 'You are offline'],
  [{ kind: 'failed', message: 'Generic SQL error.' }, 'Not read', 'The deployment could not be read'],
];

describe.each(['channel', 'number'] as const)('on the form of a %s', (subject) => {
  it.each(TROUBLES)('%j says what is the matter', (trouble, title, heading) => {
    renderView(<TroubleCard trouble={trouble} subject={subject} onRetry={() => undefined} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(title);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(heading);
    // A key without words would show as itself.
    expect(document.body.textContent).not.toMatch(/Card_/);
  });
});

it('names the privilege that is missing', () => {
  renderView(<TroubleCard trouble={{ kind: 'noAccess', privilege: 'prvReadmsdyn_ocphonenumber' }} subject="channel" />);
  expect(screen.getByText(/lack Read on Phone number \(prvReadmsdyn_ocphonenumber\)/)).toBeTruthy();
});

it('tries again on request, and offers it only where that can help', () => {
  const onRetry = jest.fn();
  const { unmount } = renderView(<TroubleCard trouble={{ kind: 'failed', message: '' }} subject="channel" onRetry={onRetry} />);
  userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
  unmount();
  renderView(<TroubleCard trouble={{ kind: 'noNumber' }} subject="channel" />);
  expect(screen.queryByRole('button')).toBeNull();
});

it("gives the service's own words on demand, and never a bare resource key", () => {
  const { unmount } = renderView(<TroubleCard trouble={{ kind: 'failed', message: 'Generic SQL error.' }} subject="channel" />);
  expect(screen.queryByText('Generic SQL error.')).toBeNull();
  userEvent.click(screen.getByRole('button', { name: 'Details' }));
  expect(screen.getByText('Generic SQL error.')).toBeTruthy();
  unmount();
  renderView(<TroubleCard trouble={{ kind: 'failed', message: 'Read_OfAnotherRelease' }} subject="channel" />);
  expect(screen.queryByRole('button')).toBeNull();
});

describe('loading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows nothing for 300 ms, then the shape of the card, and says so once', () => {
    renderView(<LoadingCard />);
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => {
      jest.advanceTimersByTime(SHIMMER_DELAY - 1);
    });
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => {
      jest.advanceTimersByTime(1);
    });
    expect(screen.getByRole('status').textContent).toBe('Reading deployment');
    expect(document.querySelector('[aria-busy=true]')).toBeTruthy();
  });
});
