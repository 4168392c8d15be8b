import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { quantityText } from '../../format/quantity';
import { period } from '../../format/time';
import { language } from '../../i18n';
import { type Laid, range } from './course';

use([LineChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

const ink = '#17456b';
const quiet = '#5b6773';
const pale = '#aebbc7';

/** The year over its months: this one, the one before, the target, and the fan to the deadline. */
export default function CourseChart({ course }: { course: Laid }) {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    let chart: ReturnType<typeof init> | undefined;
    const watch = new ResizeObserver(() => chart?.resize());
    // After the next frame: what is read stands before what is drawn.
    const draw = () => {
      chart = init(element, undefined, { renderer: 'svg' });
      chart.setOption(option(course, t));
      watch.observe(element);
    };
    let later: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (later = setTimeout(draw, 0)));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
      watch.disconnect();
      chart?.dispose();
    };
  }, [course, t, i18n.language]);
  return <div ref={box} className="course-chart" />;
}

function option({ year, unit, now, before, target, fan, ...rest }: Laid, t: TFunction) {
  const months = now.map((_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const written = (value: number) => quantityText(String(Number(value.toPrecision(8))), unit, language(), true);
  const [low, high] = range({ year, unit, now, before, target, fan, ...rest });
  const room = (high - low) * 0.08;
  // Every month of the fan is given, since an area over a gap falls to the axis.
  const ahead = (start: number, end: number) => months.map((_, month) => (fan && month >= fan.from && month <= fan.to ? start + ((end - start) * (month - fan.from)) / (fan.to - fan.from) : null));
  const line = { type: 'line' as const, connectNulls: true, showSymbol: false, symbol: 'circle', symbolSize: 6, emphasis: { disabled: true } };
  return {
    animation: false,
    aria: { enabled: true, label: { description: t('course.title') } },
    grid: { left: 8, right: 14, top: 14, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
    tooltip: {
      trigger: 'axis' as const,
      confine: true,
      transitionDuration: 0,
      axisPointer: { lineStyle: { color: pale } },
      formatter: (given: unknown) => {
        const at = (given as { dataIndex: number }[])[0]?.dataIndex ?? 0;
        const row = (name: string, value: number | null | undefined) => (value === null || value === undefined ? '' : `<div>${name} <strong>${written(value)}</strong></div>`);
        const outlook = fan && at === fan.to ? row(t('course.expected'), fan.value) + `<div>${t('course.interval')} ${written(fan.low)} – ${written(fan.high)}</div>` : '';
        return row(period(months[at], language()), now[at]) + row(period(`${year - 1}-${months[at]?.slice(5)}`, language()), before[at]) + outlook;
      },
    },
    xAxis: {
      type: 'category' as const,
      data: months,
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#cfd6dd' } },
      axisLabel: { color: quiet, formatter: (month: string) => String(Number(month.slice(5))), fontSize: 11 },
    },
    yAxis: {
      type: 'value' as const,
      min: low >= 0 ? Math.max(0, low - room) : low - room,
      max: high + room,
      splitNumber: 3,
      axisLabel: { color: quiet, fontSize: 11, showMinLabel: false, showMaxLabel: false, formatter: (value: number) => written(Number(value.toPrecision(3))) },
      splitLine: { lineStyle: { color: '#edf0f3' } },
    },
    series: [
      { ...line, name: String(year - 1), data: before, lineStyle: { color: pale, width: 1.5 }, itemStyle: { color: pale } },
      { ...line, name: 'low', stack: 'fan', stackStrategy: 'all' as const, data: fan ? ahead(fan.start, fan.low) : [], lineStyle: { opacity: 0 }, silent: true },
      { ...line, name: 'high', stack: 'fan', stackStrategy: 'all' as const, data: fan ? ahead(0, fan.high - fan.low) : [], lineStyle: { opacity: 0 }, areaStyle: { color: ink, opacity: 0.14 }, silent: true },
      { ...line, name: 'expected', data: fan ? ahead(fan.start, fan.value) : [], lineStyle: { color: ink, width: 1.5, type: 'dashed' as const }, itemStyle: { color: ink } },
      {
        ...line,
        name: String(year),
        data: now,
        showSymbol: true,
        lineStyle: { color: ink, width: 2.5 },
        itemStyle: { color: ink },
        ...(target === undefined
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: quiet, type: 'dashed' as const, width: 1 },
                label: { position: 'insideStartTop' as const, color: quiet, fontSize: 11, formatter: `${t('answers.target')} ${written(target)}` },
                data: [{ yAxis: target }],
              },
            }),
      },
    ],
  };
}
