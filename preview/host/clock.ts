/** Sets the page's calendar to another day, so that days left can be seen as they will be. Time of day runs on. */
export function setToday(day: string): void {
  if (day === '') return;
  const RealDate = Date;
  const offset = RealDate.parse(`${day}T12:00:00Z`) - RealDate.now();
  class ShiftedDate extends RealDate {
    public constructor(...values: readonly unknown[]) {
      // Without values a date is now; with any it is that moment, untouched.
      super(...((values.length === 0 ? [RealDate.now() + offset] : values) as [number]));
    }
    public static override now(): number {
      return RealDate.now() + offset;
    }
  }
  window.Date = ShiftedDate as DateConstructor;
}
