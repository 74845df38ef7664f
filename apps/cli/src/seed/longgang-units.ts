import type { UnitSetUp } from '@gongqiao/platform/tenancy';

/** The district union of the demonstration. */
export const LONGGANG = { tenantId: '0197a000-0000-7000-8000-000000000003', root: 'lg', divisionCode: '440307' } as const;

const { root: ROOT } = LONGGANG;

/** Where social workers are posted: a department of the district union, two sub-district unions and an industry's, each with federations below it. */
export function longgangUnits(): UnitSetUp[] {
  return [
    { path: `${ROOT}.department`, kind: 'district-department', name: '权益保障部（示范）' },
    { path: `${ROOT}.henggang`, kind: 'street-union', name: '横岗街道总工会（示范）' },
    { path: `${ROOT}.henggang.community`, kind: 'community-federation', name: '六约社区工联合会（示范）' },
    { path: `${ROOT}.henggang.park`, kind: 'park-federation', name: '横岗眼镜产业园工联合会（示范）' },
    { path: `${ROOT}.henggang.tower`, kind: 'building-federation', name: '横岗大厦楼宇工联合会（示范）' },
    { path: `${ROOT}.logistics`, kind: 'industry-federation', name: '物流行业工联合会（示范）' },
    { path: `${ROOT}.pingdi`, kind: 'street-union', name: '坪地街道总工会（示范）' },
    { path: `${ROOT}.pingdi.community`, kind: 'community-federation', name: '年丰社区工联合会（示范）' },
    { path: `${ROOT}.pingdi.other`, kind: 'other-union', name: '坪地职工服务中心工会（示范）' },
  ];
}
