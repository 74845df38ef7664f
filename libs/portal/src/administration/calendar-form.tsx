import { Alert, Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { useNames } from '../ui/names.js';
import { SetWorkCalendarDocument, type WorkCalendarQuery } from './administration.operations.js';
import { calendarWords } from './calendar-words.js';

const HOLIDAYS = ['new-year', 'spring-festival', 'qingming', 'labour-day', 'dragon-boat', 'mid-autumn', 'national-day'] as const;
const DAY = 'YYYY-MM-DD';

type Known = WorkCalendarQuery['workCalendar'];

/** One holiday as the notice writes it: from when to when, and which of its days are statutory. */
export interface Period {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly statutory: readonly string[];
}

/** Days from one to another, both included. */
export function daysOf(from: string | null, to: string | null): string[] {
  if (!from || !to) return [];
  const days: string[] = [];
  for (let day = dayjs(from); day.format(DAY) <= to; day = day.add(1, 'day')) days.push(day.format(DAY));
  return days;
}

/** A year's calendar put back into the periods of its notice: runs of days off, each by the statutory day in it. */
export function periodsOf(known: Known): Period[] {
  const days = (known?.days ?? []).filter((d) => d.kind !== 'makeup');
  const runs: { from: string; to: string; statutory: { day: string; name: string }[] }[] = [];
  for (const { day, name } of days) {
    const last = runs.at(-1);
    if (last && dayjs(last.to).add(1, 'day').format(DAY) === day) last.to = day;
    else runs.push({ from: day, to: day, statutory: [] });
    if (name) runs.at(-1)?.statutory.push({ day, name });
  }
  const held = runs.map((run): Period => ({ name: run.statutory[0]?.name ?? '', from: run.from, to: run.to, statutory: run.statutory.map((s) => s.day) }));
  return [...held, ...HOLIDAYS.filter((name) => !held.some((period) => period.name === name)).map((name): Period => ({ name, from: null, to: null, statutory: [] }))];
}

function Row({ period, year, onChange }: { readonly period: Period; readonly year: number; readonly onChange: (next: Period) => void }) {
  const t = useWords(calendarWords);
  const { holiday } = useNames();
  const label = period.name ? holiday(period.name) : t('otherDays');
  const range: [Dayjs, Dayjs] | null = period.from && period.to ? [dayjs(period.from), dayjs(period.to)] : null;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', marginBottom: 8 }}>
      <strong style={{ width: 72 }}>{label}</strong>
      <DatePicker.RangePicker style={{ flex: '1 1 240px' }} aria-label={`${label} ${t('daysOff')}`} value={range} defaultPickerValue={[dayjs(`${year}-01-01`), dayjs(`${year}-02-01`)]} minDate={dayjs(`${year}-01-01`)} maxDate={dayjs(`${year}-12-31`)}
        onChange={(next) => { const from = next?.[0]?.format(DAY) ?? null; const to = next?.[1]?.format(DAY) ?? null; onChange({ ...period, from, to, statutory: period.statutory.filter((day) => from !== null && to !== null && day >= from && day <= to) }); }} />
      <Select mode="multiple" style={{ flex: '1 1 200px' }} aria-label={`${label} ${t('statutory')}`} placeholder={t('statutory')} value={[...period.statutory]} options={daysOf(period.from, period.to).map((day) => ({ value: day, label: day.slice(5) }))} onChange={(statutory: string[]) => onChange({ ...period, statutory: [...statutory].sort() })} />
    </div>
  );
}

/** Entering a year's holidays as the State Council's notice writes them. */
export function CalendarForm({ year, known, onClose, onDone }: { readonly year: number; readonly known: Known; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(calendarWords);
  const save = useAct(SetWorkCalendarDocument);
  const [periods, setPeriods] = useState(() => periodsOf(known));
  const [makeup, setMakeup] = useState<readonly string[]>(() => (known?.days ?? []).filter((d) => d.kind === 'makeup').map((d) => d.day));
  const [source, setSource] = useState(known?.notice ?? t('noticeOf', { year }));
  const change = (i: number, next: Period): void => setPeriods((held) => held.map((period, n) => (n === i ? next : period)));
  const daysOff = [...new Set(periods.flatMap((period) => daysOf(period.from, period.to)))].sort();
  // Two holidays may fall into one period: a day that has its name keeps it.
  const named = new Map((known?.days ?? []).flatMap((d) => (d.name ? [[d.day, d.name] as const] : [])));
  const statutory = periods.flatMap((period) => period.statutory.map((date) => ({ date, name: named.get(date) ?? period.name })));
  const submit = (): void => { void save.run({ input: { year, daysOff, makeupWorkdays: [...makeup], statutory, sourceDocument: source } }).then((outcome) => { if (outcome.ok) onDone(); }); };
  return (
    <Modal open width={720} title={t('enterYear', { year })} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: daysOff.length === 0 || source.trim() === '' }} confirmLoading={save.running} onCancel={onClose} onOk={submit}>
      <RefusalList refusals={save.refusals} />
      <Alert type="info" showIcon title={t('enterHint')} style={{ marginBottom: 12 }} />
      <Form layout="vertical" component="div">
        {periods.map((period, i) => <Row key={`${period.name} ${i}`} period={period} year={year} onChange={(next) => change(i, next)} />)}
        <Form.Item><Button onClick={() => setPeriods((held) => [...held, { name: '', from: null, to: null, statutory: [] }])}>{t('morePeriod')}</Button></Form.Item>
        <Form.Item label={t('makeup')} htmlFor="calendar-makeup" extra={t('makeupHint')}>
          <DatePicker id="calendar-makeup" multiple style={{ width: '100%' }} value={makeup.map((day) => dayjs(day))} defaultPickerValue={dayjs(`${year}-01-01`)} minDate={dayjs(`${year}-01-01`)} maxDate={dayjs(`${year}-12-31`)} disabledDate={(day) => day.day() !== 0 && day.day() !== 6}
            onChange={(next) => setMakeup((Array.isArray(next) ? next : next ? [next] : []).map((day: Dayjs) => day.format(DAY)).sort())} />
        </Form.Item>
        <Form.Item label={t('source')} htmlFor="calendar-source" required extra={t('sourceHint')}><Input id="calendar-source" maxLength={100} value={source} onChange={(e) => setSource(e.target.value)} /></Form.Item>
      </Form>
      <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('counted', { off: daysOff.length, statutory: statutory.length, makeup: makeup.length })}</p>
    </Modal>
  );
}
