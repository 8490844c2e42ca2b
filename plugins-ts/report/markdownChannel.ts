/** One channel in full: its number, both directions with basis and link, what ends, and what its classification was read from. */
import {
  boundaryShortKey,
  approachKey,
  directionKey,
  legWhenKey,
  lifecycleKey,
  nodeKey,
  partyKey,
  slaKey,
} from '../catalogue/catalogueKeys';
import { approachById } from '../catalogue';
import { directionsOf } from '../catalogue/directions';
import type { Channel } from './reportTypes';
import type { Direction, PhoneNumber } from '../organization/organizationTypes';
import type { DirectionName, Leg, NodeId } from '../catalogue/vocabulary';
import { evidenceText } from './csvColumns';
import { channelName, findingItem } from './markdownLists';
import { bullets, founded, heading, labeled } from './markdownParts';
import { code, markdown } from './markdownText';
import { recordState } from './recordState';
import {
  approachName,
  approachNames,
  boundarySentence,
  certaintyName,
  daysLeft,
  endDate,
  numberSourceName,
  phoneText,
  sipContextLine,
  type ExportWords,
} from './reportWords';

export function channelSection(channel: Channel, words: ExportWords): string {
  const { text } = words;
  const { number, callerIdNumber } = channel;
  const items = [
    ...(channel.active ? [] : [markdown(text('Report_Inactive'))]),
    ...(channel.workstream === null
      ? []
      : [labeled(text('Report_Column_Workstream'), markdown(channel.workstream.name) || code(channel.workstream.id))]),
    ...(number === null
      ? [labeled(text('Report_Column_Number'), markdown(text('Report_ChannelHasNoNumber')))]
      : numberItems(number, 'Report_Column_Number', words)),
    ...(callerIdNumber === null || callerIdNumber.id === number?.id ? [] : numberItems(callerIdNumber, 'Report_OutboundShows', words)),
  ];
  const findings = channel.findings.map((finding) => findingItem(finding, words, channel));
  return [
    heading(3, channelName(channel, words)),
    bullets(items),
    directionPart('inbound', channel.inbound, words),
    directionPart('outbound', channel.outbound, words),
    findings.length === 0 ? '' : `${bullets([`**${markdown(text('Report_Column_Findings'))}**`])}${bullets(findings, 1)}`,
    bullets([labeled(text('Report_Column_ChannelId'), code(channel.id))]),
    '\n',
  ].join('');
}

/** A number of the channel: what it is, how that is known, what it was read from, and until when it serves. */
function numberItems(number: PhoneNumber, label: string, words: ExportWords): string[] {
  const { text } = words;
  const facts = [
    phoneText(words, number),
    recordState(number, text),
    text('Report_NumberSourceIs', { source: numberSourceName(words, number) }),
    ...(number.carrier === null ? [] : [text('Report_CarrierIs', { name: number.carrier })]),
    ...(number.provider === null ? [] : [text('Report_ProviderIs', { name: number.provider })]),
  ].filter((fact) => fact !== '');
  const evidence = number.evidence.map((one) => code(evidenceText(one))).join(', ');
  return [
    `${labeled(text(label), facts.map(markdown).join('; '))}.`,
    `${labeled(text('Report_Column_Approach'), markdown(approachSentence(number, words)))}${evidence === '' ? '' : ` ${markdown(text('Report_ReadFrom'))} ${evidence}.`}`,
    ...(number.lifecycle.status === 'current' || number.lifecycle.status === 'unknown'
      ? []
      : [labeled(text('Report_Column_Lifecycle'), lifecycleSentence(number, words))]),
  ];
}

function approachSentence(number: PhoneNumber, words: ExportWords): string {
  const { text } = words;
  const known = certaintyName(words, number.certainty);
  if (number.certainty === 'ambiguous') {
    return text('Report_UndecidedBetween', { candidates: approachNames(words, number.candidates) });
  }
  return number.approach === 'unknown'
    ? text('Report_NothingToDecideOn')
    : text('Report_ApproachKnown', { approach: approachName(words, number), known });
}

