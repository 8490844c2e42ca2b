import { version as PRODUCT } from '../../../package.json';
import { isRecord } from '../../dataverse/keepKnown';
import { defineCheck, holds, shown, shownAnswer } from '../defineCheck';
import { CONTACT_CENTER_SOLUTIONS, OWN_SOLUTIONS } from '../known';

const SOLUTIONS = [...OWN_SOLUTIONS, ...CONTACT_CENTER_SOLUTIONS] as const;
const [CORE, FORMS] = OWN_SOLUTIONS;

/** Solutions have a third number, which is always 0: `X.Y.0.Z`. */
const IMPORTED = PRODUCT.replace(/^(\d+\.\d+)\.(\d+)$/, '$1.0.$2');

/** React and Fluent that our controls were made for: the platform loads 16 or, in model-driven apps, 17; and Fluent 8. */
const REACTS = /^1[67]\./;
const FLUENTS = /^8\./;

/** Versions of the solutions, of the libraries that the app has loaded, and the person's language. */
export const versions = defineCheck({
  id: 'versions',
  where: 'anywhere',
  consent: null,
  milliseconds: 30_000,
  shape: {
    members: {
      status: 'status',
      code: 'code',
      solutions: { each: SOLUTIONS, of: { members: { there: 'yesNo', version: 'version', managed: 'yesNo' } } },
      onPage: 'yesNo',
      language: 'language',
      react: 'version',
      fluent: 'version',
    },
  },
  ask: async ({ service, page }) => {
    // All that are there, and no filter of names: how many conditions one takes is another check's question.
    const { status, code, body } = await service.get('solutions?$select=uniquename,version,ismanaged&$filter=isvisible%20eq%20true');
    const rows = isRecord(body) && Array.isArray(body['value']) ? body['value'].filter(isRecord) : null;
    const told = (name: string): object => {
      const row = rows?.find(({ uniquename }) => uniquename === name);
      return { there: rows === null ? null : row !== undefined, version: row?.['version'], managed: row?.['ismanaged'] };
    };
    return {
      status,
      code,
      solutions: Object.fromEntries(SOLUTIONS.map((name) => [name, told(name)])),
      onPage: page !== null,
      language: page?.app?.Utility.getGlobalContext().userSettings.languageId,
      react: page?.libraries['react'],
      fluent: page?.libraries['fluent'],
    };
  },
  points: [
    {
      id: 'ourSolution',
      beliefs: ['C33', 'C34'],
      judge: ({ solutions }) => {
        if (solutions[CORE].there === null) return 'unknown';
        const right = (name: (typeof OWN_SOLUTIONS)[number]): boolean => solutions[name].version === IMPORTED;
        // Forms are an offer; where they are there, they are of the same version.
        return holds(right(CORE) && (solutions[FORMS].there !== true || right(FORMS)));
      },
      show: ({ status, code, solutions }) => [
        ...(status === 200 ? [] : shownAnswer('solutions', { status, code })),
        ...OWN_SOLUTIONS.flatMap((name) => shown([[name, solutions[name].version ?? solutions[name].there]])),
      ],
    },
    {
      id: 'contactCenterThere',
      beliefs: ['C22'],
      judge: ({ solutions }) =>
        holds(solutions[CORE].there === null ? null : CONTACT_CENTER_SOLUTIONS.some((name) => solutions[name].there)),
      show: ({ solutions }) => CONTACT_CENTER_SOLUTIONS.flatMap((name) => shown([[name, solutions[name].version]])),
    },
    {
      id: 'reactOfPlatform',
      beliefs: ['U11'],
      judge: ({ onPage, react }) => (onPage === true ? holds(react === null ? null : REACTS.test(react)) : 'notHere'),
      show: ({ react }) => shown([['React', react]]),
    },
    {
      id: 'fluentOfPlatform',
      beliefs: ['U10'],
      judge: ({ onPage, fluent }) => (onPage === true ? holds(fluent === null ? null : FLUENTS.test(fluent)) : 'notHere'),
      show: ({ fluent }) => shown([['Fluent', fluent]]),
    },
  ],
});
