import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { AdjustPostGradeDocument } from './posts.operations.js';
import { useTermOptions } from './terms.js';
import { postWords } from './words.js';

interface Adjustment { grade: string; startOn: Dayjs; reason: string }

/** The province's own change of a post's grade, from a day on and with its reason. */
export function AdjustGradeDialog({ post, onClose, onDone }: { readonly post: { readonly id: string; readonly number: string; readonly grade: string }; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(postWords);
  const say = useSay();
  const options = useTermOptions();
  const { viewer } = useSession();
  const [form] = Form.useForm<Adjustment>();
  const { run, running, refusals } = useAct(AdjustPostGradeDocument);
  const faults = byField(refusals, 'input.');
  const item = (name: keyof Adjustment, label: string) => ({
    name, label, rules: [{ required: true, message: t('required', { label }) }], ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}),
  });
  const save = (v: Adjustment): void => {
    void run({ input: { id: post.id, grade: v.grade, startOn: v.startOn.format('YYYY-MM-DD'), reason: v.reason.trim() } }).then((o) => { if (o.ok) onDone(); });
  };
  return (
    <Modal open title={`${t('adjust')} · ${post.number}`} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('adjustHint')}</p>
      <Form form={form} layout="vertical" initialValues={{ startOn: dayjs(viewer.today) }} onFinish={save}>
        <Form.Item {...item('grade', t('newGrade'))}><Select options={options('grade').filter((o) => o.value !== post.grade)} /></Form.Item>
        <Form.Item {...item('startOn', t('from1'))}><DatePicker allowClear={false} /></Form.Item>
        <Form.Item {...item('reason', t('reasonField'))}><Input.TextArea rows={3} /></Form.Item>
      </Form>
    </Modal>
  );
}