function lifecycleSentence(number: PhoneNumber, words: ExportWords): string {
  const { text } = words;
  const { lifecycle } = number;
  const status = text(lifecycleKey(lifecycle.status));
  const sentences = [
    lifecycle.endsOn === null
      ? `${status}.`
      : text('Report_EndsOn', { status, date: endDate(words, number), days: daysLeft(words, lifecycle.daysLeft) }),
    ...(lifecycle.successors.length === 0
      ? []
      : [
          text(lifecycle.status === 'temporary' ? 'Report_Next_NewNumber' : 'Report_Next', {
            approaches: approachNames(words, lifecycle.successors),
          }),
        ]),
  ];
  const [only] = number.candidates.length === 1 ? number.candidates : [];
  const basis = only === undefined ? '' : ` ${founded(words, approachById(only).lifecycle)}`;
  return `${sentences.map(markdown).join(' ')}${basis}`;
}

function directionPart(name: DirectionName, direction: Direction, words: ExportWords): string {
  const { text } = words;
  const { responsibility } = direction;
  const switchedOff = name === 'inbound' ? 'Report_TakesNoCalls' : 'Report_MakesNoCalls';
  const head = [
    ...(direction.enabled === false ? [markdown(text('Report_Sentence', { sentence: text(switchedOff) }))] : []),
    ...(direction.enabled === null && direction.candidates.length > 0 ? [markdown(text('Report_EnabledNotKnown'))] : []),
    markdown(boundarySentence(words, name, direction)),
    ...(responsibility === null ? [] : [founded(words, responsibility)]),
  ].join(' ');
  const details = [
    ...(direction.sla === null ? [] : [labeled(text('Report_Column_Sla'), markdown(text(slaKey(direction.sla))))]),
    ...candidateItems(name, direction, words),
    ...pathItems(direction, words),
    ...(direction.candidates.length === 0 ? [] : [labeled(text('Report_SipContext'), markdown(sipContextLine(words, direction)))]),
  ];
  return `${bullets([labeled(text(directionKey(name)), head)])}${bullets(details, 1)}`;
}

/** Where the candidates draw the boundary differently: what each would mean. */
function candidateItems(name: DirectionName, direction: Direction, { text }: ExportWords): string[] {
  if (direction.responsibility !== null || direction.candidates.length < 2) {
    return [];
  }
  return direction.candidates.map((id) => {
    const { boundary } = directionsOf(id)[name];
    return markdown(
      text('Report_IfApproach', { approach: text(approachKey(id)), boundary: text(boundaryShortKey({ responsibility: boundary })) }),
    );
  });
}

/** The call path, each stretch with who is responsible for it; Microsoft's part is bold. Paths of calls that leave again follow. */
function pathItems(direction: Direction, words: ExportWords): string[] {
  const { text } = words;
  const always = direction.legs.filter((leg) => leg.when === 'always');
  if (always.length === 0) {
    return [];
  }
  const bold = nodesInside(always);
  const key = bold.size === 0 ? '' : ` ${markdown(text('Report_PathBold'))}`;
  const reasons = [...new Set(direction.legs.map((leg) => leg.when))].filter((when) => when !== 'always');
  const leaving = reasons.map((when) =>
    labeled(
      text(legWhenKey(when)),
      `${pathText(
        direction.legs.filter((leg) => leg.when === when),
        new Set(),
        words,
      )}.`,
    ),
  );
  return [`${labeled(text('Report_Path'), pathText(always, bold, words))}.${key}`, ...leaving];
}

/** Legs in call order as "Customer phone – Carriers → Your carrier"; where one does not start where the last ended, a new path begins. */
function pathText(legs: readonly Leg[], bold: ReadonlySet<NodeId>, { text }: ExportWords): string {
  const node = (id: NodeId): string => (bold.has(id) ? `**${markdown(text(nodeKey(id)))}**` : markdown(text(nodeKey(id))));
  const steps = legs.map((leg, index) => {
    const joins = legs[index - 1]?.to === leg.from;
    const start = joins ? '' : `${index === 0 ? '' : '; '}${node(leg.from)}`;
    return `${start} ${markdown(text('Report_PathStep', { party: text(partyKey(leg.responsibleParty)) }))} ${node(leg.to)}`;
  });
  return steps.join('');
}

/** Nodes at the ends of legs inside Microsoft's responsibility. */
function nodesInside(legs: readonly Leg[]): ReadonlySet<NodeId> {
  return new Set(legs.filter((leg) => leg.insideMicrosoftSla).flatMap(({ from, to }) => [from, to]));
}
