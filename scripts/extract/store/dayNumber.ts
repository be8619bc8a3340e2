const DAY_MS = 86_400_000;

/** Days from 1970 on to an ISO day; null for what is none. */
export function dayNumber(day: string | null): number | null {
  const days = day === null ? NaN : Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  return Number.isNaN(days) ? null : days;
}
