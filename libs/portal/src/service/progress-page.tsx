import { Radio } from 'antd';
import { useQuery } from 'urql';
import { useAddressState } from '../ui/address-state.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Link } from 'react-router';
import { Bars, barWidth, hoursOf, type Standing } from './bars.js';
import { PeriodPicker, usePeriod } from './period.js';
import { ServiceProgressDocument, type ServiceProgressQuery } from './service.operations.js';
import { kindWord, serviceWords } from './words.js';

type Progress = ServiceProgressQuery['serviceProgress'];
type Line = Progress['lines'][number];

function Cell({ standing }: { readonly standing: Standing | undefined }) {
  if (!standing) return <td className="gq-num">—</td>;
  const { completed, target, percent } = standing;
  return (
    <td className="gq-num">
      <div>{completed}{target !== null && ` / ${target}`}</div>
      {percent !== null && <><div style={{ height: 5, background: '#e6eaee', borderRadius: 3, overflow: 'hidden', minWidth: 72 }}><div style={{ width: `${barWidth(percent)}%`, height: '100%', background: barWidth(percent) >= 100 ? '#237804' : '#0b5cad' }} /></div><span className="gq-quiet">{percent}%</span></>}
    </td>
  );
}

/** The next level down as a table: one row a unit, project or person, one column an indicator. */
function Lines({ lines, address }: { readonly lines: readonly Line[]; readonly address: (line: Line) => string }) {
  const t = useWords(serviceWords);
  const shown = ['casework', 'group', 'activity', 'consultation', 'visit', 'filing', 'training'].filter((kind) => lines.some((line) => line.standings.some((s) => s.indicator === kind)));
  return (
    <div className="gq-table-scroll">
      <table className="gq-table">
        <thead><tr><th scope="col">{lines.some((line) => line.kind === 'person') ? t('name') : t('matterTitle')}</th>{shown.map((kind) => <th scope="col" className="gq-num" key={kind}>{kind === 'training' ? t('trainingHours') : kindWord(t, kind)}</th>)}<th scope="col" className="gq-num">{t('hours')}</th></tr></thead>
        <tbody>{lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" style={{ background: 'none', fontWeight: 400 }}><Link to={address(line)}>{line.key === '' ? t('noProject') : line.name}</Link></th>
            {shown.map((kind) => <Cell key={kind} standing={line.standings.find((s) => s.indicator === kind)} />)}
            <td className="gq-num">{t('hoursOf', { n: hoursOf(line.standings.reduce((sum, s) => sum + s.minutes, 0)) })}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

/** Completion of the house, live: from the whole down to the team and the person, or by contract. */
export default function ProgressPage() {
  const t = useWords(serviceWords);
  const { values, change } = useAddressState();
  const period = usePeriod();
  const by = values['by'] === 'project' ? 'project' : 'unit';
  const project = values['project'] ?? null;
  const variables = { unitId: values['unit'] ?? null, project, employeeId: null, by: by === 'project' && project === null ? 'project' : null, ...period.asked };
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceProgressDocument, variables, requestPolicy: 'cache-and-network' });
  const link = (line: Line): string => {
    if (line.kind === 'person') return `/service/people/${line.key}`;
    const next = new URLSearchParams({ ...values, ...(line.kind === 'unit' ? { unit: line.id ?? '' } : { project: line.key }) });
    return `/service/progress?${next.toString()}`;
  };
  return (
    <>
      <PageHead title={t('progress')} beside={data?.serviceProgress.whole.name}
        acts={<Radio.Group optionType="button" aria-label={t('period')} value={by} onChange={(event) => change({ by: event.target.value === 'project' ? 'project' : null, project: null })} options={[{ value: 'unit', label: t('byUnit') }, { value: 'project', label: t('byProject') }]} />} />
      <PeriodPicker {...period} />
      <Answered data={data?.serviceProgress} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {(progress) => (
          <>
            <Panel title={progress.whole.name} beside={progress.weeksLeft > 0 ? t('weeksLeft', { n: progress.weeksLeft }) : t('over')}>
              <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: '0 24px' }}><Bars standings={progress.whole.standings} weeks={progress.weeksLeft} /></div>
              {(period.asked.period === 'half-year' || period.asked.period === 'year') && <p className="gq-quiet" style={{ margin: '8px 0 0' }}>{t('casesNote')}</p>}
            </Panel>
            {progress.lines.length > 0 && <Panel title={by === 'project' && project === null ? t('byProject') : t('byUnit')} beside={<span className="gq-quiet">{t('whatNext')}</span>}><Lines lines={progress.lines} address={link} /></Panel>}
          </>
        )}
      </Answered>
    </>
  );
}
