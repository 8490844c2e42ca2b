import type { Scenario, SipContextValue } from './vocabulary';
import { article, inferred, type Cited } from './cite';
import type { CatalogueDirection, CatalogueSipContext } from './catalogueTypes';

type SipContext = CatalogueDirection['sipContext'];

const entry =
  (value: SipContextValue) =>
  (reason: string, cited: Cited): CatalogueSipContext => ({ value, reason: `SipReason_${reason}`, ...cited });

/** Can be kept when set up. */
export const preserved = /* @__PURE__ */ entry('preserved');
/** May be lost on networks outside Microsoft or by someone else's equipment. */
export const atRisk = /* @__PURE__ */ entry('atRisk');
/** No path can carry it. */
export const lost = /* @__PURE__ */ entry('lost');
/** The scenario does not exist here. */
export const notApplicable = /* @__PURE__ */ entry('notApplicable');

/** An outbound call is not handed over by anyone: it starts in Contact Center. */
const startsHere = (): CatalogueSipContext => notApplicable('StartsInContactCenter', inferred('ART'));

/** The same statement for all scenarios of a direction, of which `first` is its own: arrival or origination. */
export const same = (first: Scenario, statement: CatalogueSipContext, others: SipContext = {}): SipContext => ({
  [first]: statement,
  blindTransfer: statement,
  consultTransfer: statement,
  callback: statement,
  handoffToNonMicrosoft: statement,
  handoffFromNonMicrosoft: first === 'origination' ? startsHere() : statement,
  ...others,
});

/** Microsoft numbers inbound. `handoff`: pages on third-party systems that hand calls over. */
export const microsoftNumberInbound = (handoff: Cited): SipContext => ({
  arrival: atRisk('CarriersMayDrop', article('ART')),
  blindTransfer: atRisk('OrdinaryCall', inferred('ART')),
  consultTransfer: atRisk('SameLeavingLeg', inferred('ART', 'D-XFER')),
  callback: atRisk('CallbackIsNewCall', inferred('ART')),
  handoffToNonMicrosoft: atRisk('PublicNetworksBetween', inferred('ART')),
  handoffFromNonMicrosoft: lost('NoSipTrunk', handoff),
});

export const microsoftNumberOutbound = (): SipContext => ({
  origination: atRisk('PresentedNumberOnly', article('ART')),
  blindTransfer: atRisk('NewTelephoneLeg', inferred('ART', 'D-XFER')),
  consultTransfer: atRisk('NewTelephoneLeg', inferred('ART', 'D-XFER')),
  callback: atRisk('ReturnCallOrdinary', inferred('ART')),
  handoffToNonMicrosoft: atRisk('ArticleNamesLoss', article('ART')),
  handoffFromNonMicrosoft: startsHere(),
});

export const ownTelephonyOutbound = (): SipContext => ({
  origination: preserved('MetadataKept', article('ART')),
  blindTransfer: preserved('SameTrunkBridged', inferred('ART', 'D-XFER')),
  consultTransfer: preserved('SameTrunk', inferred('ART', 'D-XFER')),
  callback: preserved('ReturnOwnTrunk', inferred('ART')),
  handoffToNonMicrosoft: preserved('SipToSip', inferred('ART')),
  handoffFromNonMicrosoft: startsHere(),
});
