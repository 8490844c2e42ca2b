import type { Rule } from '../defineRule';
import { bySeverity } from '../severity';
import { R_911_1 } from './R-911-1';
import { R_911_2 } from './R-911-2';
import { R_ANON_1 } from './R-ANON-1';
import { R_CARR_1 } from './R-CARR-1';
import { R_CARR_2 } from './R-CARR-2';
import { R_CLI_1 } from './R-CLI-1';
import { R_CLI_2 } from './R-CLI-2';
import { R_EVID_1 } from './R-EVID-1';
import { R_EVID_2 } from './R-EVID-2';
import { R_IVR_1 } from './R-IVR-1';
import { R_LINK_1 } from './R-LINK-1';
import { R_LINK_2 } from './R-LINK-2';
import { R_MIX_1 } from './R-MIX-1';
import { R_OUT_1 } from './R-OUT-1';
import { R_OUT_2 } from './R-OUT-2';
import { R_PE_1 } from './R-PE-1';
import { R_PERS_1 } from './R-PERS-1';
import { R_PROV_1 } from './R-PROV-1';
import { R_REF_1 } from './R-REF-1';
import { R_RET_1 } from './R-RET-1';
import { R_RET_2 } from './R-RET-2';
import { R_RET_3 } from './R-RET-3';
import { R_SIP_BRIDGE } from './R-SIP-BRIDGE';
import { R_SIP_MS } from './R-SIP-MS';
import { R_SIP_UNBRIDGE } from './R-SIP-UNBRIDGE';
import { R_SLA_BACK } from './R-SLA-BACK';
import { R_SLA_OUT_BYO } from './R-SLA-OUT-BYO';
import { R_SMS_1 } from './R-SMS-1';
import { R_SMS_2 } from './R-SMS-2';
import { R_STATE_1 } from './R-STATE-1';
import { R_STATE_2 } from './R-STATE-2';
import { R_TEAMS_1 } from './R-TEAMS-1';
import { R_TEAMS_2 } from './R-TEAMS-2';
import { R_TRIAL_1 } from './R-TRIAL-1';
import { R_USE_1 } from './R-USE-1';

/**
 * Every rule. Findings are listed worst first, and in this order among those of one severity. A rule that is missing here is
 * named by a test, with what else it still lacks.
 */
export const RULES: readonly Rule[] = [
  R_SLA_BACK,
  R_SLA_OUT_BYO,
  R_SIP_MS,
  R_SIP_BRIDGE,
  R_SIP_UNBRIDGE,
  R_IVR_1,
  R_MIX_1,
  R_911_1,
  R_911_2,
  R_ANON_1,
  R_OUT_1,
  R_OUT_2,
  R_TEAMS_2,
  R_SMS_1,
  R_SMS_2,
  R_RET_1,
  R_RET_2,
  R_RET_3,
  R_TRIAL_1,
  R_LINK_1,
  R_LINK_2,
  R_STATE_1,
  R_CARR_1,
  R_TEAMS_1,
  R_PROV_1,
  R_REF_1,
  R_EVID_1,
  R_EVID_2,
  R_PERS_1,
  R_CLI_1,
  R_CLI_2,
  R_PE_1,
  R_USE_1,
  R_STATE_2,
  R_CARR_2,
].sort(bySeverity);

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; `undefined` for one that this version does not know. */
export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);
