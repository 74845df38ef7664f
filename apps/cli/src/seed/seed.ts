import { domain } from '@gongqiao/domain';
import { DEFAULT_COST, Passwords, SecondFactor, Sessions, SignIn } from '@gongqiao/platform/auth';
import { FixedClock } from '@gongqiao/platform/context';
import { TenantDatabase, createDataSource } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { SeedAccount, SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import { readSettings } from '@gongqiao/platform/settings';
import { Trail } from '@gongqiao/platform/trail';
import { loadPolicyIndex } from '@gongqiao/registry';
import { provinceCourse } from './province-course.js';
import { provinceChecks } from './province-checks.js';
import { provincePayments } from './province-payments.js';
import { provinceMatters } from './province-matters.js';
import { provinceMoney } from './province-money.js';
import { provincePurchase } from './province-purchase.js';
import { leyaCare } from './leya-care.js';
import { leyaHonours } from './leya-honours.js';
import { leyaHouse } from './leya-house.js';
import { leyaPapers } from './leya-papers.js';
import { leyaPayroll } from './leya-payroll.js';
import { leyaPersonnel } from './leya-personnel.js';
import { leyaScoring, leyaStaff } from './leya-scoring.js';
import { leyaService } from './leya-service.js';
import { leyaTalent } from './leya-talent.js';
import { leyaTime } from './leya-time.js';
import { provinceSeed } from './province-seed.js';
import { smallTenants } from './small-tenants.js';

/** The parts of the demonstration, in order; a later one may build on those before it. */
const CONTRIBUTIONS: readonly SeedContribution[] = [provinceSeed, provinceChecks, provinceMoney, provincePayments, provinceCourse, provinceMatters, provincePurchase, smallTenants, leyaStaff, leyaPersonnel, leyaTime, leyaService, leyaScoring, leyaHouse, leyaTalent, leyaHonours, leyaPayroll, leyaCare, leyaPapers];

/** The day on which the demonstration stands. It is loaded as of this day however late it is loaded: its matters hang together by their dates, and the working-day calendar of a later year may not be known yet. */
const STANDS_AT = new Date('2026-11-21T12:00:00+08:00');

/** `seed`: loads what is missing of the demonstration and prints its accounts as JSON on standard output. */
export async function seed(): Promise<number> {
  const settings = readSettings(process.env);
  const dataSource = createDataSource({
    url: settings.databaseUrl, entities: [...platformEntities, ...domain.entities], poolSize: 4, applicationName: 'gongqiao-seed',
  });
  await dataSource.initialize();
  try {
    const clock = new FixedClock(STANDS_AT);
    const database = new TenantDatabase(dataSource);
    const sessions = new Sessions(database, clock, { longest: 3600, idle: 3600 });
    const context: SeedContext = {
      database,
      clock,
      index: await loadPolicyIndex(),
      vault: new IdentityVault(settings.identitySecret),
      signIn: new SignIn(database, sessions, new Passwords(DEFAULT_COST), new SecondFactor(settings.identitySecret), new Trail(), clock),
      progress: (line) => process.stderr.write(`${line}\n`),
    };
    const accounts: SeedAccount[] = [];
    for (const contribution of CONTRIBUTIONS) accounts.push(...(await contribution.load(context)));
    process.stdout.write(`${JSON.stringify({ accounts })}\n`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}
