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

  it('never come to a guard that looks at what nobody was asked', () => {
    const dead = flows.flatMap(({ pack, flow }) => {
      const said = saidIn(flow);
      return flow.transitions.flatMap((transition) => (transition.guards ?? []).flatMap((guard) => {
        const asked = guard.decision === undefined ? [] : (pack.decisions.find((held) => held.name === guard.decision)?.facts.describe()['required'] as string[] | undefined) ?? [`decision ${guard.decision}`];
        return [...readBy(guard).filter((fact) => fact !== guard.decision), ...asked].filter((fact) => !said.has(fact)).map((fact) => `${flow.id}.${transition.id}: ${fact}`);
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
