/** Rules of the environment's content security policy that the page broke, by their directives. */

const seen: string[] = [];

/** Listens from now on. Called as early as the page can, since nothing tells of what happened before. */
export function watchPolicy({ document }: Window): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, violatedDirective }) =>
    seen.push(effectiveDirective || violatedDirective),
  );
}

/** Every violation so far. */
export const policyViolations = (): readonly string[] => seen;
