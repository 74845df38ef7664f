import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** A filter by a day; apart, because the calendar is heavy. */
export default function DayFilter({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (day: string) => void }) {
  return <DatePicker aria-label={label} value={value ? dayjs(value) : null} onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : '')} />;
}
