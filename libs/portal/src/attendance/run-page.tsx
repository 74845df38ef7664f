import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { attendanceWords } from './words.js';

/** The run that works a month out. */
export default function AttendanceRunPage() {
  const t = useWords(attendanceWords);
  const { id = '' } = useParams();
  return <RunPage id={id} intent={<p style={{ margin: 0 }}>{t('runIntent')}</p>} acts={<Link to="/attendance/months"><Button>{t('back')}</Button></Link>} />;
}
