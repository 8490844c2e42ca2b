import * as React from '../../parts/react';
import { useByKey } from '../../parts/useStable';
import type { ChannelKeys } from '../../../../plugins-ts/dataverse/channelReader';
import type { CardStore, Reading } from './CardStore';

const LOADING: Reading = { kind: 'loading' };

/**
 * Follows the model for the given keys. `null` asks for nothing.
 * An answer to an earlier question is never given for a later one, not even for one frame.
 */
export function useReading(model: CardStore, keys: ChannelKeys | null): Reading {
  const [, setVersion] = React.useState(0);
  // In the same task as the drawing: an answer that came between the two would be told to nobody.
  React.useLayoutEffect(() => model.subscribe(() => setVersion((version) => version + 1)), [model]);
  const sameKeys = useByKey(keys, JSON.stringify(keys));
  React.useEffect(() => {
    if (sameKeys) model.follow(sameKeys);
  }, [model, sameKeys]);
  return keys && model.answers(keys) ? model.reading : LOADING;
}
