/** A failure that a person can act on: what, where and the fix, as resource keys of the group `solution`. */
export class SolutionError extends Error {
  public constructor(
    /** Key in `strings/en/tools/solution.json`. */
    public readonly key: string,
    public readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(`${key} ${JSON.stringify(values)}`);
    this.name = 'SolutionError';
  }
}
