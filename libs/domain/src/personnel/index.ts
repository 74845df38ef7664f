/** Personnel: who is employed, under which contract of employment, and where each is placed. */
export { personnelAccess } from './access.js';
export { Employees, type EmployeesAsked } from './application/employees.js';
export { EMPLOYEE_STATES, Employee, EmploymentContract, Placement, personnelEntities, type EmployeeState } from './persistence/entities.js';
export { employeeOfUser, employeesWithin } from './persistence/find-employees.js';
export { PersonnelModule } from './personnel-module.js';
