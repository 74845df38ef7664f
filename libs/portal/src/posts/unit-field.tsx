import { TreeSelect } from 'antd';
import { useUnitTree, type UnitNode } from '../administration/use-unit-tree.js';

interface Option { readonly value: string; readonly title: string; readonly isLeaf: boolean; readonly kind: string; readonly children?: Option[] }

function optionsOf(nodes: readonly UnitNode[]): Option[] {
  return nodes.map((n) => ({ value: n.id, title: n.name, isLeaf: n.childCount === 0, kind: n.kind, ...(n.children ? { children: optionsOf(n.children) } : {}) }));
}

function find(options: readonly Option[], id: string): Option | null {
  for (const option of options) {
    const found = option.value === id ? option : find(option.children ?? [], id);
    if (found) return found;
  }
  return null;
}

/** Chooses a unit of the viewer's part of the tree and hands over its kind too. */
export function UnitField({ id, label, value, name, onPick }: { readonly id: string; readonly label: string; readonly value: string | null; readonly name: string; readonly onPick: (unit: { readonly id: string; readonly name: string; readonly kind: string }) => void }) {
  const { nodes, open } = useUnitTree();
  const options = optionsOf(nodes);
  // A kept draft names a unit whose branch has not been opened yet.
  const shown = value && !find(options, value) ? [{ value, title: name, isLeaf: true, kind: '' }, ...options] : options;
  return (
    <TreeSelect id={id} aria-label={label} style={{ width: '100%' }} placeholder={label} treeData={shown} value={value} treeDefaultExpandAll={false} popupMatchSelectWidth={false} loadData={(node) => open(String(node.value))}
      onChange={(next: string | null) => {
        const found = next ? find(options, next) : null;
        if (found) onPick({ id: found.value, name: found.title, kind: found.kind });
      }} />
  );
}
