import { IsNull } from 'typeorm';
import type { HandoverSource } from '../../personnel/index.js';
import { ServiceMatter } from '../persistence/entities.js';

const MOST = 300;

/** Open cases and groups of somebody who goes: each is handed over by its number. */
export const casesInHand: HandoverSource = {
  name: 'service',
  async inHand(m, employee) {
    const open = await m.find(ServiceMatter, { where: { employeeId: employee.id, closedOn: IsNull() }, order: { openedOn: 'ASC' }, take: MOST });
    return open.map((matter) => ({ name: `在办${matter.kind === 'group' ? '小组' : '个案'} ${matter.number} ${matter.title}`, quantity: 1 }));
  },
};
