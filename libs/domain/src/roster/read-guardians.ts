import { properCaseName } from '../names/proper-case-name.js';
import { searchKey } from '../names/search-key.js';
import { parsePhoneCell } from '../phones/phone-number.js';
import { cellText, isErrorCell, isPlaceholder } from './cell-text.js';
import { GUARDIAN_SLOTS, relationshipOfSlot, type GuardianSlot } from './column-meaning.js';
import { nameBeside, relationshipBeside, relationshipInWords } from './relationship-words.js';
import type { RosterGuardian } from './roster-reading.js';
import type { RowCell, RowCells } from './row-cells.js';

interface NumberWithWords {
  cell: RowCell;
  phone: string;
  words: string;
}

/** Reads the guardians of a row; numbers that can't be taken are reported on the row. */
export function readGuardians(row: RowCells, allowReserved: boolean): RosterGuardian[] {
  const guardians: RosterGuardian[] = [];
  for (const slot of GUARDIAN_SLOTS) {
    for (const guardian of guardiansOfSlot(row, slot, allowReserved))
      addGuardian(guardians, guardian);
  }
  return guardians;
}

/** Whether a row says anything of a guardian, readable or not. */
export function mentionsGuardian(row: RowCells): boolean {
  return GUARDIAN_SLOTS.some((slot) =>
    (['name', 'phone', 'contact'] as const).some((part) =>
      row
        .cells(`${slot}-${part}`)
        .some(({ value }) => !isPlaceholder(cellText(value)) && cellText(value) !== '0'),
    ),
  );
}

/** Whether a row has something like a telephone number where a guardian's stands. */
export function mentionsPhone(row: RowCells): boolean {
  return GUARDIAN_SLOTS.some((slot) =>
    (['phone', 'contact'] as const).some((part) =>
      row.cells(`${slot}-${part}`).some(({ value }) => /\d{3}/.test(cellText(value))),
    ),
  );
}

/** Adds a guardian, or what is new of one who is there already. */
export function addGuardian(guardians: RosterGuardian[], added: RosterGuardian): void {
  const same =
    guardians.find((known) => isSameGuardian(known, added)) ??
    (added.fullName === null
      ? guardians.find((known) => sharesPhone(known, added))
      : guardians.find((known) => known.fullName === null && sharesPhone(known, added)));
  if (same === undefined) {
    guardians.push({ ...added, phones: [...added.phones] });
    return;
  }
  same.fullName ??= added.fullName;
  if (same.relationship === 'guardian') same.relationship = added.relationship;
  for (const phone of added.phones) if (!same.phones.includes(phone)) same.phones.push(phone);
}

/** A child has one father and one mother: a row without the name adds to the one with it. */
function isSameGuardian(known: RosterGuardian, added: RosterGuardian): boolean {
  if (known.relationship !== added.relationship) return false;
  if (known.fullName !== null && added.fullName !== null) {
    return searchKey(known.fullName) === searchKey(added.fullName);
  }
  return known.relationship === 'father' || known.relationship === 'mother';
}

function sharesPhone(known: RosterGuardian, added: RosterGuardian): boolean {
  return (
    known.relationship === added.relationship &&
    known.phones.some((phone) => added.phones.includes(phone))
  );
}

function guardiansOfSlot(
  row: RowCells,
  slot: GuardianSlot,
  allowReserved: boolean,
): RosterGuardian[] {
  const names: string[] = [];
  const numbers: NumberWithWords[] = [];
  for (const cell of row.cells(`${slot}-name`)) {
    if (row.refuseError(cell)) continue;
    if (holdsNumber(cell)) numbers.push(...readNumbers(row, cell, allowReserved));
    const name = guardianName(cellText(cell.value));
    if (name !== null) names.push(name);
  }
  for (const part of ['contact', 'phone'] as const) {
    for (const cell of row.cells(`${slot}-${part}`)) {
      if (row.refuseError(cell)) continue;
      if (part === 'contact' && !/\d{3}/.test(cellText(cell.value))) {
        const name = guardianName(cellText(cell.value));
        if (name !== null) names.push(name);
      } else numbers.push(...readNumbers(row, cell, allowReserved));
    }
  }
  const told = relationshipTold(row, slot);
  const guardians = assemble(names[0] ?? null, numbers, told, row.hasColumn(`${slot}-contact`));
  warnOfSeveralNumbers(row, numbers, guardians);
  return guardians;
}

