/**
 * Findings on what ends: ACS telephony and SMS on 2028-09-30, trial numbers after their minutes.
 */
import { flagCell, filledTextCell } from '../organization/cells';
import type { NumberFacts } from '../organization/numberFacts';
import { providerIsUnintelligible } from '../organization/recognize';
import { isAsiaPacific } from './asiaPacific';
import { anyNumber, isAcsDirectRouting, isDirectOffer, isRetiring, isTrial } from './conditions';
import { channelRule, numberRule, onNumber, type ChannelRule, type NumberRule } from './rule';

const sendsOrReceivesSms = ({ row }: NumberFacts): boolean =>
  row !== null && (flagCell(row, 'msdyn_smsinboundenabled') === true || flagCell(row, 'msdyn_smsoutboundenabled') === true);

export const LIFECYCLE_RULES: readonly (NumberRule | ChannelRule)[] = [
  numberRule('R-SMS-1', 'error', 'documented', ['D-BYO'], (number, organization) =>
    onNumber(number, organization, (read) => isAcsDirectRouting(read) && sendsOrReceivesSms(read)),
  ),
  numberRule('R-SMS-2', 'warning', 'documented', ['D-DEP'], (number, organization) =>
    onNumber(number, organization, (read) => read.recognition.platform === 'acs' && sendsOrReceivesSms(read)),
  ),
  numberRule('R-RET-1', 'warning', 'documented', ['D-RET', 'A-RET'], (number, organization) => onNumber(number, organization, isRetiring)),
  numberRule('R-RET-2', 'warning', 'documented', ['D-MIGDO'], (number, organization) =>
    onNumber(number, organization, (read) => {
      const country = read.row === null || !isDirectOffer(read) ? null : filledTextCell(read.row, 'msdyn_countryisocode');
      return country !== null && isAsiaPacific(country);
    }),
  ),
  numberRule('R-RET-3', 'info', 'documented', ['D-MIGDR'], (number, organization) => onNumber(number, organization, isAcsDirectRouting)),
  channelRule('R-TRIAL-1', 'warning', 'documented', ['D-TRIAL'], null, (channel, organization) =>
    anyNumber(channel, organization, (number) => {
      if (isTrial(number)) return true;
      // The trial flag stands on the provider's row; without one that can be understood it is not known.
      const known = number.providerId === null || (number.provider !== null && !providerIsUnintelligible(number.provider));
      return known ? false : 'msdyn_occommunicationprovidersettings';
    }),
  ),
];
