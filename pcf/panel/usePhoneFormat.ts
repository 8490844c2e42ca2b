import * as React from 'react';
import { asStored, type PhoneFormat } from '../views/parts/phone';
import { lazyScript } from './lazyScript';
import { keptIn } from '../../plugins-ts/text';

const loadNumbers = lazyScript<typeof import('./numbers')>('numbers.js', 'VoiceChannelNumbers');

/** The same rows are rendered many times. */
function keeping(format: PhoneFormat): PhoneFormat {
  const made = new Map<string, string>();
  return (e164) => keptIn(made, e164, () => format(e164));
}

/** How numbers are written, loaded while the tables are read. As they are stored until it is there, and where it cannot be loaded. */
export function usePhoneFormat(page: Window): PhoneFormat {
  const [format, setFormat] = React.useState<PhoneFormat>(() => asStored);
  React.useEffect(() => {
    let gone = false;
    loadNumbers(page).then(
      ({ formatted }) => gone || setFormat(() => keeping(formatted)),
      // Numbers are shown as they are stored: nothing is missing.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [page]);
  return format;
}
