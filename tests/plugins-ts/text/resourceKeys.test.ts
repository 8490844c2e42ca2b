import { keyPart, keyPartOfCode } from '../../../plugins-ts/text/resourceKeys';

test.each([
  ['two-words', 'TwoWords'],
  ['sipContext', 'SipContext'],
  ['inbound', 'Inbound'],
  ['', ''],
])('the id %p is %p in a key', (id, part) => expect(keyPart(id)).toBe(part));

test('rules and sources keep their capitals', () => expect(['R-RET-1', 'D-NUM'].map(keyPartOfCode)).toEqual(['R_RET_1', 'D_NUM']));
