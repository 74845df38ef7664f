import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useLanguage, useWords } from '../language.js';
import type { Value } from '../reasons/reason.js';
import { uiWords } from '../words.js';
import type { SchemaNode } from './schema.js';

export interface FieldProps {
  readonly node: SchemaNode;
  readonly id: string;
  readonly label: string;
  readonly value: Value | undefined;
  readonly invalid: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

const UNITS = ['yuan', 'percent', 'point', 'hour', 'day'] as const;
const MOST_RADIOS = 3;

function Choice({ node, id, label, value, invalid, disabled, onChange }: FieldProps) {
  const { language } = useLanguage();
  const terms = node['x-terms'] ?? {};
  const options = (node.enum ?? []).map((code) => ({ value: code, label: language === 'zh' ? terms[code] ?? code : code }));
  if (options.length <= MOST_RADIOS) {
    return <Radio.Group id={id} aria-label={label} options={options} value={value} disabled={disabled} onChange={(e) => onChange(e.target.value as string)} />;
  }
  return (
    <Select id={id} aria-label={label} style={{ width: '100%' }} options={options} value={typeof value === 'string' ? value : null} disabled={disabled} allowClear
      showSearch={{ optionFilterProp: 'label' }} {...(invalid ? { status: 'error' as const } : {})} onChange={(next: string | null | undefined) => onChange(next ?? null)} />
  );
}

function Figures({ node, id, label, value, invalid, disabled, onChange }: FieldProps) {
  const t = useWords(uiWords);
  const unit = UNITS.find((u) => u === node['x-unit']);
  const shared = { id, 'aria-label': label, disabled, style: { width: '100%' }, suffix: unit ? t(unit) : undefined, ...(invalid ? { status: 'error' as const } : {}) };
  if (node.type === 'integer') {
    return <InputNumber {...shared} value={typeof value === 'number' ? value : null} onChange={(next) => onChange(typeof next === 'number' ? next : null)} />;
  }
  // Decimals stay the text that was typed: a float would lose cents.
  return <Input {...shared} inputMode="decimal" value={typeof value === 'string' ? value : ''} onChange={(e) => onChange(e.target.value.replaceAll(/[,，\s]/g, '') || null)} />;
}

function Day({ node, id, label, value, invalid, disabled, onChange }: FieldProps) {
  const month = node.format === 'month';
  const held = typeof value === 'string' && value !== '' ? dayjs(month ? `${value}-01` : value) : null;
  return (
    <DatePicker id={id} aria-label={label} style={{ width: '100%' }} picker={month ? 'month' : 'date'} format={month ? 'YYYY-MM' : 'YYYY-MM-DD'} value={held} disabled={disabled}
      {...(invalid ? { status: 'error' as const } : {})} onChange={(next) => onChange(next ? next.format(month ? 'YYYY-MM' : 'YYYY-MM-DD') : null)} />
  );
}

/** One field of a schema that is neither record nor list: choice, yes or no, figure, day, month, time or text. */
export function Field(props: FieldProps) {
  const t = useWords(uiWords);
  const { node, id, label, value, invalid, disabled, onChange } = props;
  if (node.enum) return <Choice {...props} />;
  if (node.type === 'boolean') {
    return (
      <Radio.Group id={id} aria-label={label} value={value ?? null} disabled={disabled} onChange={(e) => onChange(e.target.value as boolean)}
        options={[{ value: true, label: t('yes') }, { value: false, label: t('no') }]} />
    );
  }
  if (node.type === 'integer' || node.format === 'decimal') return <Figures {...props} />;
  if (node.format === 'date' || node.format === 'month') return <Day {...props} />;
  const placeholder = node.format === 'date-time' ? '2026-11-20T09:30:00+08:00' : '';
  return (
    <Input id={id} aria-label={label} placeholder={placeholder} value={typeof value === 'string' ? value : ''} disabled={disabled}
      {...(invalid ? { status: 'error' as const } : {})} onChange={(e) => onChange(e.target.value || null)} />
  );
}
