// What the union, the supervising units and the host units see of the services that they buy: counts and samples.
import { right } from '@gongqiao/kernel';
import { LG25c } from './provisions.js';

export const serviceRights = [
  right({ provisions: [LG25c], who: ['host-unit', 'supervising-unit', 'district'], verb: 'read', subject: 'ServiceSummary', reach: 'counterpart', zh: '查看机构报送的服务数量和抽样，不含服务对象' }),
];
