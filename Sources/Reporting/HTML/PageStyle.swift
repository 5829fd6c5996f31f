/// The style sheet that every page carries in itself.
enum PageStyle {
  /// The hash that the content security policy admits; it is the base64 form of SHA-256 over `css`.
  static let hash = "sha256-YCiaQew96jHD8ZQrCsw0mbhCdYJ32nzzjZF4jIaaHIw="

  static let css = """
    :root{color-scheme:light dark;--paper:#fdfdfc;--ink:#1c2128;--quiet:#57606b;--line:#dfe1e4;\
    --accent:#1b5e7d;--error:#a6261d;--warning:#7d5200}
    @media (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#dfe2e6;--quiet:#9ba4ae;\
    --line:#30353b;--accent:#7fbfdd;--error:#f28b82;--warning:#dfb155}}
    *{box-sizing:border-box}
    html{font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
    background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
    body{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 3rem}
    h1,h2,h3,h4,p,ol,dl,dd,table{margin:0;padding:0}
    h1{font-size:1.7rem;line-height:1.2;font-weight:600;letter-spacing:-.01em;\
    overflow-wrap:anywhere}
    h2{font-size:1.15rem;font-weight:600;margin:2.75rem 0 .6rem}
    h3{font-size:1rem;font-weight:600;margin:1.75rem 0 .25rem}
    h4{font-size:.93rem;font-weight:600;margin:1.1rem 0 .1rem;overflow-wrap:anywhere}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
    a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    code,.code{font:.86em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;\
    overflow-wrap:anywhere}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .5rem}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .quiet,.about,footer,nav{color:var(--quiet)}
    .back{margin-bottom:.6rem;font-size:.9rem}
    .about{margin-top:.35rem;overflow-wrap:anywhere}
    .about span,.counts span{display:inline-block;max-width:100%}
    .about span:not(:last-child)::after,nav a:not(:last-child)::after,\
    .counts span:not(:last-child)::after{content:"·";color:var(--quiet);font-weight:400;\
    margin:0 .2em 0 .45em;display:inline-block}
    .verdict{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 2rem;margin:1.75rem 0 1.25rem;\
    padding:1.1rem 0;border-top:2px solid var(--ink);border-bottom:1px solid var(--line)}
    .verdict div{flex:1 1 22rem}
    .score{display:flex;align-items:baseline;gap:.5rem;white-space:nowrap}
    .points{font-size:3.1rem;line-height:1;font-weight:300;letter-spacing:-.03em;\
    font-variant-numeric:tabular-nums}
    .of{color:var(--quiet)}
    .grade{display:inline-block;min-width:1.75em;padding:.05em .4em;border:1px solid;\
    border-radius:.3em;font-weight:600;font-size:.85em;line-height:1.5;text-align:center;\
    color:var(--accent)}
    .verdict .grade{font-size:1.25rem;align-self:center;margin-left:.35rem}
    .grade.fair{color:var(--warning)}.grade.poor{color:var(--error)}.grade.unknown{color:var(--quiet)}
    .counts{font-weight:600}.counts .none,.zero{color:var(--quiet);font-weight:400}
    .counts .gap,.counts .information{font-weight:400}
    .error{color:var(--error)}.warning{color:var(--warning)}
    nav{font-size:.9rem}
    table{width:100%;border-collapse:collapse;font-size:.93rem}
    p+table{margin-top:.6rem}
    th{text-align:left;font-weight:600;vertical-align:bottom}
    thead th{font-size:.8rem;color:var(--quiet);border-bottom:1px solid var(--ink);\
    padding:.25rem .75rem .3rem 0}
    tbody th{font-weight:500;vertical-align:top}
    td,tbody th{padding:.42rem .75rem .42rem 0;vertical-align:top;\
    border-bottom:1px solid var(--line);unicode-bidi:isolate}
    td:last-child,th:last-child{padding-right:0}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .n+:not(.n){padding-left:1rem}
    td.n.value{white-space:normal;overflow-wrap:anywhere}
    .day{white-space:nowrap;font-variant-numeric:tabular-nums}
    td small,th small,dd small{display:block;font-size:.87em;font-weight:400;color:var(--quiet);\
    overflow-wrap:anywhere}
    .code small{font-size:1em}td.code{padding-top:.5rem}
    tbody.group th{padding-top:1rem;font-weight:600}
    .wide{overflow-wrap:anywhere}
    .scroll{overflow-x:auto}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.5rem;font-size:.93rem}
    dt{color:var(--quiet)}dd{overflow-wrap:anywhere}
    ol{list-style:none}
    .finding{margin-top:.6rem;padding:.55rem 0 .2rem .9rem;border-left:3px solid var(--line);\
    break-inside:avoid;content-visibility:auto;contain-intrinsic-size:auto 9rem}
    .finding.is-error{border-left-color:var(--error)}
    .finding.is-warning{border-left-color:var(--warning)}
    .finding p{overflow-wrap:anywhere;max-width:52rem}
    .severity{font-weight:600;margin-right:.35em}
    .facts{margin-top:.35rem;font-size:.87rem;table-layout:fixed}
    .facts thead th{width:32%}.facts th+th{width:20%}.facts th+th+th{width:20%}\
    .facts th+th+th+th{width:7%}.facts th+th+th+th+th{width:21%}
    .facts thead th{border-bottom-color:var(--line);font-weight:500;padding-bottom:.15rem}
    .facts td,.facts tbody th{padding-top:.25rem;padding-bottom:.25rem}
    .facts td.code{padding-top:.3rem}
    .facts tbody tr:last-child>*{border-bottom:0}
    footer{margin-top:3.5rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.85rem}
    @media (max-width:40rem){
    body{padding:1.25rem 1rem 2rem}h1{font-size:1.4rem}
    dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}
    .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stack tbody,.stack tr{display:block}
    .stack tbody tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
    .stack tbody tr:last-child{border-bottom:0}
    .stack td,.stack tbody th{border:0;padding:.05rem 0;text-align:left}
    .stack tbody th,.stack td.wide,.stack td.code{display:block}
    .stack td{display:inline-block;margin-right:1rem}.stack td.code{margin-right:0}
    .stack tbody.group tr{border-bottom:0;padding-bottom:0}.stack tbody.group th{padding-top:.5rem}
    .stack td[data-label]::before{content:attr(data-label) " ";color:var(--quiet);\
    font-size:.87em;margin-right:.2em}
    .stack td:empty{display:none}.stack .n+:not(.n){padding-left:0}
    .facts td.code{padding-top:.05rem}
    .finding{padding-left:.7rem}
    }
    @media print{
    :root{--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--accent:#000;--error:#8c1d15;\
    --warning:#5c3c00}
    html{font-size:10pt}body{max-width:none;padding:0}
    .skip,nav,.back{display:none}a{color:inherit;text-decoration:none}
    tr,.verdict{break-inside:avoid}h2,h3,h4{break-after:avoid}thead{display:table-header-group}
    .finding{content-visibility:visible}.scroll{overflow:visible}
    }

    """
}
