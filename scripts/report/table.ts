/** Rows as lines of text: columns as wide as what stands in them, numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, String(cell).length)),
    [],
  );
  return rows.map((row) => {
    const cells = row.map((cell, index) => {
      const width = widths[index] ?? 0;
      return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
    });
    return `  ${cells.join('  ').trimEnd()}`;
  });
}
