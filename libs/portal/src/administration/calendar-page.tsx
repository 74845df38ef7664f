import { Alert, Button, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMay, useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import { useNames } from '../ui/names.js';
import { PageHead } from '../ui/page-head.js';
import { WorkCalendarDocument } from './administration.operations.js';
import { CalendarForm } from './calendar-form.js';
import { calendarWords } from './calendar-words.js';
import { administrationWords } from './words.js';

/** The State Council's days off and made-up working days of a year, by which deadlines are counted. */
export default function CalendarPage() {
  const t = useWords(administrationWords);
  const { holiday: holidayName } = useNames();
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const year = Number(values['year'] ?? viewer.today.slice(0, 4));
  const [{ data, fetching }, ask] = useQuery({ query: WorkCalendarDocument, variables: { year }, requestPolicy: 'cache-and-network' });
  const calendar = data?.workCalendar ?? null;
  const w = useWords(calendarWords);
  const mayEnter = useMay()('create', 'WorkCalendar');
  const [entering, setEntering] = useState(false);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const excel = useTransfer('work-calendar', { year: String(year) }, refresh);
  return (
    <>
      <PageHead title={t('calendar')} acts={<>{excel.dialog}{mayEnter && <Button onClick={excel.onImport}>{w('importSheet')}</Button>}{calendar && <Button onClick={excel.onExport}>{w('exportSheet')}</Button>}{mayEnter && <Button type="primary" onClick={() => setEntering(true)}>{w(calendar ? 'correct' : 'enter')}</Button>}<label>{t('year')} <InputNumber aria-label={t('year')} min={2000} max={2100} value={year} onChange={(next) => { if (next) change({ year: String(next) }); }} /></label></>} />
      {entering && <CalendarForm key={year} year={year} known={calendar} onClose={() => setEntering(false)} onDone={() => { setEntering(false); refresh(); }} />}
      {!fetching && !calendar && <Alert type="warning" showIcon title={t('noCalendar', { year })} description={w('who')} />}
      {calendar && (
        <>
          <p className="gq-quiet">{t('notice')}：{calendar.notice}</p>
          <Table rowKey="day" size="small" pagination={false} scroll={{ x: 'max-content' }} dataSource={[...calendar.days]} columns={[
            { title: t('day'), dataIndex: 'day' },
            { title: t('what'), render: (_, d) => `${d.kind === 'statutory' ? t('statutory') : d.kind === 'off' ? t('holiday') : t('workday')}${d.name ? ` · ${holidayName(d.name)}` : ''}` },
          ]} />
        </>
      )}
    </>
  );
}
