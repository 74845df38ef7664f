import { Navigate } from 'react-router';
import { useMay } from '../session/session.js';

/** The first page of services: the house's completion for those who lead, their own for workers, what was bought for purchasers. */
export default function StartPage() {
  const may = useMay();
  return <Navigate replace to={may('read', 'ServiceTarget') || !(may('create', 'ServiceRecord') || may('read', 'ServiceSummary')) ? '/service/progress' : may('create', 'ServiceRecord') ? '/mine/service' : '/service/summaries'} />;
}
