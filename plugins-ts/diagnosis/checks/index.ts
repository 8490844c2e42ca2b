import type { Check } from '../defineCheck';
import { apps } from './apps';
import { filters } from './filters';
import { frame } from './frame';
import { keys } from './keys';
import { paging } from './paging';
import { place } from './place';
import { rights } from './rights';
import { sidePanes } from './sidePanes';
import { tables } from './tables';
import { versions } from './versions';
import { webApi } from './webApi';
import { writing } from './writing';

/** Every check, in the order in which they are asked and told. One that is missing here is named by a test. */
export const CHECKS: readonly Check[] = [place, webApi, tables, keys, filters, paging, frame, sidePanes, rights, writing, apps, versions];
