/**
 * The rules whose findings a form says, and no other: every form that loads this script pays for what it holds. A test holds
 * them against the rules that have a `notice`.
 */
import type { ChannelRule, NumberRule } from '../findings/defineRule';
import { R_EVID_1 } from '../findings/rules/R-EVID-1';
import { R_EVID_2 } from '../findings/rules/R-EVID-2';
import { R_LINK_1 } from '../findings/rules/R-LINK-1';
import { R_LINK_2 } from '../findings/rules/R-LINK-2';
import { R_OUT_1 } from '../findings/rules/R-OUT-1';
import { R_PROV_1 } from '../findings/rules/R-PROV-1';
import { R_REF_1 } from '../findings/rules/R-REF-1';

/** In the order in which their notifications stand. */
export const CHANNEL_RULES: readonly ChannelRule[] = [R_REF_1, R_OUT_1];

/** Of these, which share a notification, the first that found something is said. */
export const NUMBER_RULES: readonly NumberRule[] = [R_PROV_1, R_LINK_1, R_LINK_2, R_EVID_1, R_EVID_2];
