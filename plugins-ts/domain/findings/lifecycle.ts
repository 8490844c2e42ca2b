/**
 * Findings on what ends: ACS telephony and SMS on 2028-09-30, trial numbers after their minutes.
 */
import { flagCell, filledTextCell } from '../cells';
import type { NumberFacts } from '../numberFacts';
import { providerIsUnintelligible } from '../recognise';
import { isAsiaPacific } from './asiaPacific';
import { anyNumber, isAcsDirectRouting, isDirectOffer, isRetiring, isTrial } from './conditions';
import { onNumber, type ChannelRule, type NumberRule } from './rule';

const sendsOrReceivesSms = ({ row }: NumberFacts): boolean =>
  row !== null && (flagCell(row, 'msdyn_smsinboundenabled') === true || flagCell(row, 'msdyn_smsoutboundenabled') === true);

export const LIFECYCLE_RULES: readonly (NumberRule | ChannelRule)[] = [
  {
    id: 'R-SMS-1',
    severity: 'error',
    basis: 'documented',
    sources: ['D-BYO'],
    scope: 'number',
    check: (number, organisation) =>
      onNumber(number, organisation, (read) => isAcsDirectRouting(read) && sendsOrReceivesSms(read)),
  },
  {
    id: 'R-SMS-2',
    severity: 'warning',
    basis: 'documented',
    sources: ['D-DEP'],
    scope: 'number',
    check: (number, organisation) =>
      onNumber(number, organisation, (read) => read.recognition.platform === 'acs' && sendsOrReceivesSms(read)),
  },
  {
    id: 'R-RET-1',
    severity: 'warning',
    basis: 'documented',
    sources: ['D-RET', 'A-RET'],
    scope: 'number',
    check: (number, organisation) => onNumber(number, organisation, isRetiring),
  },
  {
    id: 'R-RET-2',
    severity: 'warning',
    basis: 'documented',
    sources: ['D-MIGDO'],
    scope: 'number',
    check: (number, organisation) =>
      onNumber(number, organisation, (read) => {
        const country = read.row === null || !isDirectOffer(read) ? null : filledTextCell(read.row, 'msdyn_countryisocode');
        return country !== null && isAsiaPacific(country);
      }),
  },
  {
    id: 'R-RET-3',
    severity: 'info',
    basis: 'documented',
    sources: ['D-MIGDR'],
    scope: 'number',
    check: (number, organisation) => onNumber(number, organisation, isAcsDirectRouting),
  },
  {
    id: 'R-TRIAL-1',
    severity: 'warning',
    basis: 'documented',
    sources: ['D-TRIAL'],
    scope: 'channel',
    direction: null,
    check: (channel, organisation) =>
      anyNumber(channel, organisation, (number) => {
        if (isTrial(number)) return true;
        // The trial flag stands on the provider's row; without one that can be understood it is not known.
        const known = number.providerId === null || (number.provider !== null && !providerIsUnintelligible(number.provider));
        return known ? false : 'msdyn_occommunicationprovidersettings';
      }),
  },
];
