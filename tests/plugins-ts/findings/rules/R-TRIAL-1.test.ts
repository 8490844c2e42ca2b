import { R_TRIAL_1 } from '../../../../plugins-ts/findings/rules/R-TRIAL-1';
import { ACS, denied } from '../../../support/rows';
import { named, providers, testRule } from '../../../support/rules';

testRule(R_TRIAL_1, {
  fires: [['trial', named, {}, providers(ACS, { msdyn_istrial: true })]],
  silent: [
    ['no provider', {}],
    ['no trial', named, {}, providers(ACS)],
  ],
  incomplete: [
    ['msdyn_occommunicationprovidersettings', 'denied', named, {}, { msdyn_occommunicationprovidersettings: denied() }],
    ['msdyn_occommunicationprovidersettings', 'not found', named],
    ['msdyn_occommunicationprovidersettings', 'not known', named, {}, providers(77, { msdyn_istrial: true })],
  ],
});
