extension ReportPage {
    static let style = """
        @page { size: A4 portrait; margin: 12mm; }
        body { font-size: 10.5pt; max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem; }
        h1 { font-size: 20pt; overflow-wrap: anywhere; }
        h2 { font-size: 14pt; margin: 8mm 0 2mm; padding-top: 2mm; border-top: .4mm solid var(--line); }
        h3 { font-size: 11pt; margin: 4mm 0 1mm; }
        h1, h2, h3, caption { break-after: avoid; }
        .lead, .note, nav, caption, small { color: var(--muted); }
        .state { font-size: 12pt; margin: 3mm 0; }
        nav { margin: 3mm 0; font-size: 9.5pt; }
        .figures { display: flex; flex-wrap: wrap; gap: 3mm; margin: 3mm 0; }
        .figures div { border: .3mm solid var(--line); border-radius: 1mm; padding: 1.5mm 3mm; }
        .figures dt { font-size: 8.5pt; color: var(--muted); }
        .figures dd { margin: 0; font-size: 13pt; font-weight: 600; font-variant-numeric: tabular-nums; }
        table { width: 100%; margin: 2mm 0 4mm; font-size: 9.5pt; }
        caption { text-align: left; padding-bottom: 1.5mm; }
        th, td { text-align: left; vertical-align: top; padding: .8mm 1.5mm; border-bottom: .2mm solid #d5dbe1;
          overflow-wrap: anywhere; }
        thead th { vertical-align: bottom; border-bottom: .4mm solid var(--line); overflow-wrap: normal; }
        tbody th { font-weight: 600; min-width: 9em; }
        tfoot th, tfoot td { border-top: .4mm solid var(--line); border-bottom: none; font-weight: 600; }
        tbody th small { display: block; font-weight: 400; }
        .number, td.number, .when { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead th.number { white-space: normal; }
        th.when { text-align: left; }
        td.picture { width: 152px; vertical-align: middle; }
        .share { text-align: center; }
        td.heat { border: .3mm solid #fff; }
        td.heat small { display: block; color: inherit; white-space: nowrap; }
        .bar { fill: #2171b5; }
        .comfortable { fill: #deebf7; stroke: #8b97a3; stroke-width: .5; }
        .possible { fill: #6baed6; }
        .impossible { fill: #08306b; }
        .rule { fill: #44525f; }
        .id { color: var(--muted); white-space: nowrap; }
        .silent { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
        .legend { list-style: none; display: inline-flex; flex-wrap: wrap; gap: 1mm 2mm; padding: 0; margin: 1mm 0; }
        .legend svg { vertical-align: -1px; }
        figcaption { display: flex; flex-wrap: wrap; gap: 2mm; align-items: center; margin: 2mm 0; font-size: 9.5pt; }
        li.heat { padding: .3mm 2mm; border: .2mm solid var(--line); }
        .findings { margin: 0; padding-left: 5mm; }
        .findings li { margin: .5mm 0; overflow-wrap: anywhere; }
        figure { margin: 2mm 0 4mm; overflow-x: auto; }
        svg { max-width: 100%; height: auto; }
        svg text { font-size: 11px; fill: var(--ink); }
        svg text.day, svg text.sum { font-weight: 600; }
        svg text.on { font-variant-numeric: tabular-nums; }
        svg text.on0 { fill: #8b97a3; }
        svg text.on4, svg text.on5 { fill: #fff; }
        \(HeatScale.style)
        @media print {
          body { font-size: 9pt; max-width: none; padding: 0; }
          nav { display: none; }
          a { color: inherit; text-decoration: none; }
          table { font-size: 8pt; }
          tr, li, figure, .figures { break-inside: avoid; }
          h2 + p { break-after: avoid; break-inside: avoid; }
          /* Once, at the end, and not at the foot of every sheet. */
          tfoot { display: table-row-group; }
          figure { overflow: visible; }
        }
        """
}
