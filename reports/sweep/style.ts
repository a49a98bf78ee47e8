/**
 * The whole style of the report: light and dark, from 320 px up, and paper. The switches are inputs before everything else,
 * so that no script is needed; pictures are blurred until somebody asks for them.
 */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f4f6f8;--card:#fff;--ink:#171b20;--soft:#5a6672;--line:#d7dde4;--accent:#0a58ca;--strong:#a8201a;--strong-bg:#fde8e6;--suspect:#7a4f00;--suspect-bg:#fff0cc;--calm-bg:#e8edf2;--mark:#ffe27a;--mark-ink:#241c00}
@media (prefers-color-scheme:dark){:root{--bg:#101418;--card:#191e24;--ink:#e5e9ee;--soft:#9aa7b4;--line:#2d3641;--accent:#8ab4f8;--strong:#ffb3ab;--strong-bg:#4b1613;--suspect:#ffd486;--suspect-bg:#3f2f07;--calm-bg:#252d36;--mark:#6a5300;--mark-ink:#fff2c2}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
.switch{position:absolute;opacity:0;width:1px;height:1px;margin:0}
#zh:checked~* .en,#en:checked~* .zh{display:none}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;justify-content:space-between}
h1{font-size:1.5rem;line-height:1.25;margin:0}
h2{font-size:1.15rem;margin:2.25rem 0 .75rem}
h3{font-size:1rem;margin:0}
p{margin:.5rem 0}
.soft{color:var(--soft)}
.switches{display:flex;flex-wrap:wrap;gap:.4rem}
.switches label{border:1px solid var(--line);background:var(--card);border-radius:999px;padding:.2rem .8rem;font-size:.87rem;cursor:pointer}
#zh:checked~header label[for=zh],#en:checked~header label[for=en],#pictures:checked~header label[for=pictures]{background:var(--accent);border-color:var(--accent);color:var(--card)}
#zh:focus-visible~header label[for=zh],#en:focus-visible~header label[for=en],#pictures:focus-visible~header label[for=pictures]{outline:3px solid var(--accent);outline-offset:2px}
.when{flex-basis:100%;margin:0;font-size:.87rem;overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:1.25rem 0 .75rem}
.figures div{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem}
.figures dt{font-size:.87rem;color:var(--soft)}
.figures dd{margin:0;font-size:1.9rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.figures .is-strong dd{color:var(--strong)}
.figures .is-suspect dd{color:var(--suspect)}
.minor{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;margin:0;font-size:.87rem}
.minor div{display:flex;gap:.4rem}
.minor dt{color:var(--soft)}
.minor dd{margin:0;font-variant-numeric:tabular-nums}
.note{border-left:4px solid var(--accent);background:var(--card);padding:.6rem 1rem;border-radius:.3rem;margin:1rem 0}
table{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
tr:last-child td{border-bottom:0}
thead th{font-size:.8rem;font-weight:600;color:var(--soft);white-space:nowrap}
.num{font-variant-numeric:tabular-nums;white-space:nowrap}
a{color:var(--ink);text-decoration-color:var(--soft);text-underline-offset:.2em}
a:hover{color:var(--accent)}
.badge{display:inline-block;white-space:nowrap;border-radius:999px;padding:.05rem .6rem;font-size:.8rem;font-weight:600;background:var(--calm-bg)}
.badge.strong{background:var(--strong-bg);color:var(--strong)}
.badge.suspect{background:var(--suspect-bg);color:var(--suspect)}
.case{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.25rem;margin:0 0 1rem;scroll-margin-top:1rem}
.case:target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
.case>header{max-width:none;padding:0;justify-content:flex-start;gap:.35rem .75rem;margin-bottom:.75rem}
.case h3{font:600 .95rem/1.4 ui-monospace,"SF Mono",Consolas,monospace;overflow-wrap:anywhere}
.case-body{display:grid;grid-template-columns:minmax(0,1fr) 15rem;gap:1rem 1.5rem}
.case-body.bare{grid-template-columns:minmax(0,1fr)}
.said{margin:0;padding:.75rem 1rem;background:var(--bg);border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:1rem}
mark{background:var(--mark);color:var(--mark-ink);border-radius:.2rem;padding:0 .1em;cursor:help}
.cut{color:var(--soft)}
.signals{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;margin:.6rem 0;padding:0}
.signals li{font:12px/1.6 ui-monospace,"SF Mono",Consolas,monospace;border:1px solid var(--line);border-radius:.3rem;padding:0 .4rem;color:var(--soft)}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem;margin:.75rem 0 0}
.facts dt{color:var(--soft);font-size:.87rem;padding-top:.1rem}
.facts dd{margin:0;overflow-wrap:anywhere}
code,.url{font:13px/1.55 ui-monospace,"SF Mono",Consolas,monospace;overflow-wrap:anywhere}
.url,.copy{user-select:all}
.handle{display:inline-block;margin-right:.9rem}
.handle b{font-weight:600}
figure{margin:0}
.frame{overflow:hidden;border:1px solid var(--line);border-radius:.4rem;max-height:20rem}
.frame img{display:block;width:100%;height:auto;filter:blur(9px);transform:scale(1.06)}
#pictures:checked~main .frame img{filter:none;transform:none}
figcaption{font-size:.8rem;color:var(--soft);margin-top:.3rem}
details{margin-top:.75rem}
summary{cursor:pointer;color:var(--accent)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.6 ui-monospace,"SF Mono",Consolas,"Noto Sans SC",monospace;background:var(--bg);border-radius:.4rem;padding:.75rem 1rem;margin:.5rem 0;max-height:32rem;overflow:auto}
.trouble{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.75rem 1.25rem;margin:0 0 .75rem}
.trouble ul{margin:.4rem 0 0;padding-left:1.1rem}
footer{margin-top:2.5rem;padding-bottom:2.5rem;font-size:.87rem;color:var(--soft)}
@media (max-width:48rem){
.figures{grid-template-columns:repeat(2,1fr)}
.case-body{grid-template-columns:minmax(0,1fr)}
.case-body figure{max-width:20rem}
.facts{grid-template-columns:minmax(0,1fr);gap:0}
.facts dt{margin-top:.4rem}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody{display:block}
tr{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .75rem;padding:.6rem .9rem;border-bottom:1px solid var(--line)}
tr:last-child{border-bottom:0}
td{display:block;border:0;padding:0}
td.wide{grid-column:1/-1}
td:empty{display:none}
.frame{max-height:14rem}
}
@media print{
:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000}
body{font-size:10.5pt}.switches{display:none}.case,.trouble{break-inside:avoid}pre{max-height:none}
}
`;
