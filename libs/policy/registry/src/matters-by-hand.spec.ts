import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Guard, Pack, Workflow } from '@gongqiao/kernel';
import { loadPolicyIndex } from './index.js';

/** The facts that a guard looks at, found by letting it look. */
function readBy(guard: Guard): string[] {
  const seen = new Set<string>();
  const facts = new Proxy({}, { get: (_, key) => { seen.add(String(key)); return undefined; } });
  try {
    guard.refuses(facts);
  } catch {
    // A guard that wants more than nothing has shown by then what it wants.
  }
  return [...seen];
}

/** What people say in a matter that is begun by hand: at its beginning and in its acts. */
function saidIn(flow: Workflow): ReadonlySet<string> {
  return new Set([flow.begin?.form, ...flow.transitions.map((t) => t.form)].flatMap((form) => Object.keys(form?.fields ?? {})));
}

/** Courses of finance, supplies, archives, assets and emergencies, and those of other documents that nothing keeps as rows. */
const OPERATIONS = [
  'LY-W-FIN-7', 'LY-W-FIN-6.2', 'LY-W-FIN-12.6', 'LY-W-EXP-3', 'LY-W-EXP-8', 'LY-W-EXP-11', 'LY-W-EXP-11.5', 'LY-W-CASH-17', 'LY-W-CASH-24', 'LY-W-CASH-28', 'LY-W-CASH-29', 'LY-W-ARCH-8', 'LY-W-ARCH-11',
  'LY-W-ASSET-7', 'LY-W-ASSET-9', 'LY-W-ASSET-11', 'LY-W-ASSET-14', 'LY-W-INC', 'LY-W-INC-3', 'LY-W-INC-7', 'LY-W-INC-8', 'JS-W2-framework', 'JS-W5', 'SM-W4', 'SM-W9b', 'SM-W11', 'SM-W12c',
];

describe('matters begun by hand', () => {
  let packs: readonly Pack[];
  let flows: readonly { readonly pack: Pack; readonly flow: Workflow }[];
  beforeAll(async () => {
    ({ packs } = await loadPolicyIndex());
    flows = packs.flatMap((pack) => pack.workflows.filter((flow) => flow.begin).map((flow) => ({ pack, flow })));
  });

  it('are declared', () => {
    expect(flows.length).toBeGreaterThan(5);
  });

  it('name parties of their document, as who begins them and whom they ask', () => {
    const unknown = flows.flatMap(({ pack, flow }) => [...(flow.begin?.actors ?? []), ...(flow.begin?.as === undefined ? [] : [flow.begin.as])].filter((party) => !(party in pack.parties)).map((party) => `${flow.id} ${party}`));
    expect(unknown).toEqual([]);
  });

  it('are all that the handbook’s operations, and the other documents where it is plain, let people begin', () => {
    const begun = new Set(flows.map(({ flow }) => flow.id));
    expect(OPERATIONS.filter((id) => !begun.has(id))).toEqual([]);
  });

  it('begin with a form that reads what it shows, and names the matter by it', () => {
    for (const { flow } of flows) {
      const described = flow.begin?.form.describe() as { properties?: Record<string, { title?: string; 'x-title-en'?: string }> } | undefined;
      const untitled = Object.entries(described?.properties ?? {}).filter(([name, field]) => !field.title || field.title === name).map(([name]) => `${flow.id} ${name}`);
      expect(untitled).toEqual([]);
    }
  });

  it('ask for what decides between two ways of the same act', () => {
    const blind = flows.flatMap(({ flow }) => flow.transitions.flatMap(({ id, applies }) => {
      if (!applies) return [];
      const seen = new Set<string>();
      try { applies(new Proxy({}, { get: (_, key) => { seen.add(String(key)); return undefined; } })); } catch { /* What it wants has been seen by then. */ }
      return [...seen].filter((fact) => !saidIn(flow).has(fact)).map((fact) => `${flow.id}.${id}: ${fact}`);
    }));
    expect(blind).toEqual([]);
  });

  it('never come to a guard that looks at what nobody was asked', () => {
    const dead = flows.flatMap(({ pack, flow }) => {
      const said = saidIn(flow);
      return flow.transitions.flatMap((transition) => (transition.guards ?? []).flatMap((guard) => {
        const asked = guard.decision === undefined ? [] : (pack.decisions.find((held) => held.name === guard.decision)?.facts.describe()['required'] as string[] | undefined) ?? [`decision ${guard.decision}`];
        const answered = Object.keys((pack.decisions.find((held) => held.name === guard.decision)?.answer.describe() as { properties?: object } | undefined)?.properties ?? {});
        return [...readBy(guard).filter((fact) => fact !== guard.decision && !answered.includes(fact)), ...asked].filter((fact) => !said.has(fact)).map((fact) => `${flow.id}.${transition.id}: ${fact}`);
      }));
    });
    expect(dead).toEqual([]);
  });

  it('reach an end from every state that they can come to', () => {
    const stuck = flows.flatMap(({ flow }) => {
      const ends = new Set(Object.entries(flow.states).filter(([, state]) => state.final).map(([key]) => key));
      for (let grown = true; grown;) {
        const more = flow.transitions.filter((t) => ends.has(t.to) && t.from.some((from) => !ends.has(from)));
        grown = more.length > 0;
        for (const t of more) for (const from of t.from) ends.add(from);
      }
      return Object.keys(flow.states).filter((key) => !ends.has(key)).map((key) => `${flow.id} ${key}`);
    });
    expect(stuck).toEqual([]);
  });
});
