import { AutoComplete, Button, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { useNames } from '../ui/names.js';
import { PageHead } from '../ui/page-head.js';
import { CreateUnitDocument } from './administration.operations.js';
import { MoveUnitDialog } from './move-unit-dialog.js';
import { useUnitTree, type UnitNode } from './use-unit-tree.js';
import { administrationWords } from './words.js';

interface NewUnit { name: string; code: string; kind: string; divisionCode?: string }

/** The kinds of units that stand in the tree so far. */
function kindsIn(nodes: readonly UnitNode[]): string[] {
  return [...new Set(nodes.flatMap((n) => [n.kind, ...kindsIn(n.children ?? [])]))];
}

function UnitDialog({ parent, kinds, onClose, onMade }: { readonly parent: UnitNode; readonly kinds: readonly string[]; readonly onClose: () => void; readonly onMade: () => void }) {
  const t = useWords(administrationWords);
  const say = useSay();
  const { viewer } = useSession();
  const names = useNames();
  const [form] = Form.useForm<NewUnit>();
  const { run, running, refusals } = useAct(CreateUnitDocument);
  const faults = byField(refusals, 'input.');
  const item = (field: keyof NewUnit, label: string, required = true) => ({
    name: field, label, rules: required ? [{ required: true, message: t('required', { label }) }] : [],
    ...(faults[field] ? { validateStatus: 'error' as const, help: say(faults[field].message) } : {}),
  });
  const save = (values: NewUnit): void => {
    void run({ input: { ...values, divisionCode: values.divisionCode || null, parentId: parent.id, validFrom: viewer.today } }).then((o) => { if (o.ok) onMade(); });
  };
  return (
    <Modal open title={t('newUnit')} onCancel={onClose} okText={t('create')} cancelText={t('cancel')} confirmLoading={running} onOk={() => form.submit()}>
      <p>{t('parent')}：{parent.name}</p>
      <RefusalList refusals={refusals.filter((r) => !r.field?.startsWith('input.'))} />
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item {...item('name', t('unitName'))}><Input /></Form.Item>
        <Form.Item {...item('code', t('unitCode'))}><Input /></Form.Item>
        <Form.Item {...item('kind', t('unitKind'))}><AutoComplete options={kinds.map((kind) => ({ value: kind, label: names.unitKind(kind) }))} /></Form.Item>
        <Form.Item {...item('divisionCode', t('division'), false)}><Input inputMode="numeric" /></Form.Item>
      </Form>
    </Modal>
  );
}

interface Row extends Omit<UnitNode, 'children'> { readonly children?: Row[] }

function rowsOf(nodes: readonly UnitNode[]): Row[] {
  return nodes.map(({ children, ...node }) => (node.childCount > 0 ? { ...node, children: rowsOf(children ?? []) } : node));
}

/** The tree of organisation units with their official division codes. */
export default function UnitsPage() {
  const t = useWords(administrationWords);
  const names = useNames();
  const { nodes, open, reload } = useUnitTree();
  const [parent, setParent] = useState<UnitNode | null>(null);
  const [moving, setMoving] = useState<Row | null>(null);
  return (
    <>
      <PageHead title={t('units')} />
      <Table<Row> rowKey="id" size="middle" pagination={false} scroll={{ x: 'max-content' }} dataSource={rowsOf(nodes)}
        expandable={{ onExpand: (opened, row) => { if (opened && (row.children?.length ?? 0) === 0) void open(row.id); } }}
        columns={[
          { title: t('unitName'), render: (_, u) => <Link to={`/units/${u.id}`}>{u.name}</Link> }, { title: t('unitKind'), render: (_, u) => names.unitKind(u.kind) }, { title: t('unitCode'), dataIndex: 'code' },
          { title: t('division'), render: (_, u) => u.divisionCode ?? '—' }, { title: t('validFrom'), dataIndex: 'validFrom' }, { title: t('children'), align: 'right', dataIndex: 'childCount' },
          { title: '', render: (_, u) => <span style={{ display: 'inline-flex', gap: 6 }}><Button size="small" onClick={() => setParent(u)}>{t('newUnit')}</Button>{u.level > 0 && <Button size="small" type="text" onClick={() => setMoving(u)}>{t('move')}</Button>}</span> },
        ]} />
      {moving && <MoveUnitDialog unit={moving} onClose={() => setMoving(null)} onMoved={() => { setMoving(null); void reload(); }} />}
      {parent && <UnitDialog parent={parent} kinds={kindsIn(nodes)} onClose={() => setParent(null)} onMade={() => { setParent(null); void reload(); }} />}
    </>
  );
}
