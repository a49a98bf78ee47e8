/** The forum's style sheet: small, and on class names that Discuz! uses. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#eef1f4;color:#333;font:14px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
a{color:#22577a;text-decoration:none}a:hover{text-decoration:underline}
.wp{max-width:1040px;margin:0 auto;padding:0 14px}
#hd{background:linear-gradient(120deg,#1f4e5f,#2f7f79);color:#fff}
#hd .hdc{display:flex;align-items:center;gap:16px;padding:22px 0 14px}
#hd h2{margin:0;font-size:25px;letter-spacing:2px}#hd h2 a{color:#fff}
#hd p{margin:0;opacity:.85}
#nv{background:rgba(0,0,0,.18);border-radius:6px 6px 0 0}
#nv ul{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:0 6px}
#nv a{display:block;padding:8px 14px;color:#eaf6f4}
#pt{padding:12px 0;color:#8a949b}
.bm{background:#fff;border:1px solid #dde3e8;border-radius:8px;margin-bottom:14px;overflow:hidden}
.bm_h{background:#f5f8fa;border-bottom:1px solid #e4eaee;padding:8px 16px}
.bm_h h2,.bm_h h1{margin:0;font-size:16px;color:#1f4e5f}
.chart{padding:10px 16px;margin:0;color:#77838b}.chart em{font-style:normal;color:#c2571a;padding:0 3px}
table{border-collapse:collapse;width:100%}
.fl_tb td{padding:12px 10px;border-top:1px solid #eef2f5;vertical-align:middle}
.fl_tb h2{margin:0;font-size:15px}.fl_icn{width:54px;text-align:center}.fl_icn svg{fill:#7fb5ad}
.fl_i{width:120px;text-align:center}.fl_by{width:300px;color:#8a949b;font-size:13px}
p.xg2{margin:0}.xg1,.xg2{color:#8a949b}.xi2{color:#22577a}
#threadlist td,#threadlist th{padding:9px 10px;border-top:1px solid #eef2f5;font-weight:normal;text-align:left}
#threadlist th a.xst{font-size:15px;color:#2b3a42}
#threadlist .th td{background:#f5f8fa;color:#8a949b;font-size:13px}
td.icn{width:38px;color:#9db7b3}td.by{width:130px;font-size:13px}td.by cite{display:block;font-style:normal}
td.by em,td.num em{font-style:normal;color:#9aa5ac;font-size:12px}td.num{width:96px;text-align:center}td.num em{display:block}
.tps a{font-size:12px;padding:0 3px}
.pgs{margin-bottom:12px;display:flex;justify-content:space-between;align-items:center}
.pg{display:inline-flex;gap:4px}.pg a,.pg strong{border:1px solid #d4dde2;background:#fff;padding:1px 10px;border-radius:4px}
.pg .prev::before{content:"‹"}.pg strong{background:#2f7f79;color:#fff;border-color:#2f7f79}
#postlist{overflow:visible;background:transparent;border:0}
#postlist>table,.plhin{background:#fff;border:1px solid #dde3e8}
.plhin{margin-bottom:10px;border-radius:8px}
td.pls{width:168px;background:#f5f8fa;border-right:1px solid #e4eaee;padding:12px 14px;vertical-align:top;font-size:13px;color:#8a949b}
td.plc{padding:10px 18px;vertical-align:top}
.vwthd h1{margin:0;font-size:19px;color:#2b3a42}
.pls .xw1{font-weight:bold;font-size:14px}
.avatar{width:64px;height:64px;border-radius:10px;color:#fff;font-size:28px;line-height:64px;text-align:center;margin:8px 0}
.plc .pi{border-bottom:1px dashed #e4eaee;padding-bottom:4px;margin-bottom:10px;color:#9aa5ac;font-size:13px}
.plc .pi>strong{float:right;font-weight:normal}.pi em{font-style:normal}
.t_f{padding:0;font-size:15px;min-height:60px;word-break:break-word}
.t_f img{max-width:460px;width:100%;height:auto;border:1px solid #dde3e8;border-radius:6px;margin-top:8px;display:block}
.quote{background:#f5f8fa;border-left:3px solid #b9d3cf;padding:6px 12px;margin:0 0 8px}
.quote blockquote{margin:0;color:#77838b;font-size:13px}
.jammer{font-size:0}
.sign{border-top:1px dashed #e4eaee;color:#8a949b;font-size:13px;padding-top:6px;overflow:hidden}
.locked{border:1px dashed #e3b18c;background:#fff8f2;padding:6px 12px;color:#a05a24}
.alert_info,.alert_error{padding:46px 30px;text-align:center;font-size:16px;background:#fff;border:1px solid #dde3e8;border-radius:8px;margin:20px 0}
.alert_error{color:#a03c24}
#ft{color:#9aa5ac;font-size:12px;padding:18px 14px 30px}
.pbm{padding:14px 18px}.mbn{margin:0}
`;

/** Style of the share page and the invitation page. */
export const CARD_STYLE = `
body{margin:0;background:#eef1f6;color:#2b333b;font:14px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
.card{max-width:720px;margin:48px auto;background:#fff;border:1px solid #dfe4ec;border-radius:12px;overflow:hidden}
.head{background:linear-gradient(120deg,#2456a6,#3b82c4);color:#fff;padding:20px 26px}
.head.group{background:linear-gradient(120deg,#4b3f8f,#6f5fc4);text-align:center;padding:34px 26px}
.head h1{margin:0;font-size:21px}.head p{margin:4px 0 0;opacity:.85;font-size:13px}
.mark{width:72px;height:72px;border-radius:24px;background:rgba(255,255,255,.2);font-size:32px;line-height:72px;margin:0 auto 12px}
.body{padding:16px 26px 26px}
table{border-collapse:collapse;width:100%}td{padding:9px 6px;border-bottom:1px solid #eef1f6}td:last-child{text-align:right;color:#8a949b}
.note{padding:30px 0;text-align:center;color:#8a5a24}
input{font:inherit;padding:5px 10px;border:1px solid #cfd6e0;border-radius:6px}button,.join{font:inherit;background:#3b82c4;color:#fff;border:0;border-radius:6px;padding:6px 16px}
.facts{text-align:center;color:#667}.join{display:inline-block;margin-top:14px;background:#5b4fb4;text-decoration:none}
footer{text-align:center;color:#9aa5ac;font-size:12px;padding-bottom:40px}
`;
