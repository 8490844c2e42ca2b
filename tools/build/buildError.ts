/** A failure that a person can act on: shown as it is, without a stack. */
export class BuildError extends Error {
  public constructor(
    public readonly target: string,
    /** One line per cause, each with file and line where one is known. */
    public readonly causes: readonly string[],
  ) {
    super(`${target}: ${causes.join('\n')}`);
    this.name = 'BuildError';
  }
}
