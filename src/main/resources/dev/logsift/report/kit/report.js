/* Draws each figure from the JSON in it. Texts go to ECharts as data, never as markup: tooltips are drawn, not HTML. */
(function () {
  'use strict';

  const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const MOST_BARS = 25;
  const MOST_SLICES = 8;

  function bytes(value) {
    let unit = 0;
    while (Math.abs(value) >= 999.95 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return value.toLocaleString('en-US', { maximumFractionDigits: 1 }) + ' ' + UNITS[unit];
  }

  function number(value) {
    return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  }

  function percent(part) {
    return (part * 100).toLocaleString('en-US', { maximumFractionDigits: 2 }) + ' %';
  }

  /* How values of a measure are written; the names are those of the Java enum Measure. */
  const formats = {
    bytes,
    share: percent,
    percent: (value) => number(value) + ' %',
    identifier: String,
  };

  function format(axis) {
    const write = formats[axis.measure] || number;
    return (value) => (typeof value === 'number' ? write(value) : value == null ? 'NULL' : String(value));
  }

  function tick(axis) {
    return axis.measure === 'count' ? (value) => value.toLocaleString('en-US', { notation: 'compact' }) : format(axis);
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function font() {
    return getComputedStyle(document.body).fontFamily;
  }

  /* HTTP statuses have colours that everybody knows. */
  function itemColour(data, value) {
    if (data.x.name !== 'status' && data.x.name !== 'status_class') {
      return undefined;
    }
    return colour({ 2: 'good', 3: 'moved', 4: 'warned', 5: 'bad' }[String(value)[0]] || 'series-8');
  }

  function categories(data) {
    return data.points.map((point) => format(data.x)(point[0]));
  }

  function items(data, index) {
    return data.points.map((point) => ({ value: point[index + 1], itemStyle: { color: itemColour(data, point[0]) } }));
  }

  /* ECharts measures axis labels by their own font only, not by the chart's. */
  function axisLabel(more) {
    return { color: colour('quiet'), fontFamily: font(), ...more };
  }

  function valueAxis(data) {
    return {
      type: 'value',
      splitNumber: 4,
      max: data.series[0].measure === 'percent' ? (range) => (range.max > 80 ? 100 : null) : null,
      minInterval: data.series[0].measure === 'count' ? 1 : 0,
      axisLabel: axisLabel({ formatter: tick(data.series[0]), hideOverlap: true }),
      splitLine: { lineStyle: { color: colour('line') } },
    };
  }

  function categoryAxis(data, more) {
    return {
      type: 'category',
      data: categories(data),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('line') } },
      axisLabel: axisLabel(more),
    };
  }

  function timeAxis() {
    return {
      type: 'time',
      axisLine: { lineStyle: { color: colour('line') } },
      axisLabel: axisLabel({ hideOverlap: true }),
    };
  }

  function series(data, more) {
    return data.series.map((axis, index) => ({
      name: axis.label,
      data: items(data, index),
      tooltip: { valueFormatter: format(axis) },
      ...more,
    }));
  }

  function bar(data) {
    const longest = Math.max(...categories(data).map((label) => label.length));
    if (longest > 12 && data.points.length > 3) {
      return hbar(data);
    }
    return { xAxis: categoryAxis(data), yAxis: valueAxis(data), series: series(data, { type: 'bar', barMaxWidth: 48 }) };
  }

  function hbar(data) {
    const shown = { ...data, points: data.points.slice(0, MOST_BARS) };
    const more = { width: 150, overflow: 'truncate', interval: 0 };
    return {
      xAxis: valueAxis(shown),
      yAxis: { ...categoryAxis(shown, more), inverse: true },
      series: series(shown, { type: 'bar', barMaxWidth: 16 }),
      media: [{ query: { minWidth: 480 }, option: { yAxis: { axisLabel: { width: 230 } } } }],
      height: 90 + shown.points.length * 22,
      caption: shown.points.length < data.points.length ? `The first ${MOST_BARS} of ${data.points.length} rows are drawn.` : '',
    };
  }

  function greatestCommonDivisor(a, b) {
    return b ? greatestCommonDivisor(b, a % b) : a;
  }

  /* Steps of time without a row had nothing to count: the line goes down to zero there instead of across. Times that are
     no multiples of a minute apart are not steps. */
  function withGaps(points) {
    const gaps = points.slice(1).map((point, index) => point[0] - points[index][0]);
    const step = gaps.reduce(greatestCommonDivisor, 0);
    return points.flatMap((point, index) => {
      const gap = index ? gaps[index - 1] : 0;
      return step >= 60000 && gap > step ? [[point[0] - gap + step, 0], [point[0] - step, 0], point] : [point];
    });
  }

  function line(data, more) {
    const lines = { type: 'line', showSymbol: data.points.length < 3, lineStyle: { width: 1.8 }, ...more };
    if (data.x.measure !== 'time') {
      return { xAxis: categoryAxis(data), yAxis: valueAxis(data), series: series(data, lines) };
    }
    const timed = series(data, lines);
    timed.forEach((each, index) => {
      const points = data.points.map((point) => [point[0], point[index + 1]]);
      each.data = ['count', 'bytes'].includes(data.series[index].measure) ? withGaps(points) : points;
    });
    return { xAxis: timeAxis(), yAxis: valueAxis(data), series: timed };
  }

  function area(data) {
    return line(data, { areaStyle: { opacity: 0.16 } });
  }

  function pie(data, radius) {
    const labels = categories(data);
    let slices = items(data, 0).map((item, index) => ({ ...item, name: labels[index] }));
    if (slices.length > MOST_SLICES) {
      const rest = slices.slice(MOST_SLICES - 1);
      const sum = rest.reduce((total, slice) => total + (slice.value || 0), 0);
      slices = slices.slice(0, MOST_SLICES - 1);
      slices.push({ name: `${rest.length} others`, value: sum, itemStyle: { color: colour('series-8') } });
    }
    const total = slices.reduce((sum, slice) => sum + (slice.value || 0), 0);
    const share = Object.fromEntries(slices.map((slice) => [slice.name, percent(slice.value / total)]));
    return {
      tooltip: { trigger: 'item' },
      legend: {
        orient: 'vertical',
        left: '58%',
        top: 'middle',
        icon: 'circle',
        itemGap: 9,
        textStyle: { color: colour('ink'), width: 150, overflow: 'truncate' },
        formatter: (name) => `${share[name]}   ${name}`,
      },
      series: [{
        type: 'pie',
        name: data.series[0].label,
        center: ['30%', '50%'],
        radius: radius || '80%',
        data: slices,
        label: { show: false },
        itemStyle: { borderColor: colour('card'), borderWidth: 1.5 },
        tooltip: { valueFormatter: format(data.series[0]) },
      }],
      media: [{
        query: { maxWidth: 420 },
        option: {
          legend: { left: '52%', textStyle: { width: 120 } },
          series: [{ center: ['24%', '50%'], radius: radius ? ['36%', '57%'] : '57%' }],
        },
      }],
    };
  }

  function donut(data) {
    return pie(data, ['52%', '82%']);
  }

  function histogram(data) {
    return {
      xAxis: categoryAxis(data, { hideOverlap: true }),
      yAxis: valueAxis(data),
      series: series(data, { type: 'bar', barCategoryGap: '4%' }),
    };
  }

  const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

  /* The hours of the week: each row adds to the cell of its hour, in UTC. */
  function heat(data) {
    if (data.x.measure !== 'time') {
      return bar(data);
    }
    const cells = new Map();
    data.points.filter((point) => point[0] != null && point[1] != null).forEach(([time, value]) => {
      const at = new Date(time);
      const cell = ((at.getUTCDay() + 6) % 7) * 24 + at.getUTCHours();
      cells.set(cell, (cells.get(cell) || 0) + value);
    });
    const write = format(data.series[0]);
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
    const axis = (names, more) => ({
      type: 'category', data: names, axisTick: { show: false }, axisLine: { show: false }, axisLabel: axisLabel(), ...more,
    });
    return {
      xAxis: axis(hours),
      yAxis: axis(DAYS, { inverse: true }),
      visualMap: {
        show: false,
        min: 0,
        max: Math.max(1e-9, ...cells.values()),
        inRange: { color: [colour('card'), colour('series-1')] },
      },
      series: [{
        type: 'heatmap',
        name: data.series[0].label,
        data: [...cells].map(([cell, value]) => [cell % 24, Math.floor(cell / 24), value]),
        itemStyle: { borderColor: colour('line'), borderWidth: 1 },
      }],
      tooltip: {
        trigger: 'item',
        formatter: ({ value: [hour, day, value] }) => `${DAYS[day]} ${hours[hour]}:00   ${write(value)} ${data.series[0].label}`,
      },
      legend: { show: false },
    };
  }

  /* A new kind of chart is a new function here: the rows in, an ECharts option out. */
  const kinds = { bar, hbar, line, area, pie, donut, histogram, heat, heatmap: heat };

  function option(data, { media, ...special }) {
    const colours = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour('series-' + n));
    const baseOption = {
      animation: false,
      useUTC: true,
      color: colours,
      textStyle: { fontFamily: font() },
      grid: { left: 4, right: 16, top: data.series.length > 1 ? 34 : 14, bottom: 4, containLabel: true },
      legend: { show: data.series.length > 1, top: 0, left: 0, textStyle: { color: colour('ink') } },
      ...special,
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        backgroundColor: colour('card'),
        borderColor: colour('line'),
        textStyle: { color: colour('ink') },
        ...special.tooltip,
      },
    };
    return media ? { baseOption, media } : baseOption;
  }

  function begin(place) {
    const chart = echarts.init(place, null, { renderer: 'svg' });
    new ResizeObserver(() => chart.resize()).observe(place);
    return chart;
  }

  function draw(figure) {
    const data = JSON.parse(figure.querySelector('script').textContent);
    const caption = figure.querySelector('figcaption');
    figure.classList.add('drawn');
    if (data.problem || !kinds[data.kind]) {
      caption.textContent = data.problem || `No chart: '${data.kind}' is none of ${Object.keys(kinds).join(', ')}.`;
      figure.querySelector('div').remove();
      return;
    }
    const { height, caption: text, ...special } = kinds[data.kind](data);
    const place = figure.querySelector('div');
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', `Chart: ${figure.dataset.title}. The table below has the same numbers.`);
    place.style.height = height ? height + 'px' : '';
    caption.textContent = text || '';
    const chart = echarts.getInstanceByDom(place) || begin(place);
    chart.setOption(option(data, special), true);
    chart.resize();
  }

  function drawAll() {
    document.querySelectorAll('figure.chart').forEach(draw);
  }

  drawAll();
  for (const change of ['(prefers-color-scheme: dark)', 'print']) {
    matchMedia(change).addEventListener('change', drawAll);
  }
})();
