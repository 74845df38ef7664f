import { TreeSelect } from 'antd';
import { useUnitTree, type UnitNode } from './use-unit-tree.js';

interface TreeOption {
  readonly value: string;
  readonly title: string;
  readonly isLeaf: boolean;
  readonly children?: TreeOption[];
}

function optionsOf(nodes: readonly UnitNode[]): TreeOption[] {
  return nodes.map((n) => ({ value: n.id, title: n.name, isLeaf: n.childCount === 0, ...(n.children ? { children: optionsOf(n.children) } : {}) }));
}

/** Chooses a unit of the tree; a field for antd's forms. */
export function UnitSelect({ value, onChange, id }: { readonly value?: string; readonly onChange?: (id: string) => void; readonly id?: string }) {
  const { nodes, open } = useUnitTree();
  return (
    <TreeSelect {...(id ? { id } : {})} style={{ width: '100%' }} treeData={optionsOf(nodes)} value={value ?? null} loadData={(node) => open(String(node.value))}
      onChange={(next: string | null) => { if (next) onChange?.(next); }} />
  );
}
