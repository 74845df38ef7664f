import { Alert, Button, Form, Input, Modal, Popconfirm, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useTransfer } from '../transfer/use-transfer.js';
import { CloseUserDocument, CreateUserDocument, ResetPasswordDocument, RolesDocument, UsersDocument, type UsersQuery } from './administration.operations.js';
import { RolesDrawer } from './roles-drawer.js';
import { UnitSelect } from './unit-select.js';
import { administrationWords } from './words.js';

type User = UsersQuery['users']['edges'][number]['node'];

interface NewUser { name: string; signInName: string; telephone?: string; unitId: string; roles: string[] }

function UserDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (name: string, password: string) => void }) {
  const t = useWords(administrationWords);
  const say = useSay();
  const [form] = Form.useForm<NewUser>();
  const [{ data }] = useQuery({ query: RolesDocument });
  const { run, running, refusals } = useAct(CreateUserDocument);
  const faults = byField(refusals, 'input.');
  const item = (field: keyof NewUser, label: string, required = true) => ({
    name: field, label, rules: required ? [{ required: true, message: t('required', { label }) }] : [],
    ...(faults[field] ? { validateStatus: 'error' as const, help: say(faults[field].message) } : {}),
  });
  const save = (values: NewUser): void => {
    void run({ input: { ...values, telephone: values.telephone || null } }).then((o) => { if (o.ok) onMade(values.name, o.data.createUser.temporaryPassword); });
  };
  return (
    <Modal open title={t('newUser')} onCancel={onClose} okText={t('create')} cancelText={t('cancel')} confirmLoading={running} onOk={() => form.submit()}>
      <RefusalList refusals={refusals.filter((r) => !r.field?.startsWith('input.'))} />
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item {...item('name', t('name'))}><Input /></Form.Item>
        <Form.Item {...item('signInName', t('signInName'))}><Input autoComplete="off" /></Form.Item>
        <Form.Item {...item('telephone', t('telephone'), false)}><Input inputMode="tel" /></Form.Item>
        <Form.Item {...item('unitId', t('unit'))}><UnitSelect /></Form.Item>
        <Form.Item {...item('roles', t('roles'))}><Select mode="multiple" options={(data?.roles ?? []).map((r) => ({ value: r.key, label: say(r.name) }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      </Form>
    </Modal>
  );
}

function UserActs({ user, onTemporary, onChanged, onRoles }: { readonly user: User; readonly onTemporary: (name: string, password: string) => void; readonly onChanged: () => void; readonly onRoles: () => void }) {
  const t = useWords(administrationWords);
  const close = useAct(CloseUserDocument);
  const reset = useAct(ResetPasswordDocument);
  if (user.closed) return null;
  return (
    <>
      <RefusalList refusals={[...close.refusals, ...reset.refusals]} />
      <Space>
        <Button size="small" onClick={onRoles}>{t('rolesOfUser')}</Button>
        <Button size="small" loading={reset.running} onClick={() => { void reset.run({ id: user.id }).then((o) => { if (o.ok) onTemporary(user.name, o.data.resetPassword.temporaryPassword); }); }}>{t('resetPassword')}</Button>
        <Popconfirm title={t('closeWarning', { name: user.name })} okText={t('close')} cancelText={t('cancel')} onConfirm={() => { void close.run({ id: user.id }).then((o) => { if (o.ok) onChanged(); }); }}>
          <Button size="small" danger>{t('close')}</Button>
        </Popconfirm>
      </Space>
    </>
  );
}

/** The users of the tenant: who may sign in, for which unit, in which roles. */
export default function UsersPage() {
  const t = useWords(administrationWords);
  const say = useSay();
  const { first, skip, filters } = useListArguments();
  const wanted = { text: filters['text'] ?? null, role: filters['role'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: UsersDocument, variables: { first, skip, ...wanted } });
  const excel = useTransfer('users', wanted);
  const [{ data: roles }] = useQuery({ query: RolesDocument });
  const [adding, setAdding] = useState(false);
  const [rolesFor, setRolesOf] = useState<User | null>(null);
  const [temporary, setTemporary] = useState<{ name: string; password: string } | null>(null);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const roleName = useMemo(() => new Map((roles?.roles ?? []).map((r) => [r.key, say(r.name)])), [roles, say]);
  const unitsOf = (u: User): string => u.memberships.map((m) => m.unitName).join('、');
  const rolesOf = (u: User): string => [...new Set(u.memberships.flatMap((m) => m.roles))].map((r) => roleName.get(r) ?? r).join('、');
  const stateOf = (u: User): string => (u.closed ? t('closed') : u.lockedUntil ? t('locked', { until: formatInstant(u.lockedUntil) }) : t('inUse'));
  const columns: readonly Column<User>[] = [
    { key: 'name', title: t('name'), render: (u) => u.name },
    { key: 'signInName', title: t('signInName'), render: (u) => u.signInName },
    { key: 'telephone', title: t('telephone'), hidden: true, render: (u) => u.telephoneMasked ?? '—' },
    { key: 'unit', title: t('unit'), render: unitsOf },
    { key: 'roles', title: t('roles'), render: rolesOf },
    { key: 'state', title: t('state'), render: stateOf },
    { key: 'second', title: t('second'), render: (u) => (u.totpEnrolled ? t('on') : t('off')) },
    { key: 'acts', title: t('acts'), render: (u) => <UserActs user={u} onTemporary={(name, password) => setTemporary({ name, password })} onChanged={refresh} onRoles={() => setRolesOf(u)} /> },
  ];
  return (
    <>
      {temporary && <Alert type="warning" showIcon closable style={{ marginBottom: 12 }} title={t('temporary', temporary)} />}
      <ListPage<User> title={t('users')} name="users" columns={columns} connection={data?.users} fetching={fetching} error={error} onRetry={refresh} onExport={excel.onExport}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }, { name: 'role', label: t('role'), kind: 'choice', options: [...roleName].map(([value, label]) => ({ value, label })) }]}
        acts={<Button type="primary" onClick={() => setAdding(true)}>{t('newUser')}</Button>} />
      {rolesFor && <RolesDrawer userId={rolesFor.id} name={rolesFor.name} onChanged={refresh} onClose={() => setRolesOf(null)} />}
      {adding && <UserDialog onClose={() => setAdding(false)} onMade={(name, password) => { setAdding(false); setTemporary({ name, password }); refresh(); }} />}
    </>
  );
}
