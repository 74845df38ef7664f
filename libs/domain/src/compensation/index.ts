/** Compensation: what a year's result means for bonus, allowance step and the worker's stay. */
export { consequencesOf, historyUpTo, type Consequences, type RatedPerson, type RatedYear } from './model/consequences.js';
