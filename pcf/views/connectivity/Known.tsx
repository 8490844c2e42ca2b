import * as React from 'react';
import { approachKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { hasConnectivityEvidence } from '../../../plugins-ts/organization/connectivityEvidence';
import { formatDate } from '../../../plugins-ts/text';
import { Badge } from '../parts/Badge';
import { momentText } from '../overview/PageHead';
import { useView } from '../parts/View';
import type { Author } from './Connectivity.types';
import { useConnectivityStyles } from './Connectivity.styles';
import type { TeamsNumber } from './teamsNumbers';

/** What is known of a Teams number: how it is connected, who said so and when, and whether that is old. */
export function Known({ one, author }: { readonly one: TeamsNumber; readonly author: Author | undefined }): React.ReactElement {
  const own = useConnectivityStyles();
  const { text, locale } = useView();
  const { number, decided, day, old } = one;
  const origin = text(number.certainty === 'imported' ? 'Evidence_Imported' : 'Evidence_Declared');
  const known = hasConnectivityEvidence(number);
  return (
    <>
      <div>
        {decided ? text(approachKey(number.approach)) : text(known ? 'Evidence_Disagree' : 'Evidence_Undecided')}{' '}
        {old && <Badge tone="caution" icon="clock" label={text('Evidence_Old')} />}
      </div>
      {decided && (
        <div className={own.second}>
          {day === null ? text('Evidence_OriginNoDay', { origin }) : text('Evidence_OriginOn', { origin, date: formatDate(day, locale) })}
        </div>
      )}
      {author !== undefined && (
        <div className={own.second}>
          {author.at !== null && (
            <div>
              {momentText(author.at, locale, (date, time) =>
                text(author.by === null ? 'Evidence_Written' : 'Evidence_WrittenBy', {
                  ...(author.by === null ? {} : { name: author.by }),
                  date,
                  time,
                }),
              )}
            </div>
          )}
          {author.source !== null && <div>{text('Evidence_Source', { source: author.source })}</div>}
          {author.note !== null && <div dir="auto">{text('Evidence_Note', { note: author.note })}</div>}
        </div>
      )}
    </>
  );
}
