import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { UnitsDocument, type UnitsQuery } from './administration.operations.js';

export type Unit = UnitsQuery['organisationUnits'][number];

/** A unit of the tree; its children are there once it has been opened. */
export interface UnitNode extends Unit {
  readonly children?: readonly UnitNode[];
}

function withChildren(nodes: readonly UnitNode[], id: string, children: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.map((node) => (node.id === id ? { ...node, children } : node.children ? { ...node, children: withChildren(node.children, id, children) } : node));
}

/** The tree of organisation units, read branch by branch as it is opened. */
export function useUnitTree(): { readonly nodes: readonly UnitNode[]; readonly open: (id: string) => Promise<void>; readonly reload: () => Promise<void> } {
  const client = useClient();
  const [nodes, setNodes] = useState<readonly UnitNode[]>([]);
  const read = useCallback(async (parentId: string | null) => {
    const { data } = await client.query(UnitsDocument, { parentId }, { requestPolicy: 'network-only' }).toPromise();
    return data?.organisationUnits ?? [];
  }, [client]);
  const reload = useCallback(async () => setNodes(await read(null)), [read]);
  const open = useCallback(async (id: string) => {
    const children = await read(id);
    setNodes((held) => withChildren(held, id, children));
  }, [read]);
  useEffect(() => { void reload(); }, [reload]);
  return { nodes, open, reload };
}
