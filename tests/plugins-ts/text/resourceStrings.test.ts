// Words of form and command scripts: the user's language where the client has it, else English, whole and at once.
import { resourceWords, type ResourceStringsLike } from '../../../plugins-ts/text';

const NAME = 'vcd_/scripts/forms';
const ENGLISH = { Language_Tag: 'en', Language_Lcid: '1033', Hello: 'Hello', Ends: 'Ends on {date}', Later: 'Later' };
const GERMAN = { Language_Tag: 'de', Language_Lcid: '1031', Hello: 'Hallo', Ends: 'Endet am {date}' };

type Strings = Readonly<Record<string, string>>;

/** A client that has these strings for its user, by the name of the web resource; it throws for any other name. */
function client(languageId: number, resources: Readonly<Record<string, Strings>>): ResourceStringsLike & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    getGlobalContext: () => ({ userSettings: { languageId } }),
    getResourceString: (webResource, key) => {
      asked.push(key);
      const strings = resources[webResource];
      if (strings === undefined) throw new Error(`${webResource} does not exist.`);
      return strings[key] ?? null;
    },
  };
}

test('a user reads their own language, and its dates', () => {
  const { text, locale } = resourceWords(NAME, ENGLISH, () => client(1031, { [NAME]: GERMAN }));
  expect([text('Hello'), text('Ends', { date: 'x' }), locale]).toEqual(['Hallo', 'Endet am x', 'de']);
});

test('a key that the language lacks is English', () => {
  expect(resourceWords(NAME, ENGLISH, () => client(1031, { [NAME]: GERMAN })).text('Later')).toBe('Later');
});

test('English asks the client for nothing', () => {
  const english = client(1033, {});
  expect(resourceWords(NAME, ENGLISH, () => english).text('Hello')).toBe('Hello');
  expect(english.asked).toEqual([]);
});

test.each([
  ['has no words in the language, and stands in with those of the organization', client(1036, { [NAME]: GERMAN })],
  ['has no such web resource, and throws', client(1031, {})],
  ['has a web resource that says nothing', client(1031, { [NAME]: {} })],
  ['has words that do not say their language', client(1031, { [NAME]: { Hello: 'Hallo' } })],
  ['is older than resource strings', { getGlobalContext: () => ({ userSettings: { languageId: 1031 } }) }],
])('a client that %s gets English, with English dates', (_what, utility) => {
  const { text, locale } = resourceWords(NAME, ENGLISH, () => utility);
  expect([text('Hello'), locale]).toEqual(['Hello', 'en']);
});

test('a client that is not there gets English', () => {
  const absent = (): never => {
    throw new TypeError("Cannot read properties of undefined (reading 'Utility')");
  };
  expect(resourceWords(NAME, ENGLISH, absent).text('Hello')).toBe('Hello');
});
