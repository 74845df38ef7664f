import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from './testing/test-api.js';
import type { TestApi } from './testing/test-api.js';

describe('the policy explorer over the API', () => {
  let api: TestApi;
  let cookie: string;
  beforeAll(async () => {
    api = await testApi({ packs: ['example', 'leya', 'longgang'] });
    const tenant = await api.addTenant('one', 'example');
    cookie = await api.signIn(`${tenant.prefix}-${tenant.roles[0]}`);
  }, 60_000);
  afterAll(() => api.close());

  const COMBINE = 'query ($request: JSON!) { combineDecisions(request: $request) }';

  it('combines what two packs say on one worker', async () => {
    const request = {
      capability: 'attendance', asOf: '2024-06-05',
      parts: [
        { decision: 'leya.leave.monthlySubmission', facts: { month: '2024-05', leaderSentOn: '2024-05-31', departmentSentOn: null, unsignedLeaveDays: '0' } },
        { decision: 'longgang.attendance.submission', facts: { month: '2024-05', workers: [{ workerId: 'w', hostUnitId: 'h', sheetReceived: true, hostSeal: true }], submittedOn: null, submittedWorkerIds: [] } },
      ],
    };
    const { data, errors } = await api.send(COMBINE, { request }, cookie);
    expect(errors).toEqual([]);
    expect(data?.['combineDecisions']).toMatchObject({ ok: true, result: { leads: { dueOn: '2024-06-03' } }, decidedBy: [{ pack: 'leya', provision: 'LY-LEAVE-ADM-2' }] });
  });

  it('refuses a request by its field', async () => {
    const { data } = await api.send(COMBINE, { request: { capability: 'attendance', asOf: '2024-02-30', parts: [] } }, cookie);
    expect(data?.['combineDecisions']).toMatchObject({ ok: false, error: { code: 'impossible-date', field: 'asOf' } });
  });

  it('shuts it to who is not signed in', async () => {
    const { errors } = await api.send(COMBINE, { request: {} }, null);
    expect(errors).toHaveLength(1);
  });

  it('says of each provision where in the portal it is', async () => {
    const { data, errors } = await api.send('{ policyPack(id: "example") { chapters { provisions { id where { zh address } } } } }', {}, cookie);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain('/policy/example/decisions/example.establishment.quota');
  });
});
