/**
 * Where Contoso Home & Garden's numbers come from. Voice began in 2021 with Microsoft numbers for the United States, then the
 * shops abroad brought their own carriers into a second ACS resource, and since spring 2026 countries move to Teams Phone.
 */
import type { Part } from './parts';
import { PROVIDER } from './rowBuilders';
import { carrier, provider } from './supportRows';

export const providers: Part = {
  msdyn_occommunicationprovidersettings: [
    provider('acs-americas', 'Contoso voice, Americas', { value: PROVIDER.acs, dataLocation: 'UnitedStates', since: '2021-06-14' }),
    // Holds Microsoft numbers and own-carrier numbers side by side: the dialled number decides the way out.
    provider('acs-international', 'Contoso voice, international', { value: PROVIDER.acs, dataLocation: 'Europe', since: '2022-02-07' }),
    provider('acs-trial', 'Contoso voice, trial', { value: PROVIDER.acs, trial: true, dataLocation: 'UnitedStates', since: '2026-11-16' }),
    provider('teams', 'Contoso Teams Phone', { value: PROVIDER.teams, trial: null, since: '2026-03-02' }),
    // From before the voice channel: never switched off.
    provider('twilio', 'Twilio (before 2022)', { value: PROVIDER.twilio, active: false, since: '2020-09-21' }),
    provider('telesign', 'TeleSign, phone verification test', { value: PROVIDER.teleSign, since: '2020-11-02' }),
    // A value that this product has not heard of; choices grow.
    provider('partner', 'Partner voice, preview', { value: 192350009, trial: null, since: '2026-09-07' }),
    provider('unset', 'Imported, provider not set', { value: null, trial: null, since: '2021-12-13' }),
  ],
  msdyn_occarriers: [
    carrier('fabrikam', 'Fabrikam Telecom', '2022-02-14'),
    carrier('northwind', 'Northwind Voice', '2022-05-09'),
    carrier('tailspin', 'Tailspin Connect', '2023-01-30'),
    carrier('wideworld', 'Wide World Trunks "WWT", Köln & Bonn GmbH', '2022-08-22'),
    carrier('adatum', 'A. Datum Telefoni AB', '2022-10-03'),
    carrier('trey', 'Trey Telephone (until 2023)', '2021-11-08', false),
  ],
};
