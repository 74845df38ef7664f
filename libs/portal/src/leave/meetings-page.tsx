import { Button, DatePicker, Form, Input, Modal, Radio, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { useMay, useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { useAddressState } from '../ui/address-state.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Panel } from '../ui/page-head.js';
import { useSettled } from '../ui/use-settled.js';
import { AddMeetingDayDocument, CallOffMeetingDocument, MeetingDaysDocument, MeetingWaiversDocument, WaiveMeetingDayDocument, WaiverPeopleDocument, WithdrawMeetingWaiverDocument, type MeetingRowFragment } from './time.operations.js';
import { timeWords } from './time-words.js';

type Row = MeetingRowFragment;
const SHOWN = 50;

function AddDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(timeWords);
  const { viewer } = useSession();
  const add = useAct(AddMeetingDayDocument);
  const [on, setOn] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('');
  return (
    <Modal open title={t('addMeeting')} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: !on || title.trim() === '' }} confirmLoading={add.running} onCancel={onClose} onOk={() => { if (on) void add.run({ on, title, source }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={add.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('on')} htmlFor="meeting-on" required><DatePicker id="meeting-on" value={on ? dayjs(on) : null} minDate={dayjs(viewer.today)} onChange={(next) => setOn(next ? next.format('YYYY-MM-DD') : null)} /></Form.Item>
        <Form.Item label={t('meetingTitle')} htmlFor="meeting-title" required><Input id="meeting-title" maxLength={60} value={title} onChange={(e) => setTitle(e.target.value)} /></Form.Item>
        <Form.Item label={t('notice')} htmlFor="meeting-source"><Input id="meeting-source" maxLength={100} value={source} onChange={(e) => setSource(e.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}

function WaiveDialog({ days, onClose, onDone }: { readonly days: readonly Row[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(timeWords);
  const waive = useAct(WaiveMeetingDayDocument);
  const [text, setText] = useState('');
  const [people] = useQuery({ query: WaiverPeopleDocument, variables: { text: useSettled(text) || null } });
  const [employeeId, setEmployeeId] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(days[0]?.onDay ?? null);
  const [reason, setReason] = useState('');
  return (
    <Modal open title={t('waive')} okText={t('waive')} cancelText={t('cancel')} okButtonProps={{ disabled: !employeeId || !on || reason.trim().length < 4 }} confirmLoading={waive.running} onCancel={onClose}
      onOk={() => { if (employeeId && on) void waive.run({ employeeId, on, reason }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={waive.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('person')} htmlFor="waive-person" required><Select id="waive-person" showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('choosePerson')} value={employeeId} onChange={setEmployeeId} options={(people.data?.employees.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.name} ${node.number}` }))} /></Form.Item>
        <Form.Item label={t('on')} htmlFor="waive-on" required><Select id="waive-on" value={on} onChange={setOn} options={days.map((d) => ({ value: d.onDay, label: `${formatDay(d.onDay)} ${d.title}` }))} /></Form.Item>
        <Form.Item label={t('waiveReason')} htmlFor="waive-reason" required><Input.TextArea id="waive-reason" rows={2} maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Who may be away on a meeting day all the same, by the word of a head. */
function Waivers({ days }: { readonly days: readonly Row[] }) {
  const t = useWords(timeWords);
  const [{ data }, ask] = useQuery({ query: MeetingWaiversDocument, variables: { first: SHOWN, skip: 0 }, requestPolicy: 'cache-and-network' });
  const withdraw = useAct(WithdrawMeetingWaiverDocument);
  const [making, setMaking] = useState(false);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const rows = nodesOf(data?.meetingWaivers);
  return (
    <Panel title={t('waivers')} beside={<Button onClick={() => setMaking(true)} disabled={days.length === 0}>{t('waive')}</Button>}>
      <RefusalList refusals={withdraw.refusals} />
      {rows.length === 0 ? <p className="gq-quiet" style={{ margin: 0 }}>{t('noWaivers')}</p> : rows.map((r) => (
        <div key={r.id} style={{ display: 'flex', gap: 12, alignItems: 'center', padding: '4px 0', flexWrap: 'wrap' }}>
          <strong>{r.employeeName}</strong><span>{formatDay(r.onDay)}</span><span style={{ flex: 1 }}>{r.reason}</span><span className="gq-quiet">{t('by')} {r.givenByName}</span>
          {r.withdrawnOn ? <Tag>{t('withdrawn', { day: formatDay(r.withdrawnOn) })}</Tag> : <Button size="small" onClick={() => { void withdraw.run({ id: r.id }).then((outcome) => { if (outcome.ok) refresh(); }); }}>{t('withdrawWaiver')}</Button>}
        </div>
      ))}
      {making && <WaiveDialog days={days} onClose={() => setMaking(false)} onDone={() => { setMaking(false); refresh(); }} />}
    </Panel>
  );
}

/** Days on which the house meets and leave is not given. */
export default function MeetingsPage() {
  const t = useWords(timeWords);
  const may = useMay();
  const schedules = may('schedule', 'LeaveRequest');
  const { change } = useAddressState();
  const { first, skip, orderBy, filters } = useListArguments();
  const all = filters['which'] === 'all';
  const [{ data, fetching, error }, ask] = useQuery({ query: MeetingDaysDocument, variables: { first, skip, orderBy: orderBy ?? 'onDay', ahead: !all }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const excel = useTransfer('meeting-days', {}, refresh);
  const callOff = useAct(CallOffMeetingDocument);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Row | null>(null);
  const { viewer } = useSession();
  const rows = nodesOf(data?.meetingDays);
  const act = (r: Row) => (r.withdrawnOn ? <Tag>{t('calledOff', { day: formatDay(r.withdrawnOn) })}</Tag> : schedules && r.onDay >= viewer.today ? <Button onClick={() => setEnding(r)}>{t('callOff')}</Button> : null);
  const columns: readonly Column<Row>[] = [
    { key: 'on', title: t('on'), sort: 'onDay', render: (r) => formatDay(r.onDay) },
    { key: 'title', title: t('meetingTitle'), sort: 'title', render: (r) => r.title },
    { key: 'source', title: t('notice'), render: (r) => r.source || '—' },
    { key: 'acts', title: t('state'), render: act },
  ];
  return (
    <>
      {excel.dialog}
      <ListPage<Row> title={t('meetings')} name="leave.meetings" columns={columns} connection={data?.meetingDays} fetching={fetching} error={error} onRetry={refresh} onExport={excel.onExport} {...(schedules ? { onImport: excel.onImport } : {})} empty={t('noMeetings')}
        acts={<>
          <Radio.Group aria-label={t('state')} optionType="button" value={all ? 'all' : 'ahead'} options={[{ value: 'ahead', label: t('ahead') }, { value: 'all', label: t('all') }]} onChange={(e) => change({ which: e.target.value === 'all' ? 'all' : null })} />
          {schedules && <Button type="primary" onClick={() => setAdding(true)}>{t('addMeeting')}</Button>}
        </>}
        card={(r) => <><strong>{formatDay(r.onDay)}　{r.title}</strong><div className="gq-quiet">{r.source}</div>{act(r)}</>} />
      <p className="gq-quiet">{t('meetingsHint')}</p>
      {may('waive', 'LeaveRequest') && <Waivers days={rows.filter((r) => r.withdrawnOn === null && r.onDay >= viewer.today)} />}
      {adding && <AddDialog onClose={() => setAdding(false)} onDone={() => { setAdding(false); refresh(); }} />}
      <Modal open={ending !== null} title={t('callOff')} okText={t('callOff')} cancelText={t('cancel')} okButtonProps={{ danger: true }} confirmLoading={callOff.running} onCancel={() => setEnding(null)}
        onOk={() => { if (ending) void callOff.run({ id: ending.id }).then((outcome) => { if (outcome.ok) { setEnding(null); refresh(); } }); }}>
        <RefusalList refusals={callOff.refusals} /><p>{t('callOffWarning', { day: formatDay(ending?.onDay) })}</p>
      </Modal>
    </>
  );
}
