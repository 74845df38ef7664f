import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { UnitSelect } from '../administration/unit-select.js';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { SetWorkRuleDocument, WorkRulesDocument, type WorkRuleRowFragment } from './hours.operations.js';
import { hoursWords } from './hours-words.js';

type Row = WorkRuleRowFragment;

function HoursDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(hoursWords);
  const { viewer } = useSession();
  const save = useAct(SetWorkRuleDocument);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [host, setHost] = useState('');
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [rest, setRest] = useState<number | null>(null);
  const [grace, setGrace] = useState<number | null>(null);
  const [from, setFrom] = useState(viewer.today);
  const submit = (): void => {
    if (!unitId) return;
    void save.run({ input: { unitId, hostUnitName: host.trim() || null, workStart: start || null, workEnd: end || null, breakMinutes: rest, graceMinutes: grace, validFrom: from } }).then((outcome) => { if (outcome.ok) onDone(); });
  };
  return (
    <Modal open title={t('hours')} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: !unitId }} confirmLoading={save.running} onCancel={onClose} onOk={submit}>
      <RefusalList refusals={save.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('unit')} htmlFor="hours-unit" required><UnitSelect id="hours-unit" {...(unitId ? { value: unitId } : {})} onChange={setUnitId} /></Form.Item>
        <Form.Item label={t('host')} htmlFor="hours-host" extra={t('hostHint')}><Input id="hours-host" maxLength={60} value={host} onChange={(e) => setHost(e.target.value)} /></Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 12 }}>
          <Form.Item label={t('start')} htmlFor="hours-start"><Input id="hours-start" type="time" value={start} onChange={(e) => setStart(e.target.value)} /></Form.Item>
          <Form.Item label={t('end')} htmlFor="hours-end"><Input id="hours-end" type="time" value={end} onChange={(e) => setEnd(e.target.value)} /></Form.Item>
          <Form.Item label={t('rest')} htmlFor="hours-rest"><InputNumber id="hours-rest" style={{ width: '100%' }} min={0} max={240} precision={0} value={rest} onChange={setRest} /></Form.Item>
          <Form.Item label={t('grace')} htmlFor="hours-grace"><InputNumber id="hours-grace" style={{ width: '100%' }} min={0} max={240} precision={0} value={grace} onChange={setGrace} /></Form.Item>
        </div>
        <p className="gq-quiet" style={{ marginTop: 0 }}>{t('emptyHint')}</p>
        <Form.Item label={t('from')} htmlFor="hours-from" required><DatePicker id="hours-from" value={dayjs(from)} allowClear={false} onChange={(next) => { if (next) setFrom(next.format('YYYY-MM-DD')); }} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Hours of work in force: the house's by unit, and those that host units require. */
export default function HoursPage() {
  const t = useWords(hoursWords);
  const mayEnter = useMay()('create', 'WorkRule');
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: WorkRulesDocument, variables: { first, skip, orderBy, text: filters['text'] ?? null }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const [adding, setAdding] = useState(false);
  const shown = (value: string | number | null): string => (value === null ? t('none') : String(value));
  const columns: readonly Column<Row>[] = [
    { key: 'unit', title: t('unit'), sort: 'unitPath', render: (r) => r.unitName ?? '—' },
    { key: 'host', title: t('host'), sort: 'hostUnitName', render: (r) => r.hostUnitName ?? t('own') },
    { key: 'start', title: t('start'), render: (r) => shown(r.workStart) },
    { key: 'end', title: t('end'), render: (r) => shown(r.workEnd) },
    { key: 'rest', title: t('rest'), render: (r) => shown(r.breakMinutes) },
    { key: 'grace', title: t('grace'), render: (r) => shown(r.graceMinutes) },
    { key: 'from', title: t('from'), sort: 'validFrom', render: (r) => formatDay(r.validFrom) },
  ];
  return (
    <>
      <ListPage<Row> title={t('hours')} name="attendance.hours" columns={columns} connection={data?.workRules} fetching={fetching} error={error} onRetry={refresh} empty={t('empty')}
        acts={mayEnter && <Button type="primary" onClick={() => setAdding(true)}>{t('add')}</Button>} filters={[{ name: 'text', label: t('find'), kind: 'text' }]}
        card={(r) => <><strong>{r.hostUnitName ?? r.unitName}</strong><div className="gq-quiet">{shown(r.workStart)}–{shown(r.workEnd)}　{t('from')} {formatDay(r.validFrom)}</div></>} />
      <p className="gq-quiet">{t('hint')}</p>
      {adding && <HoursDialog onClose={() => setAdding(false)} onDone={() => { setAdding(false); refresh(); }} />}
    </>
  );
}
