import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** One accent and greys that differ in lightness too, so that colour is never alone. */
const PALETTE = ['#0b5cad', '#8c959f', '#5b9bd5', '#424a53'];

/** Draws an echarts option as SVG. Loaded only where a dashboard stands; use `Chart` of this folder's index. */
export default function ChartCanvas({ option, height, label, onPick }: { readonly option: EChartsCoreOption; readonly height: number; readonly label: string; readonly onPick?: (name: string) => void }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    const chart = init(holder.current, null, { renderer: 'svg' });
    chart.setOption({ color: PALETTE, animation: false, textStyle: { fontFamily: 'inherit' }, grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true }, ...option });
    if (onPick) chart.on('click', (event) => { if (typeof event.name === 'string') onPick(event.name); });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(holder.current);
    return () => { observer.disconnect(); chart.dispose(); };
  }, [option, onPick]);
  return <div ref={holder} role="img" aria-label={label} style={{ height }} />;
}
