import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import { attendanceWords } from './words.js';

/** The month of a page, kept in its address. */
export function MonthPicker({ month }: { readonly month: string }) {
  const t = useWords(attendanceWords);
  const { change } = useAddressState();
  return <DatePicker picker="month" aria-label={t('month')} allowClear={false} inputReadOnly value={dayjs(`${month}-01`)} onChange={(next) => { if (next) change({ month: next.format('YYYY-MM') }); }} />;
}
