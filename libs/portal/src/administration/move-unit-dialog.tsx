import { Alert, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { MoveUnitDocument, UnitMovesDocument } from './administration.operations.js';
import { UnitSelect } from './unit-select.js';
import { administrationWords } from './words.js';

interface Draft { parentId: string; movedOn: Dayjs; sourceDocument: string }

/** The moves that a unit made, the latest first. */
export function Moves({ unitId }: { readonly unitId: string }) {
  const t = useWords(administrationWords);
  const [{ data }] = useQuery({ query: UnitMovesDocument, variables: { unitId }, requestPolicy: 'network-only' });
  const moves = data?.unitMoves ?? [];
  if (moves.length === 0) return <p className="gq-quiet">{t('noMoves')}</p>;
  return (
    <table className="gq-facts gq-facts-head" aria-label={t('moves')}>
      <thead><tr><th>{t('movedOn')}</th><th>{t('moveFrom')}</th><th>{t('moveTo')}</th><th>{t('source')}</th></tr></thead>
      <tbody>{moves.map((move) => <tr key={move.id}><td>{move.movedOn}</td><td>{move.fromParentName}</td><td>{move.toParentName}</td><td>{move.sourceDocument}</td></tr>)}</tbody>
    </table>
  );
}

/** Puts a unit, with all below it, under another one; says what will follow, and what moved before. */
export function MoveUnitDialog({ unit, onClose, onMoved }: { readonly unit: { readonly id: string; readonly name: string }; readonly onClose: () => void; readonly onMoved: () => void }) {
  const t = useWords(administrationWords);
  const say = useSay();
  const { viewer } = useSession();
  const [form] = Form.useForm<Draft>();
  const { run, running, refusals } = useAct(MoveUnitDocument);
  const faults = { ...byField(refusals, 'input.'), ...byField(refusals) };
  const item = (name: keyof Draft, label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }], ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}) });
  return (
    <Modal open title={`${t('move')} · ${unit.name}`} okText={t('move')} cancelText={t('cancel')} okButtonProps={{ danger: true }} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('moveWarning')} />
      <RefusalList refusals={refusals.filter((r) => !r.field || r.field === 'id')} />
      <Form form={form} layout="vertical" initialValues={{ movedOn: dayjs(viewer.today) }} onFinish={(v: Draft) => { void run({ input: { id: unit.id, parentId: v.parentId, movedOn: v.movedOn.format('YYYY-MM-DD'), sourceDocument: v.sourceDocument } }).then((o) => { if (o.ok) onMoved(); }); }}>
        <Form.Item {...item('parentId', t('newParent'))}><UnitSelect /></Form.Item>
        <Form.Item {...item('movedOn', t('movedOn'))}><DatePicker allowClear={false} maxDate={dayjs(viewer.today)} /></Form.Item>
        <Form.Item {...item('sourceDocument', t('sourceDocument'))}><Input /></Form.Item>
      </Form>
      <h3 style={{ fontSize: 14 }}>{t('moves')}</h3>
      <Moves unitId={unit.id} />
    </Modal>
  );
}
