import { PolicyService } from '@gongqiao/platform/policy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DocumentsModule, Documents } from '../documents/index.js';
import { PrintedForms, PrintingModule } from '../printing/index.js';
import { TransferModule, Transfers } from '../transfer/index.js';
import { CalendarWatch } from './application/calendar-watch.js';
import { LateReturns } from './application/late-returns.js';
import { LeaveCases } from './application/leave-case.js';
import { LeaveConsents } from './application/leave-consents.js';
import { LeaveProofs } from './application/leave-proofs.js';
import { LeaveRequests } from './application/leave-requests.js';
import { LeaveStandings } from './application/leave-standings.js';
import { OvertimeConsents } from './application/overtime-consents.js';
import { Meetings } from './application/meetings.js';
import { Overtime } from './application/overtime.js';
import { LeaveSettling } from './application/settle-leave.js';
import { YearEnds } from './application/year-end.js';
import { LeaveConsentResolver } from './graphql/consent-resolver.js';
import { LeaveFormResolver } from './graphql/form-resolver.js';
import { LeaveProofResolver } from './graphql/proof-resolver.js';
import { LeaveRequestResolver } from './graphql/leave-resolver.js';
import { OvertimeResolver } from './graphql/overtime-resolver.js';
import { LateReturnResolver } from './graphql/late-resolver.js';
import { OvertimeConsentResolver } from './graphql/overtime-consent-resolver.js';
import { LeaveSettingsResolver } from './graphql/settings-resolver.js';
import { LeaveYearEndResolver } from './graphql/year-end-resolver.js';
import { ConsentForms } from './print/consent-forms.js';
import { LeaveForms } from './print/leave-forms.js';
import { OvertimeForms } from './print/overtime-forms.js';
import { yearEndRun } from './jobs/year-end-run.js';
import { LeaveRanksList } from './lists/leave-ranks-list.js';
import { MeetingDaysList } from './lists/meeting-days-list.js';
import { WorkCalendarList } from './lists/work-calendar-list.js';
import { DayHours } from './ports/day-hours.js';
import { OwnLeaveWatch } from './own-leave-watch.js';

const SERVICES = [DayHours, CalendarWatch, WorkCalendarList, LateReturns, OvertimeConsents, LeaveCases, LeaveSettling, LeaveProofs, LeaveConsents, LeaveRequests, LeaveStandings, Meetings, LeaveRanksList, MeetingDaysList, Overtime, YearEnds];

/** Leave and overtime, with the consent of the counterpart where a person is placed with one. */
@Module({ imports: [DocumentsModule, PrintingModule, TransferModule], providers: [OwnLeaveWatch, ...SERVICES, LeaveForms, ConsentForms, OvertimeForms, LeaveRequestResolver, LeaveFormResolver, LeaveProofResolver, LeaveConsentResolver, OvertimeResolver, OvertimeConsentResolver, LateReturnResolver, LeaveSettingsResolver, LeaveYearEndResolver], exports: SERVICES })
export class LeaveModule implements OnModuleInit {
  constructor(
    private readonly workflow: WorkflowEngine,
    private readonly jobs: JobRegistry,
    private readonly requests: LeaveRequests,
    private readonly consents: LeaveConsents,
    private readonly overtimeConsents: OvertimeConsents,
    private readonly lateReturns: LateReturns,
    private readonly policy: PolicyService,
    private readonly documents: Documents,
    private readonly proofs: LeaveProofs,
    private readonly printed: PrintedForms,
    private readonly forms: LeaveForms,
    private readonly consentForms: ConsentForms,
    private readonly overtimeForms: OvertimeForms,
    private readonly transfers: Transfers,
    private readonly ranks: LeaveRanksList,
    private readonly meetingDays: MeetingDaysList,
    private readonly calendarList: WorkCalendarList,
    private readonly calendars: CalendarWatch,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this.requests);
    this.workflow.listen(this.consents);
    this.workflow.listen(this.overtimeConsents);
    this.documents.own(this.proofs);
    this.printed.offer(this.forms);
    this.printed.offer(this.consentForms);
    this.printed.offer(this.overtimeForms);
    this.transfers.offer([this.ranks, this.meetingDays, this.calendarList]);
    this.jobs.register(yearEndRun(this.policy));
    this.jobs.registerTask({
      name: 'leave.begin', title: { zh: '到期开始的请假', en: 'Leaves that begin' }, cron: '10 0 * * *',
      run: async (ctx) => { await this.requests.begin(ctx); },
    });
    this.jobs.registerTask({
      name: 'leave.calendar', title: { zh: '下一年的放假安排', en: 'Next year’s holidays' }, cron: '20 8 * * *',
      run: async (ctx) => { await this.calendars.watch(ctx); },
    });
    this.jobs.registerTask({
      name: 'leave.late', title: { zh: '到期未销假', en: 'Leaves that are over without a report back' }, cron: '0 10,18 * * *',
      run: async (ctx) => { await this.lateReturns.watch(ctx); },
    });
  }
}
