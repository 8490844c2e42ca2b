/** The advisor: reasons that agree with the catalogue, no score without them, and answers that survive an address. */
import fc from 'fast-check';
import words from '../../../strings/en/advisor.json';
import comparison from '../../../strings/en/comparison.json';
import {
  advise,
  answersFromAddress,
  answersToAddress,
  comparedApproaches,
  QUESTIONS,
  type Advice,
  type AdviceContext,
  type Answers,
  type ApproachAdvice,
  type ContextNeed,
  type CriterionId,
  type OutboundNeed,
  type QuestionId,
  type YesNo,
} from '../../../plugins-ts/advice';
import * as keys from '../../../plugins-ts/advice/adviceKeys';
import { APPROACHES, approachById } from '../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../plugins-ts/catalogue/comparison';
import type { ComparedAdvice, FitCriterion } from '../../../plugins-ts/catalogue/catalogueTypes';
import { sourceById } from '../../../plugins-ts/catalogue/sources';

const COMPARED = comparedApproaches();
const fitsOf = (approach: (typeof COMPARED)[number]) => (comparisonOf(approach).advice as ComparedAdvice).fits;
const TEXTS: Record<string, string> = { ...words, ...comparison };
const TODAY: AdviceContext = { asOf: '2026-11-22', withRetiring: true };
const of = (advice: Advice, approach: string): ApproachAdvice => {
  const found = advice.approaches.find((one) => one.approach === approach);
  if (found === undefined) throw new Error(`${approach} is not compared`);
  return found;
};
const fits = (advice: Advice, criterion: CriterionId) =>
  Object.fromEntries(advice.approaches.map(({ approach, criteria }) => [approach, criteria.find(({ id }) => id === criterion)?.fit]));
const order = (advice: Advice) => advice.approaches.map(({ approach }) => approach);
const excluded = (advice: Advice) => advice.excluded.map(({ approach }) => approach).sort();

const yesNo = fc.constantFrom<YesNo>('yes', 'no', 'unknown');
const needs: ContextNeed[] = ['blindTransfer', 'consultTransfer', 'callback', 'handoff', 'handover'];
const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    keepCarrier: yesNo,
    sbc: yesNo,
    outlive: yesNo,
    withheld: yesNo,
    sms: yesNo,
    emergency: yesNo,
    context: fc.oneof(fc.subarray(needs), fc.constant('unknown' as const)),
    countries: fc.oneof(fc.uniqueArray(fc.constantFrom('US', 'DE', 'AU', 'FR'), { maxLength: 3 }), fc.constant('unknown' as const)),
    outbound: fc.constantFrom<OutboundNeed>('none', 'calls', 'campaigns', 'unknown'),
  },
  { requiredKeys: [] },
);
const anyContext: fc.Arbitrary<AdviceContext> = fc.record({
  asOf: fc.constantFrom('2026-11-22', '2028-09-30', '2028-10-01'),
  current: fc.constantFrom('acs-direct-routing', 'acs-direct-offer', 'teams-calling-plan', 'unknown', undefined) as fc.Arbitrary<'unknown'>,
  withRetiring: fc.boolean(),
});

describe('the table of reasons agrees with the catalogue', () => {
  test.each(COMPARED)('%s', (approach) => {
    const { carrier, sbc, lifecycle, platform } = approachById(approach);
    const judged = fitsOf(approach);
    expect(judged.ownCarrier.fit === 'yes').toBe(carrier === 'own');
    expect(judged.noCarrierContract.fit === 'yes').toBe(carrier === 'microsoft');
    expect(judged.beyond2028.fit === 'no').toBe(lifecycle.endsOn !== null);
    const sbcNeeded = comparisonOf(approach).features.sbcRequired.text === 'FeatureValue_Yes';
    expect(sbc === 'own').toBe(sbcNeeded);
    expect(of(advise({ sbc: 'no' }, TODAY), approach).criteria[0]?.fit).toBe(sbcNeeded ? 'no' : 'yes');
    expect(of(advise({ sbc: 'yes' }, TODAY), approach).criteria[0]?.fit).toBe('yes');
    // What a page does not say of Teams numbers is to be checked, never a yes.
    if (platform === 'teams') for (const id of ['withheldCallers', 'sms', 'emergencyCalls'] as const) expect(judged[id].fit).toBe('check');
  });
  test('everything compared is an approach, and everything else is excluded for good', () => {
    const always = advise({}, TODAY).excluded;
    expect([...COMPARED, ...always.map(({ approach }) => approach)].sort()).toEqual(APPROACHES.map(({ id }) => id).sort());
    expect(always.every(({ because }) => because === null)).toBe(true);
  });
  test('nothing is called article that is inferred of an approach on which the article is silent', () => {
    for (const approach of COMPARED.filter((one) => comparisonOf(one).articleCoverage === 'silent'))
      for (const id of Object.keys(fitsOf(approach)) as FitCriterion[])
        expect([id, fitsOf(approach)[id].basis]).not.toEqual([id, 'article']);
  });
});

