/** @jest-environment jsdom */
// Telephone numbers as people read them, where the panel brings what knows how.
import { act, render, screen } from '@testing-library/react';
import * as React from 'react';
import { formatted } from '../../pcf/panel/numbers';
import { usePhoneFormat } from '../../pcf/panel/usePhoneFormat';
import { phoneText } from '../../pcf/views/parts/phone';

describe('numbers', () => {
  it.each([
    ['+442079460102', '+44 20 7946 0102'],
    ['+14255550102', '+1 425 555 0102'],
    ['+493023125101', '+49 30 23125101'],
    ['+966112345678', '+966 11 234 5678'],
    // Too short for its country, and of no country: nothing is made up.
    ['+442', '+442'],
    ['+999123456', '+999123456'],
  ])('%s is written %s', (e164, text) => {
    expect(formatted(e164)).toBe(text);
  });

  it.each(['+442079460102', '+14255550102', '+61255500102', '+353209101202', '+97145550199', '+18005550199'])(
    '%s keeps all of its digits, in their order',
    (e164) => {
      expect(formatted(e164).replace(/ /g, '')).toBe(e164);
    },
  );

  it('a number that is stored in another way is shown as it is stored', () => {
    const stars = (): string => '***';
    expect(phoneText({ text: '+442079460102', e164: '+442079460102' }, stars)).toBe('***');
    expect(phoneText({ text: '', e164: '+442079460102' }, stars)).toBe('***');
    expect(phoneText({ text: '0044 20 7946 0108', e164: '+442079460108' }, stars)).toBe('0044 20 7946 0108');
    expect(phoneText({ text: '020 7946 0108', e164: null }, stars)).toBe('020 7946 0108');
    expect(phoneText({ text: '', e164: null }, stars)).toBe('');
    expect(phoneText({ text: '+442079460102', e164: '+442079460102' })).toBe('+442079460102');
  });
});

describe('in the panel', () => {
  function Shown(): React.ReactElement {
    const phone = usePhoneFormat(window);
    return <p>{phone('+442079460102')}</p>;
  }
  const script = (): HTMLScriptElement => {
    const [tag] = Array.from(document.head.querySelectorAll<HTMLScriptElement>('script[src$="numbers.js"]')).slice(-1);
    if (!tag) throw new Error('no script was asked for');
    return tag;
  };

  it('shows numbers as they are stored until the script is there, also when it cannot be loaded', async () => {
    render(<Shown />);
    screen.getByText('+442079460102');
    await act(async () => void script().dispatchEvent(new Event('error')));
    screen.getByText('+442079460102');
  });

  it('writes them for people once it is', async () => {
    const calls: string[] = [];
    (window as { VoiceChannelNumbers?: unknown }).VoiceChannelNumbers = {
      formatted: (e164: string) => {
        calls.push(e164);
        return formatted(e164);
      },
    };
    const { rerender } = render(<Shown />);
    await act(async () => void script().dispatchEvent(new Event('load')));
    await screen.findByText('+44 20 7946 0102');
    rerender(<Shown />);
    expect(calls).toEqual(['+442079460102']);
  });
});
