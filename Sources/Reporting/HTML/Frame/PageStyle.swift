/// The style sheet that every page carries in itself.
enum PageStyle {
  /// The hash that the content security policy admits; it is the base64 form of SHA-256 over `css`.
  static let hash = "sha256-NJ1nquTCUPbxMto+RRFSy55dHDZhLRjHa2mn47Gocjw="

  static let css = """
    :root{color-scheme:light dark;--paper:#fdfdfc;--ink:#1c2128;--quiet:#57606b;--line:#dfe1e4;\
    --accent:#1b5e7d;--error:#a6261d;--warning:#7d5200;--good:#1f6b3a}
    @media (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#dfe2e6;--quiet:#9ba4ae;\
    --line:#30353b;--accent:#7fbfdd;--error:#f28b82;--warning:#dfb155;\
    --good:#7fcf9a}}
    *{box-sizing:border-box}
    html{font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
    background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
    body{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 3rem}
    h1,h2,h3,h4,p,ol,dl,dd,table,figure{margin:0;padding:0}
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
    break-inside:avoid}
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
    .trail ol{display:flex;flex-wrap:wrap;gap:.1rem .5rem;margin-bottom:.6rem;font-size:.9rem}
    .trail li:not(:last-child)::after{content:"/";margin-left:.5rem}
    main:focus{outline:none}
    .trend{font-size:1.1rem;font-weight:600;margin-bottom:.35rem;padding-left:.7rem;\
    border-left:4px solid var(--line);overflow-wrap:anywhere}
    .trend.worse{border-color:var(--error);color:var(--error)}
    .trend.better{border-color:var(--good)}
    table+p,.scroll+p,ol+p{margin-top:.6rem}.gaps td.code{min-width:13rem}
    th small{font-size:.9em}
    details{margin-top:.6rem}
    summary{cursor:pointer;color:var(--accent);font-size:.93rem;padding:.2rem 0;width:fit-content}
    summary:focus-visible,pre:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    h3 small,h4 small{font-weight:400;color:var(--quiet);margin-left:.4em}
    h3+p,h4+p{margin-top:.2rem}
    .prose{max-width:46rem;margin:.5rem 0 .9rem}
    ul{list-style:none;margin:.3rem 0 0;padding:0;font-size:.93rem}
    ul li{padding:.3rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
    .sighted code{color:var(--quiet)}
    table.narrow{width:auto;min-width:min(26rem,100%)}
    tfoot th,tfoot td{font-weight:600;padding-top:.42rem;vertical-align:top}
    main>nav{margin-top:1rem}
    .parts{margin:.8rem 0;font-size:.93rem}.parts a,.parts strong{margin-right:.4rem;white-space:nowrap}
    pre{font:.8rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;\
    margin:.4rem 0 0;padding:.7rem .9rem;overflow-x:auto;border:1px solid var(--line);\
    border-radius:.3rem}
    svg{display:block;width:100%;height:auto;overflow:visible}
    svg text{font-size:11px;fill:var(--quiet)}svg .end{text-anchor:end}
    figure{margin:.6rem 0 0}figcaption{font-size:.93rem}
    .bar{fill:var(--accent)}.bar.down{fill:var(--error)}
    .hole{fill:none;stroke:var(--quiet);stroke-dasharray:3 3}
    .axis,.grid{stroke:var(--line);fill:none}
    .line{stroke:var(--accent);stroke-width:2;fill:none;stroke-linejoin:round}
    .dot{fill:var(--accent);stroke:var(--paper);stroke-width:1.5}
    .scores{max-width:46rem}figcaption+.bars{margin-top:.35rem}
    .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1.4rem 2.2rem;\
    margin-top:.4rem}
    .charts figcaption{font-weight:600}.charts .figure{float:right;font-weight:400;\
    font-variant-numeric:tabular-nums}
    .charts .figure small{color:var(--quiet)}
    .grades{width:auto}.grades td:last-child{width:26rem;max-width:50vw}
    .share{height:.8rem;fill:var(--accent)}.share.grade-fair{fill:var(--warning)}\
    .share.grade-poor{fill:var(--error)}.share.grade-unknown{fill:var(--quiet)}
    .timeline{table-layout:fixed}.timeline td,.timeline tbody th{padding:.5rem .5rem .5rem 0}
    .filed{white-space:nowrap;margin-right:.6rem}
    .missing{color:var(--warning);font-style:italic}
    @media (max-width:40rem){
    .charts .figure{float:none;display:block}.filed{display:block;white-space:normal}
    .grades td:last-child{width:45vw}
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
    .skip,nav{display:none}a{color:inherit;text-decoration:none}
    tr,.verdict{break-inside:avoid}h2,h3,h4{break-after:avoid}thead{display:table-header-group}
    details::details-content{content-visibility:visible;height:auto}
    .scroll{overflow:visible}
    }

    """
}
