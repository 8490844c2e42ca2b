/**
 * The product's own table: what administrators declared and what was read from Teams, by number. Its key is the number's text,
 * so two rows speak of one number only where they spell it differently.
 */
import type { Part } from './parts';
import { CONNECTIVITY, ORIGIN } from './rowBuilders';
import { evidence } from './supportRows';

const { callingPlan, directRouting, operatorConnect, phoneMobile, onPremises } = CONNECTIVITY;
const { declared, imported } = ORIGIN;

export const connectivities: Part = {
  vcd_numberconnectivities: [
    // United States: Calling Plan, mostly read from Teams.
    evidence('+12065550110', { connectivity: callingPlan, origin: declared, note: 'Confirmed with the telephony team.' }),
    evidence('+15035550111', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    evidence('+12065550112', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    evidence('+1 206 555 0112', { connectivity: callingPlan, origin: declared, on: '2026-07-01', note: 'As ordered.' }),
    evidence('+12065550113', { connectivity: callingPlan, origin: imported, on: '2026-10-19', ivr: true }),
    evidence('+12535550114', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    evidence('+15095550115', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    // A Microsoft number in ACS behind the old menu system: the row says only that.
    evidence('+14255550105', { connectivity: null, ivr: true, note: 'Litware menu system answers first.' }),

    // Canada, Germany, Sweden: own carriers on Teams direct routing.
    evidence('+14165550132', { connectivity: directRouting, origin: declared }),
    evidence('+14165550133', { connectivity: directRouting, origin: null, on: null }),
    evidence('+493023125101', { connectivity: directRouting, origin: declared, note: 'SBC in Berlin, Wide World Trunks.' }),
    evidence('+493023125102', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    evidence('+494066969110', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    evidence('+492214710111', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    evidence('+498999998114', { connectivity: directRouting, origin: declared, ivr: true, note: 'Menu system in front, over the trunk.' }),
    evidence('+493023125112', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    evidence('+46846500401', { connectivity: directRouting, origin: declared }),
    evidence('+46846500402', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    evidence('+46846500405', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),

    // United Kingdom, Ireland, France: Operator Connect.
    evidence('+441614960109', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    evidence('+441414960116', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    evidence('0044 29 2018 0117', { connectivity: operatorConnect, origin: declared }),
    evidence('+353209101203', { connectivity: operatorConnect, origin: declared }),
    evidence('+353209101204', { connectivity: operatorConnect, origin: declared }),
    evidence('+33199001201', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    evidence('+33199001202', { connectivity: operatorConnect, origin: declared }),
    evidence('+33465711205', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),

    // Sweden, service vans.
    evidence('+46701740612', { connectivity: phoneMobile, origin: declared, note: 'SIM of the van in Stockholm.' }),

    // Evidence that disagrees: declared one way, read from Teams another way.
    evidence('+493023125103', { connectivity: directRouting, origin: declared, on: '2026-06-02' }),
    evidence('+49 30 23125 103', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    // Evidence that contradicts the record: ACS stays ACS; a number that Dynamics has is not on premises.
    evidence('+33199001204', { connectivity: callingPlan, origin: declared, note: 'Planned for 2027.' }),
    evidence('+46 8 465 004 01', { connectivity: onPremises, origin: declared, on: '2025-11-03', note: 'Before the move.' }),
    evidence('+46846500404', { connectivity: onPremises, origin: declared, on: '2025-11-03' }),
    // A connectivity that this product has not heard of, and rows that must not count.
    evidence('+442079460118', { connectivity: 9, origin: imported, on: '2026-10-19' }),
    evidence('+493023125104', { connectivity: callingPlan, origin: declared, active: false, note: 'Entered by mistake.' }),
    evidence('+353209109950', { connectivity: onPremises, origin: declared, active: false, note: 'Switched off in 2025.' }),

    // On premises, outside Dynamics.
    evidence('+353209109901', {
      connectivity: onPremises,
      origin: declared,
      on: '2026-09-30',
      note: 'Distribution center, Cork: own exchange.',
    }),
    evidence('+353209109902', {
      connectivity: onPremises,
      origin: declared,
      on: '2026-09-30',
      note: 'Distribution center, Athlone: own exchange.',
    }),
    evidence('+441914980903', { connectivity: onPremises, origin: null, on: '2026-09-30', note: 'Factory outlet, Newcastle.' }),
    evidence('+46 8 465 004 90', { connectivity: onPremises, origin: imported, on: '2026-09-30', ivr: true, note: 'Växel, huvudkontor.' }),
    // Named in evidence, not in Dynamics, and not on premises: belongs to nobody's list.
    evidence('+12065550177', { connectivity: callingPlan, origin: imported, on: '2026-10-19', note: 'Conference room.' }),
  ],
};
