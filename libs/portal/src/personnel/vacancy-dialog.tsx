import { DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { UnitSelect } from '../administration/unit-select.js';
import type { ShownRefusal } from '../data/refusal.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { VacancyDetailQuery, VacancyInput } from './personnel.operations.js';
import { useTerms } from './use-terms.js';
import { personnelWords } from './words.js';

type Vacancy = NonNullable<VacancyDetailQuery['vacancy']>;
interface Values { unitId: string; position: string; headcount: number; requirements: string; limitGround?: string; timetable?: string; outline?: string; panelHr?: string; panelDepartment?: string; closesOn?: Dayjs | null }

function names(text: string | undefined): string[] {
  return (text ?? '').split(/[、,，\s]+/).filter((name) => name !== '');
}

export interface VacancyDialogProps {
  readonly title: string;
  readonly held?: Vacancy;
  readonly running: boolean;
  readonly refusals: readonly ShownRefusal[];
  readonly onSave: (input: VacancyInput) => void;
  readonly onClose: () => void;
}

/** The requisition: who is wanted where, and what must be settled before interviews. */
export function VacancyDialog({ title, held, running, refusals, onSave, onClose }: VacancyDialogProps) {
  const t = useWords(personnelWords);
  const { options } = useTerms();
  const [form] = Form.useForm<Values>();
  const item = (name: keyof Values, label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }] });
  const save = (v: Values): void => onSave({
    unitId: v.unitId, position: v.position, headcount: v.headcount, requirements: v.requirements, limitGround: v.limitGround ?? null, timetable: v.timetable ?? null, outline: v.outline ?? null,
    panelHr: names(v.panelHr), panelDepartment: names(v.panelDepartment), closesOn: v.closesOn?.format('YYYY-MM-DD') ?? null,
  });
  const initial = held ? { ...held, limitGround: held.limitGround ?? '', panelHr: held.panelHr.join('、'), panelDepartment: held.panelDepartment.join('、'), closesOn: held.closesOn ? dayjs(held.closesOn) : null } : { headcount: 1 };
  return (
    <Modal open title={title} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()} width={680}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" initialValues={initial} onFinish={save}>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', columnGap: 16 }}>
          <Form.Item {...item('unitId', t('unit'))}><UnitSelect /></Form.Item>
          <Form.Item {...item('position', t('position'))}><Select options={options('positions')} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
          <Form.Item {...item('headcount', t('headcount'))}><InputNumber min={1} max={1000} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="closesOn" label={t('closesOn')}><DatePicker style={{ width: '100%' }} /></Form.Item>
        </div>
        <Form.Item {...item('requirements', t('requirements'))}><Input.TextArea rows={2} /></Form.Item>
        <Form.Item name="limitGround" label={t('limitGround')} extra={t('limitHint')}><Input /></Form.Item>
        <Form.Item name="timetable" label={t('timetable')}><Input.TextArea rows={2} /></Form.Item>
        <Form.Item name="outline" label={t('outline')}><Input.TextArea rows={3} /></Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', columnGap: 16 }}>
          <Form.Item name="panelHr" label={t('panelHr')} extra={t('panelHint')}><Input /></Form.Item>
          <Form.Item name="panelDepartment" label={t('panelDepartment')} extra={t('panelHint')}><Input /></Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
