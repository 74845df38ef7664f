// County, city and direct posts: the distinction on which articles 17, 26, 28, 32 and 38 turn.
import { oneOf } from '@gongqiao/kernel';
import { JURISDICTIONS, UNIT_KINDS, type Jurisdiction, type PostLevel, type UnitKind } from './vocabulary.js';

export const POST_FIELDS = {
  unitKind: oneOf(UNIT_KINDS).zh('所在单位类别', 'Unit kind'),
  jurisdiction: oneOf(JURISDICTIONS).zh('管辖', 'Jurisdiction'),
} as const;

export function isCityKind(unitKind: UnitKind): boolean {
  return unitKind === 'city-union-office' || unitKind === 'city-service-centre';
}

export function isOffice(unitKind: unknown): boolean {
  return unitKind === 'county-union-office' || unitKind === 'city-union-office';
}

/** 定州、辛集 take precedence over the kind of unit (第三十八条 over 第三十二条). */
export function postLevelOf(unitKind: UnitKind, jurisdiction: Jurisdiction): PostLevel {
  if (jurisdiction === 'direct') return 'direct-post';
  return isCityKind(unitKind) ? 'city-post' : 'county-post';
}

interface PostFacts {
  readonly unitKind: UnitKind;
  readonly jurisdiction: Jurisdiction;
}

const NO_CITY_KIND = {
  field: 'unitKind',
  code: 'inconsistent',
  zh: '定州、辛集的机关和服务中心按县级登记，请改选县级总工会机关或县级职工服务中心',
  en: 'In Dingzhou and Xinji the office and the centre are of county kind; choose a county kind',
} as const;

/** City kinds with `direct` are refused, naming `unitKind`. A rule of every record with the two fields. */
export function noCityKindWhenDirect({ jurisdiction, unitKind }: PostFacts): typeof NO_CITY_KIND | undefined {
  return jurisdiction === 'direct' && isCityKind(unitKind) ? NO_CITY_KIND : undefined;
}
