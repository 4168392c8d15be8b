import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../app/narrow';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, LegendScrollComponent, AriaComponent, SVGRenderer]);

const inks = ['#2f7d6b', '#d9a400', '#17456b', '#8a6d3b', '#6b5b95', '#4a6fa5', '#7a8b3c', '#9c5b5b', '#5b8fa8', '#b07aa1'];
const quiet = '#5b6773';

export interface PlanLine {
  name: string;
  values: (number | null)[];
  /** Stacked bars, a line, or a line on the axis at right. */
  as: 'stack' | 'line' | 'right';
  ink?: string;
}

/** Bars that stack up and down over steps, and lines beside them; their tables stand beside it. */
export default function PlanChart({ lines, steps, unit, rightUnit, label }: { lines: PlanLine[]; steps: string[]; unit: string; rightUnit?: string; label: string }) {
  const { i18n } = useTranslation();
  const narrow = useNarrow();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const names = [...new Set(lines.filter(({ ink }) => ink === undefined).map(({ name }) => name))];
    const format = new Intl.NumberFormat(i18n.language === 'en' ? 'en' : 'zh-CN', { maximumSignificantDigits: 5 });
    const chart = init(element, undefined, { renderer: 'svg' });
    // Bars begin at zero; a line of costs is looked at where it runs.
    const axis = (name: string) => ({ type: 'value' as const, scale: lines.every(({ as }) => as === 'line'), name, nameTextStyle: { color: quiet, align: 'left' as const }, axisLabel: { color: quiet, fontSize: 11, formatter: (value: number) => format.format(value) }, splitLine: { lineStyle: { color: '#edf0f3' } } });
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: label } },
      grid: { left: 8, right: 8, top: 56, bottom: 4, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const },
      legend: { top: 0, type: narrow ? ('scroll' as const) : ('plain' as const), itemWidth: 12, itemHeight: 8, textStyle: { color: '#36414b', fontSize: 12 } },
      tooltip: {
        trigger: 'axis' as const,
        confine: true,
        transitionDuration: 0,
        formatter: (given: unknown) =>
          (given as { axisValue: string; seriesName: string; value: number | null }[])
            .filter(({ value }) => value !== null && value !== 0)
            .map(({ seriesName, value }) => `${seriesName.replace(/[<>&]/g, '')} <strong>${format.format(Number(value))}</strong>`)
            .join('<br>'),
      },
      xAxis: { type: 'category' as const, data: steps, axisTick: { show: false }, axisLine: { onZero: true, lineStyle: { color: '#8795a1' } }, axisLabel: { color: quiet, fontSize: 11 } },
      yAxis: rightUnit === undefined ? [axis(unit)] : [axis(unit), { ...axis(rightUnit), splitLine: { show: false } }],
      series: lines.map(({ name, values, as, ink }) => {
        const color = ink ?? inks[names.indexOf(name) % inks.length];
        return as === 'stack'
          ? { name, type: 'bar' as const, stack: 'all', barCategoryGap: '0%', data: values, itemStyle: { color }, large: false, emphasis: { disabled: true } }
          : { name, type: 'line' as const, yAxisIndex: as === 'right' ? 1 : 0, data: values, showSymbol: values.length < 20, step: as === 'right' && values.length > 20 ? ('middle' as const) : false, lineStyle: { color, width: 1.5 }, itemStyle: { color }, connectNulls: true, emphasis: { disabled: true } };
      }),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [lines, steps, unit, rightUnit, label, narrow, i18n.language]);
  return <div ref={box} className="plan-chart" role="img" aria-label={label} />;
}
