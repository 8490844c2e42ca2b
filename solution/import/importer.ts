/** What both ways of importing have in common: the Web API, and `pac`. */
import type { SolutionPackage } from './packages';

/** What is being done; each has a sentence in `CommandLine_Import_Phase_…`. */
export type Phase = 'staging' | 'queued' | 'importing' | 'publishing';

/** Told how far an import is. */
export type OnStep = (phase: Phase, percent: number) => void;

export interface Importer {
  /**
   * Imports one solution, and returns when the environment has it.
   * @returns warnings of the import's own log
   * @throws CommandError that says what went wrong and what to do
   */
  importSolution(item: SolutionPackage, onStep: OnStep): Promise<readonly string[]>;
  /** Makes the customizations visible to everybody. @throws CommandError */
  publish(onStep: OnStep): Promise<void>;
}
