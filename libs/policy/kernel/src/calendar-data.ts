import { addDays, day, type PlainDate } from './plain-date.js';

/** One year of the State Council's arrangement of holidays. */
export interface CalendarYear {
  readonly year: number;
  /** The notice of 国务院办公厅 that arranged it. */
  readonly source: string;
  /** Every day of the holiday periods, weekends among them included. */
  readonly daysOff: readonly PlainDate[];
  /** Saturdays and Sundays worked in exchange (调休上班). */
  readonly makeupWorkdays: readonly PlainDate[];
  /** Statutory days (法定节假日) among them, paid threefold when worked. */
  readonly statutory: readonly { readonly date: PlainDate; readonly name: string }[];
}

type Names = Readonly<Record<string, readonly string[]>>;

function period(year: number, span: string): PlainDate[] {
  const [first = '', last = first] = span.split('~');
  const end = day(`${year}-${last}`);
  const days: PlainDate[] = [];
  for (let d = day(`${year}-${first}`); d <= end; d = addDays(d, 1)) days.push(d);
  return days;
}

function calendarYear(year: number, source: string, periods: readonly string[], makeup: readonly string[], statutory: Names): CalendarYear {
  return {
    year,
    source,
    daysOff: periods.flatMap((span) => period(year, span)),
    makeupWorkdays: makeup.map((d) => day(`${year}-${d}`)),
    statutory: Object.entries(statutory)
      .flatMap(([name, days]) => days.map((d) => ({ date: day(`${year}-${d}`), name })))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** Years loaded with the product; a tenant's operator enters later ones when the notice is published. */
export const STATE_COUNCIL_CALENDAR: readonly CalendarYear[] = [
  calendarYear(2023, '国办发明电〔2022〕16号',
    ['01-01~01-02', '01-21~01-27', '04-05', '04-29~05-03', '06-22~06-24', '09-29~10-06'],
    ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
    { 'new-year': ['01-01'], 'spring-festival': ['01-22', '01-23', '01-24'], qingming: ['04-05'], 'labour-day': ['05-01'],
      'dragon-boat': ['06-22'], 'mid-autumn': ['09-29'], 'national-day': ['10-01', '10-02', '10-03'] }),
  calendarYear(2024, '国办发明电〔2023〕7号',
    ['01-01', '02-10~02-17', '04-04~04-06', '05-01~05-05', '06-10', '09-15~09-17', '10-01~10-07'],
    ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    { 'new-year': ['01-01'], 'spring-festival': ['02-10', '02-11', '02-12'], qingming: ['04-04'], 'labour-day': ['05-01'],
      'dragon-boat': ['06-10'], 'mid-autumn': ['09-17'], 'national-day': ['10-01', '10-02', '10-03'] }),
  calendarYear(2025, '国办发明电〔2024〕12号',
    ['01-01', '01-28~02-04', '04-04~04-06', '05-01~05-05', '05-31~06-02', '10-01~10-08'],
    ['01-26', '02-08', '04-27', '09-28', '10-11'],
    { 'new-year': ['01-01'], 'spring-festival': ['01-28', '01-29', '01-30', '01-31'], qingming: ['04-04'], 'labour-day': ['05-01', '05-02'],
      'dragon-boat': ['05-31'], 'mid-autumn': ['10-06'], 'national-day': ['10-01', '10-02', '10-03'] }),
  calendarYear(2026, '国务院办公厅关于2026年部分节假日安排的通知',
    ['01-01~01-03', '02-15~02-23', '04-04~04-06', '05-01~05-05', '06-19~06-21', '09-25~09-27', '10-01~10-07'],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    { 'new-year': ['01-01'], 'spring-festival': ['02-16', '02-17', '02-18', '02-19'], qingming: ['04-05'], 'labour-day': ['05-01', '05-02'],
      'dragon-boat': ['06-19'], 'mid-autumn': ['09-25'], 'national-day': ['10-01', '10-02', '10-03'] }),
];
