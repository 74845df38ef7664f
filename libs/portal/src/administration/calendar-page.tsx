import { Alert, InputNumber, Table } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import { useNames } from '../ui/names.js';
import { PageHead } from '../ui/page-head.js';
import { WorkCalendarDocument } from './administration.operations.js';
import { administrationWords } from './words.js';

/** The State Council's days off and made-up working days of a year, by which deadlines are counted. */
export default function CalendarPage() {
  const t = useWords(administrationWords);
  const { holiday: holidayName } = useNames();
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const year = Number(values['year'] ?? viewer.today.slice(0, 4));
  const [{ data, fetching }] = useQuery({ query: WorkCalendarDocument, variables: { year } });
  const calendar = data?.workCalendar;
  return (
    <>
      <PageHead title={t('calendar')} acts={<label>{t('year')} <InputNumber aria-label={t('year')} min={2000} max={2100} value={year} onChange={(next) => { if (next) change({ year: String(next) }); }} /></label>} />
      {!fetching && !calendar && <Alert type="warning" showIcon title={t('noCalendar', { year })} />}
      {calendar && (
        <>
          <p className="gq-quiet">{t('notice')}：{calendar.notice}</p>
          <Table rowKey="day" size="small" pagination={false} scroll={{ x: 'max-content' }} dataSource={[...calendar.days]} columns={[
            { title: t('day'), dataIndex: 'day' },
            { title: t('what'), render: (_, d) => `${d.kind === 'off' ? t('holiday') : t('workday')}${d.name ? ` · ${holidayName(d.name)}` : ''}` },
          ]} />
        </>
      )}
    </>
  );
}
