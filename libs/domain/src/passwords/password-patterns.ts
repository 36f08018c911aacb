/** The shortest piece that gives the text when it is written over and over; the text itself if none. */
export function shortestUnit(text: string): string {
  // A text that occurs within itself written twice, before its own second half, repeats from there.
  const period = `${text}${text}`.indexOf(text, 1);
  return period > 0 ? text.slice(0, period) : text;
}

/** Rows that fingers walk along, and the orders that everybody knows. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether the text walks along a row from end to end, either way, with few leaps to another one. */
export function isEasySequence(text: string): boolean {
  const steps = [...text].slice(1).map((sign, index) => isStep([...text][index]!, sign));
  const leaps = steps.filter((step) => !step).length;
  return steps.length > 0 && leaps * 4 <= steps.length;
}

function isStep(from: string, to: string): boolean {
  return rows.some((row) => row.includes(from + to) || row.includes(to + from));
}
