/**
 * Parses what `$filter` is used for: comparisons of a column with a value, `and`, `or`, `not`, parentheses, text functions, and
 * `Microsoft.Dynamics.CRM.In`. The service takes more; the README says what is refused.
 *
 * Written here because no maintained parser fits. Tried, with the filters of the tests: `odata-filter-to-ast` 4.0.0
 * refuses GUIDs, dates, `not`, paths and names with dots; `@odata/parser` 0.2.14 refuses query functions with lists and
 * brings 5 MB; `odata-v4-parser` and `odata-filter-parser` have seen no release for years.
 */
import { badQuery, unknownFunction } from '../apiErrors';
import { tokenize, type Token } from './tokens';
import type { Condition, Literal, Operator, Property } from './syntax';

const OPERATORS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] satisfies Operator[];
const TEXT_FUNCTIONS: readonly string[] = ['contains', 'startswith', 'endswith'];
const NAMESPACE = 'Microsoft.Dynamics.CRM.';
/** Deeper nesting is refused: it comes from no honest client and would exhaust the stack. */
const DEEPEST = 100;

/** @throws ApiError 400 with the position of what was not understood. */
export function parseFilter(filter: string): Condition {
  const parser = new Parser(filter);
  const condition = parser.condition(0);
  parser.end();
  return condition;
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  constructor(private readonly filter: string) {
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
    const property = this.property();
    const operator = this.next();
    if (operator.kind !== 'word' || !OPERATORS.includes(operator.text)) throw this.unexpected(operator);
    return { kind: 'compare', operator: operator.text as Operator, property, value: this.literal() };
  }

  private textFunction(name: 'contains' | 'startswith' | 'endswith'): Condition {
    this.next();
    this.expectMark('(');
    const property = this.property();
    this.expectMark(',');
    const value = this.literal();
    this.expectMark(')');
    if (typeof value.value !== 'string')
      throw badQuery(`No function signature for the function with name '${name}' matches the specified arguments.`);
    return { kind: 'text', name, property, value: value.value };
  }

  /** `Microsoft.Dynamics.CRM.In(PropertyName='…',PropertyValues=['…'])`. */
  private queryFunction(name: string): Condition {
    if (name !== 'In') throw unknownFunction(name);
    this.next();
    this.expectMark('(');
    let property: Property | undefined;
    let values: readonly string[] = [];
    do {
      const parameter = this.next();
      this.expectMark('=');
      if (parameter.text === 'PropertyName') property = { kind: 'property', path: [this.text()] };
      else if (parameter.text === 'PropertyValues') values = this.list();
      else throw this.unexpected(parameter);
    } while (this.takeMark(','));
    this.expectMark(')');
    // Dataverse looks for no empty list; it refuses one.
    if (property && values.length === 0) throw badQuery(`The function '${NAMESPACE}${name}' needs values.`);
    if (!property) throw badQuery(`The function '${NAMESPACE}${name}' needs the parameter 'PropertyName'.`);
    return { kind: 'in', property, values };
  }

  private text(): string {
    const token = this.next();
    if (token.kind !== 'string') throw this.unexpected(token);
    return token.text;
  }

  private list(): readonly string[] {
    this.expectMark('[');
    const values: string[] = [];
    if (this.takeMark(']')) return values;
    do values.push(String(this.literal().value));
    while (this.takeMark(','));
    this.expectMark(']');
    return values;
  }

  private property(): Property {
    const token = this.next();
    if (token.kind !== 'word' || WORDS.has(token.text)) throw this.unexpected(token);
    return { kind: 'property', path: token.text.split('/') };
  }

  private literal(): Literal {
    const token = this.next();
    switch (token.kind) {
      case 'string':
      case 'guid':
      case 'date':
      case 'datetime':
        return { kind: 'literal', type: token.kind, value: token.text };
      case 'number':
        return { kind: 'literal', type: 'number', value: Number(token.text) };
      default: {
        const word = token.kind === 'word' ? WORDS.get(token.text) : undefined;
        if (word === undefined) throw this.unexpected(token);
        return word;
      }
    }
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