/** The comparison of the design: own carrier, blind transfer and callback, an SBC, two countries, outbound calls. */
describe('an organization with its own carrier and an SBC', () => {
  const answers: Answers = {
    keepCarrier: 'yes',
    context: ['blindTransfer', 'callback'],
    sbc: 'yes',
    countries: ['DE', 'US'],
    outbound: 'calls',
  };
  const advice = advise(answers, { asOf: '2026-11-22', current: 'acs-direct-routing' });
  test('is advised to use Teams Direct Routing, with the one in use beside it', () => {
    expect(order(advice)).toEqual(['teams-direct-routing', 'teams-operator-connect', 'teams-calling-plan', 'acs-direct-routing']);
    expect(advice.recommended).toBe('teams-direct-routing');
    expect(of(advice, 'acs-direct-routing')).toMatchObject({
      isCurrent: true,
      isRetiring: true,
      lifecycle: { endsOn: '2028-09-30', daysLeft: 678 },
    });
  });
  test('fits as the picture shows', () => {
    expect(advice.approaches.map(({ counts: { yes, no, check } }) => [yes, no, check])).toEqual([
      [5, 0, 0],
      [1, 1, 3],
      [2, 2, 1],
      [5, 0, 0],
    ]);
    expect(fits(advice, 'sipContext')).toEqual({
      'teams-direct-routing': 'yes',
      'teams-operator-connect': 'no',
      'teams-calling-plan': 'no',
      'acs-direct-routing': 'yes',
    });
  });
  test('does not compare what ends and is not in use, what is for trials, and what has no path', () => {
    expect(excluded(advice)).toEqual(['acs-direct-offer', 'acs-trial', 'teams-phone-mobile', 'traditional-on-premises']);
  });
  test('shows context where it is needed, with basis', () => {
    expect(of(advice, 'teams-direct-routing').context.map(({ need, value, basis }) => [need, value, basis])).toEqual([
      ['blindTransfer', 'preserved', 'article'],
      ['callback', 'preserved', 'article'],
    ]);
  });
});

describe('single answers', () => {
  test.each<[string, Answers, CriterionId, Record<string, string>]>([
    [
      'withheld callers',
      { withheld: 'yes' },
      'withheldCallers',
      { 'acs-direct-routing': 'yes', 'acs-direct-offer': 'no', 'teams-direct-routing': 'check' },
    ],
    ['emergency calls', { emergency: 'yes' }, 'emergencyCalls', { 'acs-direct-routing': 'no', 'teams-calling-plan': 'check' }],
    [
      'a third-party IVR in front',
      { context: ['handover'] },
      'sipContext',
      { 'acs-direct-routing': 'yes', 'teams-direct-routing': 'no', 'teams-calling-plan': 'no' },
    ],
    [
      'campaigns',
      { outbound: 'campaigns' },
      'campaigns',
      {
        'acs-direct-offer': 'no',
        'acs-direct-routing': 'yes',
        'teams-calling-plan': 'yes',
        'teams-direct-routing': 'yes',
        'teams-operator-connect': 'yes',
      },
    ],
    ['no carrier of their own', { keepCarrier: 'no' }, 'noCarrierContract', { 'teams-calling-plan': 'yes', 'teams-direct-routing': 'no' }],
  ])('%s', (_what, answers, criterion, expected) => expect(fits(advise(answers, TODAY), criterion)).toMatchObject(expected));

  test.each<[string, Answers]>([
    ['nothing', {}],
    ['no context needed', { context: [] }],
    ['no countries', { countries: [] }],
    ['no calls out', { outbound: 'none' }],
    ['no SMS', { sms: 'no' }],
    ['not beyond 2028', { outlive: 'no' }],
    ['not sure', { keepCarrier: 'unknown', context: 'unknown', countries: 'unknown', outbound: 'unknown' }],
  ])('%s asks for nothing, and recommends nothing', (_what, answers) => {
    const advice = advise(answers, TODAY);
    expect(advice.approaches.flatMap(({ criteria }) => criteria)).toEqual([]);
    expect(advice.recommended).toBeNull();
  });
  test('a tie recommends nobody', () => expect(advise({ outlive: 'yes' }, TODAY).recommended).toBeNull());
  test('what fails more than it fits is not recommended', () => {
    const { approaches, recommended } = advise({ context: ['handover'] }, TODAY);
    expect([approaches[0]?.counts.no, recommended]).toEqual([1, null]);
  });
  test('what is needed beyond 2028 excludes what ends, and says so', () => {
    const ends = advise({ outlive: 'yes' }, { ...TODAY, current: 'acs-direct-routing' }).excluded.filter(
      ({ because }) => because === 'outlive',
    );
    expect(ends.map(({ approach, reason, basis }) => [approach, reason, basis])).toEqual([
      ['acs-direct-routing', 'AdvisorExclusion_Ends2028', 'documented'],
      ['acs-direct-offer', 'AdvisorExclusion_Ends2028', 'documented'],
    ]);
  });
  test('after the end, nothing that ended is compared, whatever was asked', () => {
    expect(order(advise({ outlive: 'no' }, { asOf: '2028-10-01', withRetiring: true, current: 'acs-direct-routing' }))).toEqual([
      'teams-direct-routing',
      'teams-operator-connect',
      'teams-calling-plan',
    ]);
  });
  test('names each question that is still open', () => {
    const { open } = advise({ keepCarrier: 'yes', sbc: 'unknown' }, TODAY);
    expect(open.map(({ question }) => question)).toEqual(QUESTIONS.map(({ id }) => id).filter((id) => id !== 'keepCarrier'));
  });
  test('refuses a day that does not exist', () => expect(() => advise({}, { asOf: '2026-02-30' })).toThrow(RangeError));
});

