import type { RosterRemark } from './collect-contacts.js';

/** What `--json` prints. Instants are ISO 8601 in school time. */
export interface DemoReport {
  roster: string;
  classes: number;
  students: number;
  guardianships: number;
  distinctPhones: number;
  refusedRows: RosterRemark[];
  refusedCells: RosterRemark[];
  warnings: RosterRemark[];
  confirmedContacts: number;
  messages: number;
  delivered: number;
  failed: number;
  unknown: number;
  parts: number;
  secondsToAccept: number;
  firstLeftAt: string | null;
  lastLeftAt: string | null;
  /** As the carrier counts: messages, phones, and the most that one phone got. */
  carrier: { messages: number; phones: number; mostPerPhone: number };
  exactlyOnce: boolean;
}

/** The report for a person to read. */
export function describeReport(report: DemoReport): string {
  const lines = [
    `Roster            ${report.roster}`,
    `Understood        ${report.classes} classes, ${report.students} students, ${report.guardianships} guardianships, ${report.distinctPhones} phones`,
    ...listRemarks('Refused rows', report.refusedRows),
    ...listRemarks('Refused cells', report.refusedCells),
    ...listRemarks('Warnings', report.warnings),
    `Confirmed         ${report.confirmedContacts} contacts`,
    `Accepted in       ${report.secondsToAccept.toFixed(3)} s`,
    `Messages          ${report.messages} in ${report.parts} SMS parts`,
    `Delivered         ${report.delivered}, failed ${report.failed}, unknown ${report.unknown}`,
    `Left              ${report.firstLeftAt ?? 'never'} to ${report.lastLeftAt ?? 'never'}`,
    `The carrier says  ${report.carrier.messages} messages on ${report.carrier.phones} phones, at most ${report.carrier.mostPerPhone} on one`,
    report.exactlyOnce
      ? 'Every message was delivered exactly once.'
      : 'NOT every message was delivered exactly once.',
  ];
  return `${lines.join('\n')}\n`;
}

function listRemarks(title: string, remarks: RosterRemark[]): string[] {
  return [
    `${title.padEnd(17)} ${remarks.length}`,
    ...remarks.map(({ sheet, row, column, reason }) => {
      const place = column === undefined ? `row ${row}` : `cell ${column}${row}`;
      return `    ${sheet}, ${place}: ${reason.vi}`;
    }),
  ];
}
