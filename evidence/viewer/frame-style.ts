/** The viewer's own style sheet. */
export const FRAME_STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1a1f26;--soft:#566270;--line:#d5dbe2;--accent:#0b57d0;--warn:#fff0cc;--warn-ink:#5c3c00;--bad:#fde4e1;--bad-ink:#8c1d18}
@media (prefers-color-scheme:dark){:root{--bg:#101418;--card:#191e24;--ink:#e5e9ee;--soft:#9aa7b4;--line:#2d3641;--accent:#8ab4f8;--warn:#3f2f07;--warn-ink:#ffd486;--bad:#4b1613;--bad-ink:#ffb3ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.55 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
header,main{max-width:84rem;margin:0 auto;padding:.75rem 1.25rem}
h1{font-size:1.15rem;margin:0;overflow-wrap:anywhere}
h2{font-size:1rem;margin:1.25rem 0 .5rem}
nav{display:flex;flex-wrap:wrap;gap:.35rem;margin:.6rem 0 0}
nav a{border:1px solid var(--line);background:var(--card);border-radius:999px;padding:.15rem .8rem;color:var(--ink);text-decoration:none}
nav a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--card)}
nav a:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.en{color:var(--soft);font-size:.85em;margin-left:.35em}
nav a[aria-current] .en{color:inherit}
.notice{border-radius:.4rem;padding:.5rem .9rem;margin:.75rem 0 0;background:var(--warn);color:var(--warn-ink)}
.notice .en{color:inherit}
.bad{background:var(--bad);color:var(--bad-ink)}
table{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--line)}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600;white-space:nowrap}
td.num{white-space:nowrap;font-variant-numeric:tabular-nums}
code,pre{font:13px/1.55 ui-monospace,"SF Mono",Consolas,"Noto Sans SC",monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--card);border:1px solid var(--line);padding:.75rem 1rem;margin:0}
iframe{width:100%;height:78vh;border:1px solid var(--line);background:#fff}
figure{margin:0 0 1rem}
figure img{display:block;max-width:100%;border:1px solid var(--line)}
`;
