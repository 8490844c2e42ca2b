/** The schema of a diagnosis as the shapes of its checks have it: the file in `schema/` is held against this. */
import { CHECKS } from '../../plugins-ts/diagnosis/checks';
import { VERDICTS, type Check } from '../../plugins-ts/diagnosis/defineCheck';
import { ERROR_KINDS, FORMAT, STATES } from '../../plugins-ts/diagnosis/diagnose';
import type { Shape, Simple } from '../../plugins-ts/diagnosis/shapes';

type Schema = Readonly<Record<string, unknown>>;

const SIMPLE: Readonly<Record<Simple, Schema>> = {
  yesNo: { type: ['boolean', 'null'] },
  count: { type: ['integer', 'null'], minimum: 0, maximum: 100000 },
  status: { type: ['integer', 'null'], minimum: 100, maximum: 599 },
  code: { type: ['string', 'null'], pattern: '^0x80[0-9a-f]{6}$' },
  version: { type: ['string', 'null'], pattern: '^[0-9]{1,2}\\.[0-9]{1,3}(\\.[0-9]{1,5}){0,2}$' },
  language: { type: ['integer', 'null'], minimum: 1024, maximum: 65535 },
};

const object = (properties: Readonly<Record<string, unknown>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

/** Shapes that stand in several places, told once. */
const repeated: Record<string, Schema> = {};

function schemaOf(shape: Shape, name = ''): Schema {
  if (typeof shape === 'string') return { $ref: `#/$defs/${shape}` };
  if ('oneOf' in shape) return { enum: [...shape.oneOf, null] };
  if ('someOf' in shape) return { type: ['array', 'null'], uniqueItems: true, items: { enum: [...shape.someOf] } };
  if ('members' in shape) {
    const members = Object.entries(shape.members);
    return object(Object.fromEntries(members.map(([member, one]) => [member, schemaOf(one, `${name}_${member}`)])));
  }
  const of = schemaOf(shape.of, name);
  const told = typeof shape.of === 'string' ? of : { $ref: `#/$defs/${name}` };
  if (told !== of) repeated[name] = of;
  return object(Object.fromEntries(shape.each.map((one) => [one, told])));
}

const resultOf = ({ id, shape, points }: Check): Schema =>
  object({
    check: { const: id },
    state: { enum: [...STATES] },
    error: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/error' }] },
    facts: { anyOf: [{ type: 'null' }, schemaOf(shape, id)] },
    points: {
      type: 'array',
      minItems: points.length,
      maxItems: points.length,
      prefixItems: points.map((point) =>
        object({ id: { const: point.id }, beliefs: { const: [...point.beliefs] }, verdict: { enum: [...VERDICTS] } }),
      ),
    },
  });

/** The whole schema, as the file has it. */
export const diagnosisSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'voice-channel-diagnosis-1.schema.json',
  title: FORMAT,
  description:
    'What an organization answered to what the product believes of it. Every fact is a yes or no, a count, a status, a code, a version, or a word that the product knows: no name, number, address, id or token of the organization has room in it.',
  ...object({
    format: { const: FORMAT },
    product: { description: 'Version of the product that asked.', type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
    day: { type: 'string', format: 'date' },
    from: { enum: ['page', 'commandLine'] },
    checks: {
      description: 'In this order, each of them. A check that was not answered has no facts.',
      type: 'array',
      minItems: CHECKS.length,
      maxItems: CHECKS.length,
      prefixItems: CHECKS.map(resultOf),
    },
  }),
  $defs: { ...SIMPLE, ...repeated, error: schemaOf({ members: { kind: { oneOf: ERROR_KINDS }, status: 'status', code: 'code' } }) },
});
