/**
 * Parses `$filter` as far as Dataverse understands it: comparisons, `and`, `or`, `not`, parentheses, text functions and
 * the query functions of `Microsoft.Dynamics.CRM`.
 *
 * Written here because no maintained parser fits. Tried, with the filters of the tests: `odata-filter-to-ast` 4.0.0
 * refuses GUIDs, dates, `not`, paths and names with dots; `@odata/parser` 0.2.14 refuses query functions with lists and
 * brings 5 MB; `odata-v4-parser` and `odata-filter-parser` have seen no release for years.
 */
import { badQuery } from '../apiErrors';
import { tokenize, type Token } from './tokens';
import type { Condition, Literal, Operand, Operator, Property } from './syntax';

const OPERATORS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] satisfies Operator[];
const TEXT_FUNCTIONS: readonly string[] = ['contains', 'startswith', 'endswith'];
const NAMESPACE = 'Microsoft.Dynamics.CRM.';
/** Deeper nesting is refused: it comes from no honest client and would exhaust the stack. */
const DEEPEST = 100;

/** Values of `@alias` query options, by name with the `@`. */
export type Aliases = ReadonlyMap<string, string>;

/** @throws ApiError 400 with the position of what was not understood. */
export function parseFilter(filter: string, aliases: Aliases = new Map()): Condition {
  const parser = new Parser(filter, aliases);
  const condition = parser.condition(0);
  parser.end();
  return condition;
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  constructor(
    private readonly filter: string,
    private readonly aliases: Aliases,
  ) {
    this.tokens = tokenize(filter);
  }

  condition(depth: number): Condition {
    return this.chain('or', depth, () => this.chain('and', depth, () => this.negation(depth)));
  }

  end(): void {
    if (this.peek.kind !== 'end') throw this.unexpected();
  }

  private chain(kind: 'and' | 'or', depth: number, next: () => Condition): Condition {
    if (depth > DEEPEST) throw badQuery('The query specified in the URI is not valid. The recursion limit has been exceeded.');
    const items = [next()];
    while (this.takeWord(kind)) items.push(next());
    return items.length === 1 ? (items[0] as Condition) : { kind, items };
  }

  private negation(depth: number): Condition {
    if (depth > DEEPEST) throw badQuery('The query specified in the URI is not valid. The recursion limit has been exceeded.');
    if (this.takeWord('not')) return { kind: 'not', inner: this.negation(depth + 1) };
    if (this.takeMark('(')) {
      const inner = this.condition(depth + 1);
      this.expectMark(')');
      return inner;
    }
    return this.comparison();
  }

  private comparison(): Condition {
    const word = this.peek.kind === 'word' ? this.peek.text : '';
    if (TEXT_FUNCTIONS.includes(word)) return this.textFunction(word as 'contains');
    if (word.startsWith(NAMESPACE)) return this.queryFunction(word.slice(NAMESPACE.length));
    const left = this.operand();
    const operator = this.next();
    if (operator.kind !== 'word' || !OPERATORS.includes(operator.text)) throw this.unexpected(operator);
    return { kind: 'compare', operator: operator.text as Operator, left, right: this.operand() };
  }

  private textFunction(name: 'contains' | 'startswith' | 'endswith'): Condition {
    this.next();
    this.expectMark('(');
    const property = this.operand();
    this.expectMark(',');
    const value = this.operand();
    this.expectMark(')');
    if (property.kind !== 'property' || value.kind !== 'literal' || typeof value.value !== 'string') {
      throw badQuery(`No function signature for the function with name '${name}' matches the specified arguments.`);
    }
    return { kind: 'text', name, property, value: value.value };
  }

  /** `Microsoft.Dynamics.CRM.Name(PropertyName='…',PropertyValues=['…'])`. */
  private queryFunction(name: string): Condition {
    this.next();
    this.expectMark('(');
    let property: Property | undefined;
    let values: readonly string[] = [];
    do {
      const parameter = this.next();
      this.expectMark('=');
      if (parameter.text === 'PropertyName') property = { kind: 'property', path: [this.propertyName()] };
      else if (parameter.text === 'PropertyValues') values = this.list();
      else if (parameter.text === 'PropertyValue') values = [this.plainValue()];
      else throw this.unexpected(parameter);
    } while (this.takeMark(','));
    this.expectMark(')');
    if (!property) throw badQuery(`The function '${NAMESPACE}${name}' needs the parameter 'PropertyName'.`);
    return { kind: 'function', name, property, values };
  }

  private propertyName(): string {
    const token = this.next();
    if (token.kind === 'string' || token.kind === 'word') return token.text;
    if (token.kind === 'alias') return this.aliasParser(token).propertyName();
    throw this.unexpected(token);
  }

  private list(): readonly string[] {
    if (this.peek.kind === 'alias') return this.aliasParser(this.next()).list();
    this.expectMark('[');
    const values: string[] = [];
    if (this.takeMark(']')) return values;
    do values.push(this.plainValue());
    while (this.takeMark(','));
    this.expectMark(']');
    return values;
  }

  private plainValue(): string {
    const operand = this.operand();
    if (operand.kind !== 'literal') throw badQuery(`Syntax error in '${this.filter}': a value was expected.`);
    return String(operand.value);
  }

  private operand(): Operand {
    const token = this.next();
    switch (token.kind) {
      case 'string':
      case 'guid':
      case 'date':
      case 'datetime':
        return { kind: 'literal', type: token.kind, value: token.text };
      case 'number':
        return { kind: 'literal', type: 'number', value: Number(token.text) };
      case 'alias':
        return this.aliasParser(token).operand();
      case 'word':
        return WORDS.get(token.text) ?? { kind: 'property', path: token.text.split('/') };
      default:
        throw this.unexpected(token);
    }
  }

  private aliasParser(token: Token): Parser {
    const text = this.aliases.get(token.text);
    if (text === undefined || text.startsWith('@')) throw badQuery(`The parameter alias '${token.text}' was not found.`);
    return new Parser(text, this.aliases);
  }

  private get peek(): Token {
    return this.tokens[this.at] as Token;
  }

  private next(): Token {
    const token = this.peek;
    if (token.kind !== 'end') this.at++;
    return token;
  }

  private takeWord(text: string): boolean {
    if (this.peek.kind !== 'word' || this.peek.text !== text) return false;
    this.at++;
    return true;
  }

  private takeMark(text: string): boolean {
    if (this.peek.kind !== 'mark' || this.peek.text !== text) return false;
    this.at++;
    return true;
  }

  private expectMark(text: string): void {
    if (!this.takeMark(text)) throw this.unexpected();
  }

  private unexpected(token: Token = this.peek): Error {
    return badQuery(`Syntax error at position ${token.position} in '${this.filter}'.`);
  }
}

const WORDS: ReadonlyMap<string, Literal> = new Map([
  ['null', { kind: 'literal', type: 'null', value: null }],
  ['true', { kind: 'literal', type: 'boolean', value: true }],
  ['false', { kind: 'literal', type: 'boolean', value: false }],
]);
