import { attendanceLabels } from '@lien-lac/domain';
import type { Language } from '../../../platform/messages/language.js';
import type { AttendanceCount } from '../looking-back-queries.js';
import type { PlotSeries } from '../plots/plot-rows.js';

/** What is more than being there as on any day, from the weightiest on. */
export function attendanceSeries(language: Language): PlotSeries[] {
  const label = (kind: keyof typeof attendanceLabels): string => attendanceLabels[kind][language];
  return [
    {
      ...{ key: 'absent-without-leave', tone: 'bad' },
      label: label('absent-without-leave'),
    },
    { key: 'absent-with-leave', tone: 'bad-hatched', label: label('absent-with-leave') },
    { key: 'late', tone: 'attention', label: label('late') },
    { key: 'left-early', tone: 'quiet', label: label('left-early') },
  ];
}

/** In the order of `attendanceSeries`. */
export function exceptionsOf(count: AttendanceCount): number[] {
  return [count.absentWithoutLeave, count.absentWithLeave, count.late, count.leftEarly];
}
