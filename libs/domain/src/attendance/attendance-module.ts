import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConductProviders, PersonnelModule } from '../personnel/index.js';
import { PayFacts, PayrollModule } from '../payroll/index.js';
import { DayHours, LeaveModule } from '../leave/index.js';
import { PrintedForms, PrintingModule } from '../printing/index.js';
import { TransferModule, Transfers } from '../transfer/index.js';
import { FactProviders, ScoringModule } from '../scoring/index.js';
import { attendanceFacts } from './application/attendance-facts.js';
import { attendanceConduct } from './application/conduct-facts.js';
import { AttendancePackages } from './application/attendance-packages.js';
import { AttendanceSheets } from './application/attendance-sheets.js';
import { ChasePapers } from './application/chase-papers.js';
import { Clocking } from './application/clocking.js';
import { Corrections } from './application/corrections.js';
import { attendanceForPay } from './application/pay-source.js';
import { sanctionsForPay } from './application/sanctions-for-pay.js';
import { WorkHoursBook } from './application/work-hours.js';
import { Sanctions } from './application/sanctions.js';
import { ClockResolver, CorrectionResolver } from './graphql/clock-resolver.js';
import { AttendanceMonthResolver } from './graphql/month-resolver.js';
import { AttendanceSanctionResolver, AttendanceSheetResolver, AttendanceSubmissionResolver } from './graphql/paper-resolver.js';
import { WorkRuleResolver } from './graphql/work-rule-resolver.js';
import { attendanceRun } from './jobs/attendance-run.js';
import { ClockDaysList } from './lists/clock-days-list.js';
import { hoursInDay } from './model/measure.js';
import { SheetForms } from './print/sheet-forms.js';
import { OwnDaysWatch } from './own-days-watch.js';

const SERVICES = [Clocking, Corrections, AttendancePackages, AttendanceSheets, Sanctions, WorkHoursBook, ChasePapers];
const RESOLVERS = [ClockResolver, CorrectionResolver, AttendanceMonthResolver, AttendanceSheetResolver, AttendanceSubmissionResolver, AttendanceSanctionResolver, WorkRuleResolver];

/** Attendance from the clock to the month that pay uses, and to the purchaser. */
@Module({ imports: [PrintingModule, ScoringModule, TransferModule, PayrollModule, LeaveModule, PersonnelModule], providers: [OwnDaysWatch, SheetForms, ClockDaysList, ...SERVICES, ...RESOLVERS], exports: SERVICES })
export class AttendanceModule implements OnModuleInit {
  constructor(
    private readonly policy: PolicyService,
    private readonly jobs: JobRegistry,
    private readonly workflow: WorkflowEngine,
    private readonly facts: FactProviders,
    private readonly pay: PayFacts,
    private readonly sheets: AttendanceSheets,
    private readonly sanctions: Sanctions,
    private readonly clocking: Clocking,
    private readonly dayHours: DayHours,
    private readonly chase: ChasePapers,
    private readonly conduct: ConductProviders,
    private readonly transfers: Transfers,
    private readonly printed: PrintedForms,
    private readonly sheetForms: SheetForms,
    private readonly clockDays: ClockDaysList,
  ) {}

  onModuleInit(): void {
    this.transfers.offer([this.clockDays]);
    this.printed.offer(this.sheetForms);
    this.jobs.register(attendanceRun(this.policy));
    this.jobs.registerTask({
      name: 'attendance.chase', title: { zh: '逾期未报的考勤', en: 'Late attendance papers' }, cron: '10 9 * * *',
      run: async (ctx) => { await this.chase.run(ctx); },
    });
    this.workflow.listen(this.sheets);
    this.workflow.listen(this.sanctions);
    this.facts.register(attendanceFacts);
    this.conduct.register(attendanceConduct);
    this.pay.attendanceFrom(attendanceForPay);
    this.pay.payableFrom(sanctionsForPay);
    this.dayHours.comeFrom(async (m, ctx, employee, on) => hoursInDay((await this.clocking.hoursOf(m, ctx, employee, on)).hours));
  }
}
