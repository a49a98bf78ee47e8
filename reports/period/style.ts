const FONT =
  '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Noto Emoji",sans-serif';
const MONO =
  '"DejaVu Sans Mono","Liberation Mono",Consolas,Menlo,"Noto Sans SC","Noto Sans CJK SC",monospace';

/** From 320 px: tables whose rows are wide stand as lists. */
const NARROW = `@media (max-width:48rem){
.figures{grid-template-columns:repeat(2,1fr)}
.beside{grid-template-columns:minmax(0,1fr)}
.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide table,.wide tbody{display:block}
.wide tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
.wide th,.wide td{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.5rem;border:0;padding:.1rem 0;text-align:left}
.wide th::before,.wide td::before{content:attr(data-head);color:var(--soft);font-weight:400}
.wide tbody th{font-weight:600}
}
`;

const PAPER = `@media print{
body{max-width:none;padding:0;font-size:9.5pt}
h2{margin-top:7mm}
.figures,.dimension,.clocks,.beside{break-inside:avoid}
.beside{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}
.course .beside{break-inside:auto}
.figures .major dd{font-size:16pt}
table{font-size:8.5pt}
.appendix{break-before:page}
a{color:inherit;text-decoration-color:#999}
}
`;

/** The style of the period report: light, for screens from 320 px up and for A4. */
export function periodStyle(head: string, page: string): string {
  const [before = '', between = '', after = ''] = page.split('|').map(cssText);
  return `
:root{--ink:#171b20;--soft:#56616d;--line:#cfd6de;--pale:#b9cbe4;--dark:#1f4e8c;--card:#f6f8fa}
@page{size:A4;margin:18mm 15mm 17mm;
@top-left{content:"${cssText(head)}";font:8pt ${FONT};color:#333}
@bottom-center{content:"${before}" counter(page) "${between}" counter(pages) "${after}";font:8pt ${FONT};color:#333}}
*{box-sizing:border-box}
html{color:var(--ink);background:#fff;scroll-behavior:smooth}
body{margin:0 auto;max-width:70rem;padding:1.25rem;font:15px/1.55 ${FONT}}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.2rem;margin:2.25rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--ink);break-after:avoid}
h3{font-size:1rem;margin:1.25rem 0 .5rem;break-after:avoid}
p{margin:.5rem 0}
.soft{color:var(--soft);font-size:.87rem}
.figures{display:grid;grid-template-columns:repeat(5,1fr);gap:.6rem;margin:1rem 0}
.figures div{border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem;background:var(--card)}
.figures dt{font-size:.84rem;color:var(--soft)}
.figures dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums}
.figures .major dd{font-size:1.8rem;line-height:1.2}
.figures .minor dd{font-size:1.15rem}
.beside{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem 1.5rem;align-items:start}
.chart{width:100%;height:auto;font:13px ${FONT}}
.chart text{fill:#171b20}
.chart .whole{fill:#b9cbe4}
.chart .part{fill:#1f4e8c}
.chart line{stroke:#171b20;stroke-width:1}
table{width:100%;border-collapse:collapse;font-size:.87rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead{display:table-header-group}
thead th{font-size:.8rem;color:var(--soft);overflow-wrap:normal;word-break:keep-all}
tbody th{font-weight:400}
tr{break-inside:avoid}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .num{white-space:normal}
p.soft{break-after:avoid}
a{color:#0b3d7a;text-underline-offset:.2em}
code{font:.86em/1.5 ${MONO};overflow-wrap:anywhere;font-variant-ligatures:none}
.entry{break-inside:avoid;scroll-margin-top:1rem;padding:.1rem 0}
.entry:target{outline:2px solid #0b3d7a;outline-offset:.3rem}
.ids{overflow-wrap:anywhere}
footer{margin-top:2.5rem;border-top:1px solid var(--line);color:var(--soft);font-size:.87rem}
${NARROW}${PAPER}`;
}

/** A text within a quoted string of CSS, within an element of HTML. */
function cssText(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .,:·–_-]/gu, ' ');
}
