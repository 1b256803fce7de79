/// Pages for the screen in the room and for paper: one file each, without scripts or anything from elsewhere.
enum BreakoutPage {
    static func bytes(title: String, class name: String, _ body: String) -> [UInt8] {
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            <style>
            \(style)
            </style>
            </head>
            <body class="\(name)">
            \(body)
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    /// Text between tags or quotation marks; control characters are shown as a sign.
    static func escaped(_ text: String) -> String { Markup.escaped(text) }

    /// Dark on light, readable from the last row, and without colour as the only sign of anything.
    private static let style = """
        :root { --ink: #16202b; --line: #b9c3cd; --soft: #eef2f5; --sign: #8a3b00; }
        * { box-sizing: border-box; }
        body { font-family: "Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif; color: var(--ink);
          background: #fff; margin: 2rem; line-height: 1.35; }
        h1 { font-size: 2rem; margin: 0 0 .25rem; }
        p.lead { margin: 0 0 1.25rem; color: #44525f; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .3rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { background: var(--soft); }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
        body.call-out table { font-size: 1.7rem; }
        body.call-out td.group { font-size: 2.2rem; font-weight: 700; line-height: 1.1; white-space: nowrap; }
        body.call-out td { padding-top: .45rem; padding-bottom: .45rem; }
        body.call-out tr:nth-child(even) td { background: #f7f9fa; }
        body.rounds table { font-size: 1.35rem; }
        body.rounds h2 { margin: 2rem 0 .5rem; }
        body.call-out tr { break-inside: avoid; }
        section.sheet { break-after: page; margin-bottom: 3rem; }
        section.sheet:last-child { break-after: auto; }
        section.sheet h1 { font-size: 2.4rem; }
        section.sheet h2 { font-size: 1.15rem; margin: 1.4rem 0 .4rem; }
        .columns { display: grid; grid-template-columns: 3fr 2fr; gap: 2rem; }
        .notes td { height: 3.1rem; }
        .notes th { width: 14rem; }
        td.off { color: var(--sign); font-weight: 700; }
        td.larger { background: #e3eef7; }
        @media print { body { margin: 0; } th, td.larger, body.call-out tr:nth-child(even) td { print-color-adjust: exact; }
          section.sheet { margin: 0; } }
        @page { margin: 14mm; }
        """
}
