import { Alert, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { refusalsOf, type ShownRefusal } from '../data/refusal.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { ClockFaceDocument, PressClockDocument, type ClockFaceQuery } from './attendance.operations.js';
import { forgetPress, keepPress, keptPresses, placeNow } from './kept-presses.js';
import { attendanceWords } from './words.js';

type Face = ClockFaceQuery['clockFace'];

function timeOf(instant: string | null | undefined): string {
  return instant ? formatInstant(instant).slice(11) : '';
}

/** Sends what is kept, the oldest first; stops where there is no connection, drops what is refused. */
function useSending(onSent: () => void) {
  const client = useClient();
  const [waiting, setWaiting] = useState(() => keptPresses().length);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [running, setRunning] = useState(false);
  const send = useCallback(async (): Promise<boolean> => {
    setRunning(true);
    let whole = true;
    for (const { key, pressedAt, place } of keptPresses()) {
      const { error } = await client.mutation(PressClockDocument, { key, press: { pressedAt, place } }).toPromise();
      const found = refusalsOf(error);
      if (found.some((r) => r.code === 'no-connection')) {
        whole = false;
        break;
      }
      setRefusals(found);
      forgetPress(key);
    }
    setWaiting(keptPresses().length);
    setRunning(false);
    if (whole) onSent();
    return whole;
  }, [client, onSent]);
  useEffect(() => {
    if (keptPresses().length > 0) void send();
    const again = (): void => { void send(); };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [send]);
  return { send, waiting, setWaiting, refusals, running };
}

function Times({ face }: { readonly face: Face }) {
  const t = useWords(attendanceWords);
  const { day } = face;
  const one = (label: string, instant: string | null | undefined, minutes: number, key: 'late' | 'early') => (
    <div style={{ flex: 1, textAlign: 'center' }}>
      <div className="gq-quiet">{label}</div>
      <div style={{ fontSize: 28, fontVariantNumeric: 'tabular-nums' }}>{timeOf(instant) || '—'}</div>
      <div className={minutes > 0 ? 'gq-step-no' : 'gq-quiet'}>{minutes > 0 ? t(key, { n: minutes }) : instant ? '' : t('notYet')}</div>
    </div>
  );
  return <div style={{ display: 'flex', margin: '16px 0' }}>{one(t('inAt'), day?.clockIn, day?.lateMinutes ?? 0, 'late')}{one(t('outAt'), day?.clockOut, day?.earlyMinutes ?? 0, 'early')}</div>;
}

/** The clock on a telephone: one big button. A press is noted on the device first, so that no bad line loses it. */
export default function ClockPage() {
  const t = useWords(attendanceWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: ClockFaceDocument, requestPolicy: 'cache-and-network' });
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const { send, waiting, setWaiting, refusals, running } = useSending(refresh);
  const [said, setSaid] = useState<string | null>(null);
  const press = async (): Promise<void> => {
    const pressedAt = new Date().toISOString();
    const kept = keepPress(pressedAt, await placeNow());
    setWaiting(keptPresses().length);
    const whole = await send();
    const place = kept.place ? t('placed') : t('noPlace');
    setSaid(`${t(whole ? 'done' : 'keptAt', { time: timeOf(pressedAt) })}（${place}）`);
  };
  return (
    <>
      <PageHead title={t('clock')} />
      <Answered data={data?.clockFace} fetching={fetching} error={error} onRetry={refresh}>
        {(face) => (
          <div className="gq-panel" style={{ maxWidth: 480, margin: '0 auto', textAlign: 'center' }}>
            <p style={{ margin: 0 }}>{face.today}　{face.leaveZh ? t('onLeave', { kind: face.leaveZh }) : face.isWorkingDay ? t('hours', { from: face.workStart, to: face.workEnd }) : t('restDay')}</p>
            {face.hostUnitName && <p className="gq-quiet" style={{ margin: '4px 0 0' }}>{t('at', { place: face.hostUnitName })}</p>}
            <Times face={face} />
            <Button type="primary" shape="circle" loading={running} style={{ width: 200, height: 200, fontSize: 24 }} onClick={() => { void press(); }}>{face.day?.clockIn ? (face.day.clockOut ? t('clockAgain') : t('clockOut')) : t('clockIn')}</Button>
            <div aria-live="polite" style={{ minHeight: 32, marginTop: 16 }}>{said && <strong>{said}</strong>}</div>
            <RefusalList refusals={refusals} />
            {waiting > 0 && <Alert type="warning" showIcon title={t('kept', { n: waiting })} action={<Button size="small" onClick={() => { void send(); }}>{t('sendNow')}</Button>} />}
            <p style={{ marginBottom: 0 }}><Link to="/mine/attendance">{t('forgotten')}</Link>　<Link to="/mine/attendance">{t('myMonth')}</Link></p>
          </div>
        )}
      </Answered>
    </>
  );
}