/** Two numbers of one cell went to one person; who meant two people said so beside them. */
function warnOfSeveralNumbers(
  row: RowCells,
  numbers: readonly NumberWithWords[],
  guardians: readonly RosterGuardian[],
): void {
  const warned = new Set<RowCell>();
  for (const { phones } of guardians) {
    const cells = phones.map((phone) => numbers.find((number) => number.phone === phone)?.cell);
    const several = cells.find((cell, place) => cell !== undefined && cells.indexOf(cell) < place);
    if (several !== undefined && !warned.has(several)) row.warn('two-numbers-in-one-cell', several);
    if (several !== undefined) warned.add(several);
  }
}

function relationshipTold(row: RowCells, slot: GuardianSlot): RosterGuardian['relationship'] {
  const known = relationshipOfSlot(slot);
  if (known !== 'guardian') return known;
  return relationshipInWords(row.text(`${slot}-relationship`)) ?? 'guardian';
}

/** "091… (bố), 098… (mẹ)" under "SĐT phụ huynh" names two people; else all numbers are one's. */
function assemble(
  name: string | null,
  numbers: readonly NumberWithWords[],
  relationship: RosterGuardian['relationship'],
  namesInWords: boolean,
): RosterGuardian[] {
  const guardians: RosterGuardian[] = [];
  const told = numbers.map(({ words }) =>
    relationship === 'guardian' ? relationshipBeside(words) : null,
  );
  const tellsSeveral = new Set(told.filter((one) => one !== null)).size > 1;
  const splits = name === null && (tellsSeveral || namesInWords);
  numbers.forEach(({ phone, words }, place) => {
    const own = told[place] ?? null;
    const single = splits ? own : (told.find((one) => one !== null) ?? null);
    const guardian: RosterGuardian = {
      relationship: (tellsSeveral && !splits ? null : single) ?? relationship,
      fullName: name ?? (namesInWords ? nameBeside(words) : null),
      phones: [phone],
    };
    const last = guardians[guardians.length - 1];
    const isAnother = splits && (own !== null || guardian.fullName !== null);
    if (last === undefined || isAnother) addGuardian(guardians, guardian);
    else if (!last.phones.includes(phone)) last.phones.push(phone);
  });
  if (guardians.length === 0 && name !== null)
    guardians.push({ relationship, fullName: name, phones: [] });
  return guardians;
}

function readNumbers(row: RowCells, cell: RowCell, allowReserved: boolean): NumberWithWords[] {
  const { value } = cell;
  const reading = parsePhoneCell(value, { allowReserved });
  for (const { code } of reading.problems) row.refuse(cell, code);
  for (const { code } of reading.notes) row.note(code, cell);
  return reading.numbers.map((number) => ({ ...number, cell }));
}

function holdsNumber({ value }: RowCell): boolean {
  return typeof value !== 'string' || isErrorCell(value)
    ? typeof value === 'number'
    : cellText(value).replace(/\D/g, '').length >= 9;
}

/** A guardian's name without what clerks add to it: a year, a job, "(đã mất)". */
function guardianName(text: string): string | null {
  const name = text
    .replace(/^[-–+*.\s]+/, '')
    .replace(/\s*[,;(\d:].*$/u, '')
    .replace(/[-–.\s]+$/, '');
  if (isPlaceholder(name) || !/\p{L}{2}/u.test(name)) return null;
  if (/^(?:đã )?(?:mất|chết|ly hôn|ly dị|li hôn)$/iu.test(name)) return null;
  return properCaseName(name);
}