describe('whatever the answers', () => {
  test('nothing that retires is recommended, least of all to someone who must outlive it', () => {
    fc.assert(
      fc.property(anyAnswers, anyContext, (answers, context) => {
        const advice = advise(answers, context);
        if (advice.recommended !== null) {
          expect(advice.recommended).not.toMatch(/^acs/);
          expect(advice.approaches[0]?.approach).toBe(advice.recommended);
        }
        if (answers.outlive === 'yes') expect(advice.approaches.every(({ isRetiring }) => !isRetiring)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('exhaustively over the answers that matter most', () => {
    const values: (YesNo | undefined)[] = ['yes', 'no', 'unknown', undefined];
    for (const keepCarrier of values)
      for (const outlive of values)
        for (const sbc of values)
          for (const outbound of ['none', 'calls', 'campaigns', 'unknown', undefined] as const) {
            const { approaches, recommended } = advise({ keepCarrier, outlive, sbc, outbound }, TODAY);
            expect(approaches.some(({ isRetiring }) => isRetiring)).toBe(outlive !== 'yes');
            expect(recommended === null || approachById(recommended).lifecycle.endsOn === null).toBe(true);
          }
  });

  test('another “don’t know” never excludes more', () => {
    const question = fc.constantFrom(...QUESTIONS.map(({ id }) => id));
    fc.assert(
      fc.property(anyAnswers, anyContext, fc.array(question), (answers, context, questions) => {
        const vaguer = { ...answers, ...Object.fromEntries(questions.map((id) => [id, 'unknown'])) } as Answers;
        const before = excluded(advise(answers, context));
        expect(excluded(advise(vaguer, context)).filter((approach) => !before.includes(approach))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('no answer and “don’t know” advise the same', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const without = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'unknown')) as Answers;
        expect(advise(without, TODAY)).toEqual(advise(answers, TODAY));
      }),
    );
  });

  test('counts are those of the reasons shown; each reason has words, basis and known sources', () => {
    fc.assert(
      fc.property(anyAnswers, anyContext, (answers, context) => {
        const advice = advise(answers, context);
        expect([...advice.approaches.map(({ approach }) => approach), ...advice.excluded.map(({ approach }) => approach)].sort()).toEqual(
          APPROACHES.map(({ id }) => id).sort(),
        );
        for (const { criteria, counts, benefits, considerations, bestFor, sbc } of advice.approaches) {
          for (const fit of ['yes', 'no', 'check'] as const) expect(counts[fit]).toBe(criteria.filter((one) => one.fit === fit).length);
          for (const { text, sources } of [...criteria, ...benefits, ...considerations, ...bestFor, sbc]) {
            expect([text, typeof TEXTS[text]]).toEqual([text, 'string']);
            expect(sources.length > 0 && sources.every((id) => sourceById(id) !== undefined)).toBe(true);
          }
        }
        for (const { reason } of advice.excluded) expect(TEXTS[reason]).toBeTruthy();
        for (const { text } of advice.open) expect(TEXTS[text]).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  });
});

describe('answers in an address', () => {
  const normal = (answers: Answers): Answers => ({
    ...answers,
    ...(Array.isArray(answers.context) ? { context: needs.filter((need) => answers.context?.includes(need)) } : {}),
    ...(Array.isArray(answers.countries) ? { countries: [...answers.countries].sort() } : {}),
  });
  test('come back as they went', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const address = answersToAddress(answers);
        expect(answersFromAddress(address)).toEqual(normal(answers));
        expect(answersFromAddress(`https://contoso.crm.dynamics.com/main.aspx?${address}#top`)).toEqual(normal(answers));
        expect(encodeURI(address)).toBe(address);
      }),
      { numRuns: 200 },
    );
  });
  test('are the same for the same answers in another order', () => {
    expect(answersToAddress({ sms: 'no', context: ['callback', 'blindTransfer'], keepCarrier: 'yes', countries: ['US', 'DE', 'US'] })).toBe(
      'keepCarrier=yes&context=blindTransfer,callback&countries=DE,US&sms=no',
    );
  });
  test('tell nowhere from not answered', () => {
    expect(answersToAddress({ context: [], countries: [] })).toBe('context=none&countries=none');
    expect(answersFromAddress('context=none')).toEqual({ context: [] });
    expect(answersFromAddress('')).toEqual({});
  });
  test.each([
    ['unknown questions', 'color=red&sms=yes', { sms: 'yes' }],
    ['unknown values', 'sms=maybe&outbound=yes&context=everywhere', {}],
    ['unknown items among known ones', 'context=callback,everywhere', { context: ['callback'] }],
    ['small letters and nonsense among countries', 'countries=de,USA,%20,us', { countries: ['DE', 'US'] }],
    ['two answers: the last counts', 'sms=yes&sms=no', { sms: 'no' }],
    ['escaped', 'context=blindTransfer%2Ccallback', { context: ['blindTransfer', 'callback'] }],
    ['broken escapes', 'sms=%E0%A4%A&outlive=yes', { outlive: 'yes' }],
    ['names that every object has', 'constructor=yes&__proto__=yes&toString=no', {}],
  ])('%s', (_what, address, expected) => expect(answersFromAddress(address)).toEqual(expected));
  test('never throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(advise(answersFromAddress(text), TODAY).approaches.length).toBeGreaterThan(0)),
      { numRuns: 150 },
    );
  });
});

describe('words', () => {
  const options = [...new Set(['unknown', ...QUESTIONS.flatMap((question) => question.options)])];
  const questions: QuestionId[] = QUESTIONS.map(({ id }) => id);
  const fitCriteria = Object.keys(fitsOf('teams-direct-routing')) as FitCriterion[];
  const criteria: CriterionId[] = [...fitCriteria, 'sipContext', 'noNewSbc'];
  test('there are words for questions, options and criteria', () => {
    const needed = [
      ...questions.map(keys.questionKey),
      ...options.map(keys.optionKey),
      ...criteria.map(keys.criterionKey),
      ...(['yes', 'no', 'check'] as const).map(keys.fitKey),
    ];
    expect(needed.filter((key) => TEXTS[key] === undefined)).toEqual([]);
  });
  test('no reason has words that nothing uses', () => {
    const used = new Set<string>();
    const see = (answers: Answers): void =>
      advise(answers, TODAY).approaches.forEach((one) => [...one.criteria, one.sbc].forEach(({ text }) => used.add(text)));
    const all: Answers = {
      keepCarrier: 'yes',
      context: ['blindTransfer'],
      sbc: 'yes',
      countries: ['US'],
      outbound: 'campaigns',
      withheld: 'yes',
      sms: 'yes',
      emergency: 'yes',
    };
    [all, { ...all, keepCarrier: 'no', sbc: 'no' } as Answers, { outlive: 'yes' } as Answers].forEach(see);
    for (const approach of COMPARED) used.add(fitsOf(approach).beyond2028.text);
    expect(Object.keys(words).filter((key) => key.startsWith('AdvisorReason_') && !used.has(key))).toEqual([
      'AdvisorReason_ContextToCheck',
    ]);
  });
  test('hold to the house', () => {
    expect(
      Object.entries(words).filter(([, text]) => /\bagents?\b|organis|centre\b|licence|quality SLA|\d ?%|[$€£]| {2}/i.test(text)),
    ).toEqual([]);
  });
});
