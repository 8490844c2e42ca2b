/**
 * The least of the client API that the form scripts use, all of it documented. Small interfaces instead of `Xrm` itself, so
 * that tests can stand in for a form.
 */
import type { WebApiLike } from '../dataverse/webApiClient';
import type { ResourceStringsLike } from '../text';

export type NotificationLevel = 'ERROR' | 'WARNING' | 'INFO';

export interface AttributeLike {
  getValue(): unknown;
  addOnChange(handler: (executionContext: ExecutionContextLike) => void): void;
  removeOnChange(handler: (executionContext: ExecutionContextLike) => void): void;
}

export interface FormContextLike {
  getAttribute(name: string): AttributeLike | null;
  readonly data: { readonly entity: { getId(): string; getEntityName(): string } };
  readonly ui: {
    setFormNotification(message: string, level: NotificationLevel, id: string): boolean;
    clearFormNotification(id: string): boolean;
  };
}

export interface ExecutionContextLike {
  getFormContext(): FormContextLike;
}

export interface XrmLike {
  readonly WebApi: WebApiLike;
  readonly Utility: ResourceStringsLike;
}

/** What the handlers get from the page and the build: tests bring their own. */
export interface Dependencies {
  readonly xrm: () => XrmLike;
  /** The English words by key. */
  readonly english: Readonly<Record<string, string>>;
  /** ISO date of today. */
  readonly today: () => string;
}
