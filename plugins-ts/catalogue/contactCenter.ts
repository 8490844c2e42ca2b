/** What the article says of Contact Center as a whole: of every approach but the traditional one, which it sets against it. */
import { article } from './cite';
import type { Approach, Statement } from './catalogueTypes';

const said = (name: string): Statement => ({ text: `ContactCenter_${name}`, ...article('ART') });

const OF_CONTACT_CENTER: readonly Statement[] = ['CloudNative', 'FastToDeploy', 'OnePlace', 'Flows', 'Speech'].map(said);

/** What holds of an approach because it is one of Contact Center; `[]` for the old platform. */
export const saidOfContactCenter = ({ platform }: Approach): readonly Statement[] => (platform === 'onPremises' ? [] : OF_CONTACT_CENTER);
