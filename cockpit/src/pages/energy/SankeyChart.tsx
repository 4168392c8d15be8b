import { SankeyChart as Sankey } from 'echarts/charts';
import { AriaComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../app/narrow';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import { type CarbonFlow, drawn } from './document';

use([Sankey, TooltipComponent, AriaComponent, SVGRenderer]);

const inks = ['#17456b', '#2f7d6b', '#8a6d3b', '#6b5b95', '#4a6fa5', '#7a8b3c', '#9c5b5b', '#5b6773'];

/** Where energy goes, or where carbon comes from; its table stands beside it. */
export default function SankeyChart({ flows, measure, unit, label }: { flows: CarbonFlow[]; measure: CarbonFlow['measure']; unit: string; label: string }) {
  const { t, i18n } = useTranslation();
  const narrow = useNarrow();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const { nodes, links } = drawn(flows, measure);
    const written = (value: number) => quantityText(String(Number(value.toPrecision(6))), unit, language(), true);
    const names = (name: string) => name.split(' · ').map((word) => t(`energy.word.${word}`, { defaultValue: word }));
    const chart = init(element, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: label } },
      tooltip: {
        confine: true,
        transitionDuration: 0,
        formatter: (given: unknown) => {
          const { dataType, data, name, value } = given as { dataType: string; data: { source: string; target: string; value: number }; name: string; value: number };
          const title = dataType === 'edge' ? `${names(data.source).join(' · ')} → ${names(data.target).join(' · ')}` : names(name).join(' · ');
          return `${title.replace(/[<>&]/g, '')}<br><strong>${written(dataType === 'edge' ? data.value : value)}</strong>`;
        },
      },
      series: [
        {
          type: 'sankey' as const,
          left: 4,
          right: narrow ? 96 : 150,
          top: 8,
          bottom: 8,
          nodeGap: 10,
          nodeWidth: 12,
          emphasis: { focus: 'adjacency' as const },
          lineStyle: { color: 'source' as const, opacity: 0.35 },
          label: { color: '#1f2933', fontSize: 12, width: narrow ? 88 : 142, overflow: 'truncate' as const, formatter: ({ name }: { name: string }) => names(name).join(narrow ? '\n' : ' · ') },
          data: nodes.map((name, index) => ({ name, itemStyle: { color: inks[index % inks.length] } })),
          links,
        },
      ],
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [flows, measure, unit, label, narrow, t, i18n.language]);
  return <div ref={box} className="sankey" role="img" aria-label={label} />;
}
