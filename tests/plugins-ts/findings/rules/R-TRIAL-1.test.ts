import { R_TRIAL_1 } from '../../../../plugins-ts/findings/rules/R-TRIAL-1';
import { ACS, denied, describeTables, number, provider, read, rulesOf } from '../../../support/rows';
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

test('was not checked in full where the provider of the other number is gone, although it fired', () => {
  const report = describeTables({
    msdyn_ocvoicechannelsettings: read({
      msdyn_ocvoicechannelsettingid: 'c',
      _msdyn_phonenumberid_value: 'own',
      _msdyn_calleridphonenumberid_value: 'shown',
    }),
    msdyn_ocphonenumbers: read(number('own', named), number('shown', { _msdyn_occommunicationprovidersettingid_value: 'gone' })),
    msdyn_occommunicationprovidersettings: read(provider('p', ACS, { msdyn_istrial: true })),
  });
  expect(rulesOf(report)).toContain(R_TRIAL_1.id);
  expect(report.unchecked).toContainEqual({ rule: R_TRIAL_1.id, because: 'msdyn_occommunicationprovidersettings' });
});
