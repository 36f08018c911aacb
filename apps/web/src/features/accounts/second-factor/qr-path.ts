/**
 * The dark modules of a QR code as one path, each run of a row a rectangle.
 * @param modules by row and column; true is dark
 */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  modules.forEach((row, y) => {
    let from: number | undefined;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] === true) from ??= x;
      else if (from !== undefined) {
        runs.push(`M${from} ${y}h${x - from}v1H${from}z`);
        from = undefined;
      }
    }
  });
  return runs.join('');
}
