/** Days of spreadsheets are counted from here; serial 60 is the day 1900-02-29 that never was. */
const dayZero = Date.UTC(1899, 11, 30);
const since1904 = 1462;
const millisecondsPerDay = 86_400_000;

/**
 * Turns a spreadsheet's serial number into ISO day and time; a fraction of a day alone is a time.
 * @param from1904 the workbook counts from 1904, as those of old Macintoshes do
 * @returns null when the number lies outside the years 1900 to 2199
 */
export function serialTime(serial: number, from1904 = false): string | null {
  const days = from1904 ? serial + since1904 : serial;
  if (days < 0 || days >= 109_575) return null;
  const rounded = Math.round(days * 86_400) / 86_400;
  const instant = new Date(dayZero + Math.round(rounded * millisecondsPerDay)).toISOString();
  const time = instant.slice(11, 19).replace(/:00$/, '');
  if (days < 1) return time;
  return Number.isInteger(rounded) ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${time}`;
}

/** The ISO day that a cell's serial number counts to; what is no such number stays as it is. */
export function serialDay(cell: string): string {
  return cell.trim() === '' ? cell : (serialTime(Number(cell))?.slice(0, 10) ?? cell);
}
