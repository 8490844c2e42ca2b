/** The cards on a form: each approach, what is not decided or does not agree, and what keeps a card from being shown. */
import * as React from 'react';
import { CardFrame } from '../../../pcf/views/card/CardFrame/CardFrame';
import { LoadingCard, type CardTrouble, TroubleCard } from '../../../pcf/views/card/CardStates';
import { DeploymentCard } from '../../../pcf/views/card/DeploymentCard/DeploymentCard';
import type { DeploymentCardProps } from '../../../pcf/views/card/DeploymentCard/DeploymentCard.types';
import { channelSubject, numberSubject } from '../../../pcf/views/card/DeploymentCard/subject';
import { FindingList } from '../../../pcf/views/parts/FindingList/FindingList';
import type { Channel } from '../../../plugins-ts/report/reportTypes';
import { directionOf } from '../../../plugins-ts/text';
import { designOf } from '../../host/framework/fluentDesign';
import { channelOf, channelWithCallerId, NUMBER_KINDS } from '../builders';
import { sampleChannel } from '../organizations';
import type { GalleryState, Look } from './galleryState';

const nothing = (): void => undefined;

function framed(look: Look, view: React.ReactElement): React.ReactElement {
  const { text, language, theme, width } = look;
  const host = { text, locale: language, dir: directionOf(language), design: designOf(theme), allocatedWidth: width ?? 0 };
  return <CardFrame host={host}>{view}</CardFrame>;
}

const part = (id: string, view: React.ReactElement): GalleryState => ({ id, extent: 'part', render: (look) => framed(look, view) });

/** @param channel made when the state is shown: some are looked up in the whole sample */
function card(id: string, channel: () => Channel, props: Partial<DeploymentCardProps> = {}): GalleryState {
  return {
    id: `card-${id}`,
    extent: 'part',
    render: (look) => {
      const subject = channelSubject(channel());
      if (subject === null) throw new Error(`${id}: a channel without a number has no card`);
      return framed(look, <DeploymentCard subject={subject} {...props} />);
    },
  };
}

function numberCard(id: string, channel: () => Channel): GalleryState {
  return {
    id: `card-${id}`,
    extent: 'part',
    render: (look) => {
      const { number, inbound, outbound, findings } = channel();
      if (number === null) throw new Error(`${id}: no number`);
      return framed(look, <DeploymentCard subject={numberSubject({ number, isNamed: true, inbound, outbound, findings })} />);
    },
  };
}

const TROUBLES: readonly CardTrouble[] = [
  { kind: 'noNumber' },
  { kind: 'hidden' },
  { kind: 'noAccess', privilege: 'prvReadmsdyn_ocphonenumber', message: 'Principal user is missing prvReadmsdyn_ocphonenumber privilege' },
  { kind: 'notFound' },
  { kind: 'several' },
  { kind: 'offline' },
  { kind: 'failed', message: 'Generic SQL error.' },
];

const spelled = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Channels of the sample that show something that no small organization here does. */
const STORIES = [
  'us-financing',
  'us-collections',
  'us-portland',
  'uk-orders',
  'uk-delivery',
  'uk-arabic',
  'de-repairs',
  'de-delivery',
  'de-garden',
  'de-hotline',
  'pilot-garden-advice',
  'old-hotline',
  'recall-mowers',
] as const;

export const CARD_STATES: readonly GalleryState[] = [
  part('card-loading', <LoadingCard />),
  ...(['channel', 'number'] as const).flatMap((subject) =>
    TROUBLES.map((trouble) =>
      part(
        `card-trouble-${spelled(trouble.kind)}-${subject}`,
        <TroubleCard trouble={trouble} subject={subject} onRetry={trouble.kind === 'failed' ? nothing : undefined} />,
      ),
    ),
  ),
  ...NUMBER_KINDS.map((kind) => card(kind, () => channelOf(kind))),
  card('undecided-teams-to-declare', () => channelOf('undecided-teams'), { onDeclare: nothing }),
  card('caller-id-of-another-approach', () => channelWithCallerId('teams-direct-routing', 'acs-direct-offer')),
  card('caller-id-not-bound', () => channelOf('acs-direct-offer'), { callerIdNotBound: true }),
  card('number-masked', () => channelOf('acs-direct-routing'), { hidden: ['number', 'carrier'] }),
  card('tables-denied', () => channelOf('acs-direct-routing'), {
    unread: [
      { entitySet: 'msdyn_occarriers', state: 'denied', privilege: 'prvReadmsdyn_occarrier' },
      { entitySet: 'vcd_numberconnectivities', state: 'failed', privilege: 'prvReadvcd_NumberConnectivity' },
    ],
  }),
  card('columns-lacking', () => channelOf('undecided-acs'), {
    unread: [{ entitySet: 'msdyn_ocphonenumbers', state: 'read', lacking: ['msdyn_ocphonenumbersource'], privilege: '' }],
  }),
  numberCard('number-own-carrier', () => channelOf('acs-direct-routing')),
  numberCard('number-undecided', () => channelOf('undecided-teams')),
  ...STORIES.map((story) => card(`story-${story}`, () => sampleChannel(story), { Findings: FindingList })),
];
