/**
 * The product's own table: what administrators declared and what was read from Teams, by number. Its key is the number's text,
 * so two rows speak of one number only where they spell it differently.
 */
import type { Part } from './parts';
import { CONNECTIVITY, ORIGIN } from './rowBuilders';
import { connectivityRecord } from './supportRows';

const { callingPlan, directRouting, operatorConnect, phoneMobile, onPremises } = CONNECTIVITY;
const { declared, imported } = ORIGIN;

export const connectivities: Part = {
  vcd_numberconnectivities: [
    // United States: Calling Plan, mostly read from Teams.
    connectivityRecord('+12065550110', { connectivity: callingPlan, origin: declared, note: 'Confirmed with the telephony team.' }),
    connectivityRecord('+15035550111', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+12065550112', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+1 206 555 0112', { connectivity: callingPlan, origin: declared, on: '2026-07-01', note: 'As ordered.' }),
    connectivityRecord('+12065550113', { connectivity: callingPlan, origin: imported, on: '2026-10-19', ivr: true }),
    connectivityRecord('+12535550114', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+15095550115', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+12065550118', { connectivity: callingPlan, origin: imported, on: '2026-10-19' }),
    // A Microsoft number in ACS behind the old menu system: the row says only that.
    connectivityRecord('+14255550105', { connectivity: null, ivr: true, note: 'Litware menu system answers first.' }),

    // Canada, Germany, Sweden: own carriers on Teams direct routing.
    connectivityRecord('+14165550132', { connectivity: directRouting, origin: declared }),
    connectivityRecord('+14165550133', { connectivity: directRouting, origin: null, on: null }),
    connectivityRecord('+493023125101', { connectivity: directRouting, origin: declared, note: 'SBC in Berlin, Wide World Trunks.' }),
    connectivityRecord('+493023125102', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+494066969110', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+492214710111', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+498999998114', {
      connectivity: directRouting,
      origin: declared,
      ivr: true,
      note: 'Menu system in front, over the trunk.',
    }),
    connectivityRecord('+493023125112', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+46846500401', { connectivity: directRouting, origin: declared }),
    connectivityRecord('+46846500402', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+46846500405', { connectivity: directRouting, origin: imported, on: '2026-10-19' }),

    // United Kingdom, Ireland, France: Operator Connect.
    connectivityRecord('+441614960109', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+441414960116', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    connectivityRecord('0044 29 2018 0117', { connectivity: operatorConnect, origin: declared }),
    connectivityRecord('+353209101203', { connectivity: operatorConnect, origin: declared }),
    connectivityRecord('+353209101204', { connectivity: operatorConnect, origin: declared }),
    connectivityRecord('+33199001201', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+33199001202', { connectivity: operatorConnect, origin: declared }),
    connectivityRecord('+33465711205', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),

    // Sweden, service vans.
    connectivityRecord('+46701740612', { connectivity: phoneMobile, origin: declared, note: 'SIM of the van in Stockholm.' }),

    // Connectivity records that disagree: declared one way, read from Teams another way.
    connectivityRecord('+493023125103', { connectivity: directRouting, origin: declared, on: '2026-06-02' }),
    connectivityRecord('+49 30 23125 103', { connectivity: operatorConnect, origin: imported, on: '2026-10-19' }),
    // Connectivity records that contradict the number: ACS stays ACS; a number that Dynamics has is not on premises.
    connectivityRecord('+33199001204', { connectivity: callingPlan, origin: declared, note: 'Planned for 2027.' }),
    connectivityRecord('+46 8 465 004 01', { connectivity: onPremises, origin: declared, on: '2025-11-03', note: 'Before the move.' }),
    connectivityRecord('+46846500404', { connectivity: onPremises, origin: declared, on: '2025-11-03' }),
    // A connectivity that this product has not heard of, and rows that must not count.
    connectivityRecord('+442079460118', { connectivity: 9, origin: imported, on: '2026-10-19' }),
    connectivityRecord('+493023125104', { connectivity: callingPlan, origin: declared, active: false, note: 'Entered by mistake.' }),
    connectivityRecord('+353209109950', { connectivity: onPremises, origin: declared, active: false, note: 'Switched off in 2025.' }),

    // On premises, outside Dynamics.
    connectivityRecord('+353209109901', {
      connectivity: onPremises,
      origin: declared,
      on: '2026-09-30',
      note: 'Distribution center, Cork: own exchange.',
    }),
    connectivityRecord('+353209109902', {
      connectivity: onPremises,
      origin: declared,
      on: '2026-09-30',
      note: 'Distribution center, Athlone: own exchange.',
    }),
    connectivityRecord('+441914980903', { connectivity: onPremises, origin: null, on: '2026-09-30', note: 'Factory outlet, Newcastle.' }),
    connectivityRecord('+46 8 465 004 90', {
      connectivity: onPremises,
      origin: imported,
      on: '2026-09-30',
      ivr: true,
      note: 'Växel, huvudkontor.',
    }),
    // Named in a connectivity record, not in Dynamics, and not on premises: belongs to nobody's list.
    connectivityRecord('+12065550177', { connectivity: callingPlan, origin: imported, on: '2026-10-19', note: 'Conference room.' }),
  ],
};
