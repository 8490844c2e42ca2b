/** What made rules fire, for one pass over an organization: lists that are the same are made once. */
import type { Evidence } from '../organization/organizationTypes';
import type { Rule } from './defineRule';
import type { FindingContext } from './findingContext';
import { evidenceOfScene, type Scene } from './observed';
import type { SeeEvidence } from './ruleRun';

/** Nothing but what the number shows as its evidence anyway. */
const APPROACH_ALONE = 'approach(number)';

/** The same for rules that look at the same of a channel; `null` where the list depends on more than the inputs. */
function keyOf(rule: Rule): string | null {
  const key = rule.inputs.join(' ');
  if (rule.scope === 'channel') return rule.speaksOf === null ? key : null;
  return key === APPROACH_ALONE ? key : null;
}

class SeenEvidence {
  private readonly keys: ReadonlyMap<Rule, string | null>;
  private readonly lists = new Map<string, readonly Evidence[]>();
  private context: FindingContext | null = null;

  constructor(rules: readonly Rule[]) {
    this.keys = new Map(rules.map((rule) => [rule, keyOf(rule)]));
  }

  /** As `evidenceOfScene`. Scenes of one channel come one after the other, with one context. */
  of(scene: Scene): readonly Evidence[] {
    const { rule, context } = scene;
    const key = this.keys.get(rule) ?? null;
    if (key === null) return evidenceOfScene(scene);
    if (key === APPROACH_ALONE) return context.number?.described.evidence ?? [];
    if (this.context !== context) this.lists.clear();
    this.context = context;
    const list = this.lists.get(key) ?? evidenceOfScene(scene);
    this.lists.set(key, list);
    return list;
  }
}

/** Tells what rules saw, for one pass over an organization. */
export function seeEvidence(rules: readonly Rule[]): SeeEvidence {
  const seen = new SeenEvidence(rules);
  return (scene) => seen.of(scene);
}
