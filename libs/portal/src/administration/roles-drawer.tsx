import { Button, DatePicker, Drawer, Form, Popconfirm, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { EndRoleDocument, GrantRoleDocument, RolesDocument, RolesHeldDocument, type RolesHeldQuery } from './administration.operations.js';
import { UnitSelect } from './unit-select.js';
import { administrationWords } from './words.js';

type Held = RolesHeldQuery['rolesHeld'][number];
interface Grant { unitId: string; role: string; from: Dayjs }

function GrantForm({ userId, onGranted }: { readonly userId: string; readonly onGranted: () => void }) {
  const t = useWords(administrationWords);
  const say = useSay();
  const { viewer } = useSession();
  const [form] = Form.useForm<Grant>();
  const [{ data }] = useQuery({ query: RolesDocument });
  const { run, running, refusals } = useAct(GrantRoleDocument);
  const faults = { ...byField(refusals, 'input.'), ...byField(refusals) };
  const item = (field: keyof Grant, label: string) => ({
    name: field, label, rules: [{ required: true, message: t('required', { label }) }], ...(faults[field] ? { validateStatus: 'error' as const, help: say(faults[field].message) } : {}),
  });
  const save = (v: Grant): void => {
    void run({ input: { userId, unitId: v.unitId, role: v.role, from: v.from.format('YYYY-MM-DD') } }).then((o) => { if (o.ok) { form.resetFields(); onGranted(); } });
  };
  return (
    <Form form={form} layout="vertical" onFinish={save} initialValues={{ from: dayjs(viewer.today) }}>
      <RefusalList refusals={refusals.filter((r) => !r.field || r.field === 'userId')} />
      <Form.Item {...item('unitId', t('unit'))}><UnitSelect /></Form.Item>
      <Form.Item {...item('role', t('role'))}><Select options={(data?.roles ?? []).map((r) => ({ value: r.key, label: say(r.name) }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <Form.Item {...item('from', t('roleFrom'))}><DatePicker allowClear={false} style={{ width: '100%' }} /></Form.Item>
      <Button type="primary" htmlType="submit" loading={running}>{t('grant')}</Button>
    </Form>
  );
}

function HeldRow({ held, onEnded }: { readonly held: Held; readonly onEnded: () => void }) {
  const t = useWords(administrationWords);
  const say = useSay();
  const { viewer } = useSession();
  const [lastDay, setLastDay] = useState(dayjs(viewer.today));
  const end = useAct(EndRoleDocument);
  const over = held.to !== null;
  return (
    <tr>
      <td>{say(held.roleName)}{held.standsInFor !== null && <div className="gq-quiet">{t('stoodIn', { name: held.standsInFor })}</div>}</td>
      <td>{held.unitName}</td>
      <td style={{ whiteSpace: 'nowrap' }}>{held.from} – {held.to ?? t('held')}</td>
      <td>
        <RefusalList refusals={end.refusals} />
        {!over && held.standsInFor === null && (
          <Popconfirm okText={t('endRole')} cancelText={t('cancel')} title={t('lastDay')} description={<DatePicker aria-label={t('lastDay')} allowClear={false} minDate={dayjs(viewer.today)} value={lastDay} onChange={(next: Dayjs | null) => { if (next) setLastDay(next); }} />}
            onConfirm={() => { void end.run({ input: { id: held.id, lastDay: lastDay.format('YYYY-MM-DD') } }).then((o) => { if (o.ok) onEnded(); }); }}>
            <Button size="small">{t('endRole')}</Button>
          </Popconfirm>
        )}
      </td>
    </tr>
  );
}

/** The roles of a user: what is held since when, what ended, and the form that gives another. */
export function RolesDrawer({ userId, name, onClose, onChanged }: { readonly userId: string; readonly name: string; readonly onClose: () => void; readonly onChanged: () => void }) {
  const t = useWords(administrationWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: RolesHeldDocument, variables: { userId } });
  const changed = (): void => { ask({ requestPolicy: 'network-only' }); onChanged(); };
  return (
    <Drawer open title={t('rolesOfUserTitle', { name })} onClose={onClose} size={560}>
      <Answered data={data} fetching={fetching} error={error} onRetry={changed}>
        {({ rolesHeld }) => (
          <>
            {rolesHeld.length === 0 ? <p className="gq-quiet">{t('noRoles')}</p> : (
              <div className="gq-table-scroll">
                <table className="gq-facts gq-facts-head" aria-label={t('rolesOfUser')}>
                  <thead><tr><th>{t('role')}</th><th>{t('unit')}</th><th>{t('state')}</th><th /></tr></thead>
                  <tbody>{rolesHeld.map((held) => <HeldRow key={held.id} held={held} onEnded={changed} />)}</tbody>
                </table>
              </div>
            )}
            <h3>{t('grant')}</h3>
            <GrantForm userId={userId} onGranted={changed} />
          </>
        )}
      </Answered>
    </Drawer>
  );
}
