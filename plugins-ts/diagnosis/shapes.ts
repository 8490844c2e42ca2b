/**
 * What may be in a diagnosis: facts of a few kinds, each told by a shape. An allow-list and not a list of what is private:
 * whatever an organization answers, nothing leaves but yes and no, counts, statuses, codes, versions, and words that the product
 * knows itself. A name, a telephone number, an id or a token fits no shape.
 */
import { isRecord } from '../dataverse/keepKnown';

/** One of these words. Another one becomes `other` where that is among them, else nothing. */
export interface OneOf<Word extends string = string> {
  readonly oneOf: readonly Word[];
}

/** Some of these words, in this order. Others are left out. */
export interface SomeOf<Word extends string = string> {
  readonly someOf: readonly Word[];
}

/** The same for each of these names. */
export interface Each<Name extends string = string, Inner extends Shape = Shape> {
  readonly each: readonly Name[];
  readonly of: Inner;
}

export interface Members {
  readonly members: Readonly<Record<string, Shape>>;
}

/** `status` is that of HTTP, `code` one of Dataverse, `language` an LCID. Each of these is `null` where nothing was told. */
export type Simple = 'yesNo' | 'count' | 'status' | 'code' | 'version' | 'language';

export type Shape = Simple | OneOf | SomeOf | Each | Members;

/** What is kept of facts of this shape. */
export type FactsOf<S> = S extends 'yesNo'
  ? boolean | null
  : S extends 'count' | 'status' | 'language'
    ? number | null
    : S extends 'code' | 'version'
      ? string | null
      : S extends OneOf<infer Word>
        ? Word | null
        : S extends SomeOf<infer Word>
          ? readonly Word[] | null
          : S extends Each<infer Name, infer Inner>
            ? { readonly [name in Name]: FactsOf<Inner> }
            : S extends { readonly members: infer Inner }
              ? { readonly [name in keyof Inner]: FactsOf<Inner[name]> }
              : never;

/** Facts as they were answered: of the same form, but nobody has looked yet what the cells hold. */
export type AnswersOf<S> =
  S extends Each<infer Name, infer Inner>
    ? { readonly [name in Name]?: AnswersOf<Inner> }
    : S extends { readonly members: infer Inner }
      ? { readonly [name in keyof Inner]?: AnswersOf<Inner[name]> }
      : unknown;

/** Largest count that is told; more than that is told as that. */
const MOST = 100_000;

/**
 * Numbers as versions have them: `17.0.2` and `8.121.1` of libraries, `9.0.26103.1` of solutions. Telephone numbers and addresses of
 * computers come with dots, too: a longer first or second part is theirs, and so is a leading zero.
 */
const VERSION = /^(?:(?:0|[1-9]\d?)\.(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d?))?|\d\.(?:0|[1-9]\d?)\.(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4}))$/;

/** Codes of Dataverse and of .NET all begin like this; other numbers of 32 bits may be anything. */
const CODE = /^0x80[0-9a-f]{6}$/;

const whole = (value: unknown, from: number, to: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : null;

const SIMPLE: Readonly<Record<Simple, (value: unknown) => boolean | number | string | null>> = {
  yesNo: (value) => (typeof value === 'boolean' ? value : null),
  count: (value) => (typeof value === 'number' && value > MOST ? MOST : whole(value, 0, MOST)),
  status: (value) => whole(value, 100, 599),
  code: (value) => (typeof value === 'string' && CODE.test(value) ? value : null),
  version: (value) => (typeof value === 'string' && VERSION.test(value) ? value : null),
  language: (value) => whole(value, 1024, 65_535),
};

function keepAny(shape: Shape, value: unknown): unknown {
  if (typeof shape === 'string') return SIMPLE[shape](value);
  if ('oneOf' in shape) return shape.oneOf.find((word) => word === value) ?? otherOf(shape, value);
  if ('someOf' in shape) return Array.isArray(value) ? shape.someOf.filter((word) => value.includes(word)) : null;
  const given = isRecord(value) ? value : {};
  const inner = 'each' in shape ? shape.each.map((name) => [name, shape.of] as const) : Object.entries(shape.members);
  return Object.fromEntries(inner.map(([name, one]) => [name, keepAny(one, given[name])]));
}

const otherOf = ({ oneOf }: OneOf, value: unknown): string | null =>
  typeof value === 'string' && oneOf.includes('other') ? 'other' : null;

/** Keeps what fits the shape, and nothing else; always with every member, in the order of the shape. */
export const keep = <const S extends Shape>(shape: S, value: unknown): FactsOf<S> => keepAny(shape, value) as FactsOf<S>;
