import type { RecordPhrases } from './phrases.ts';

/** The record's style: a form of A4 in black on white, with its number, standing and page at the edge of each page. */
export function recordStyle({ page, runningHead }: RecordPhrases, number: string): string {
  const [before, between, after] = page.map(cssText);
  return `
@page{size:A4;margin:20mm 16mm 18mm 20mm;
@top-left{content:"${cssText(number)}";font:8.5pt ${FONT};color:#333}
@top-right{content:"${cssText(runningHead)}";font:8.5pt ${FONT};color:#333}
@bottom-center{content:"${before}" counter(page) "${between}" counter(pages) "${after}";font:8.5pt ${FONT};color:#333}}
*{box-sizing:border-box}
html{color:#000;background:#fff}
body{margin:0 auto;max-width:174mm;font:10pt/1.5 ${FONT}}
h1{font-size:17pt;text-align:center;margin:0 0 3mm;line-height:1.3}
h2{font-size:11pt;margin:5mm 0 1.5mm;break-after:avoid}
.standing{border:1.2pt solid #000;padding:2mm 3mm;margin:0 0 3mm;font-weight:700}
p{margin:1.5mm 0}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{border:.6pt solid #000;padding:1.1mm 1.6mm;text-align:left;vertical-align:top;overflow-wrap:anywhere;word-break:normal}
th{font-weight:600;background:#f1f1f1;-webkit-print-color-adjust:exact;print-color-adjust:exact}
thead{display:table-header-group}
tr{break-inside:avoid}
tr.long{break-inside:auto}
.form th{vertical-align:middle}
td.hand{height:9mm;color:#777;font-size:8pt}
.lines{white-space:pre-line}
.num{text-align:right;font-variant-numeric:tabular-nums}
.small{font-size:8.5pt;line-height:1.4}
code,pre,.hash{font-family:"DejaVu Sans Mono","Liberation Mono",ui-monospace,Consolas,monospace,"Noto Sans SC","Noto Sans CJK SC"}
.hash{font-size:7.5pt;line-height:1.35;overflow-wrap:anywhere}
.url{overflow-wrap:anywhere}
pre{font-size:7.5pt;line-height:1.45;white-space:pre-wrap;overflow-wrap:anywhere;border:.6pt solid #777;padding:1.5mm 2mm;margin:1mm 0 2.5mm}
ol,ul{margin:1mm 0;padding-left:6mm}
.annex{break-before:page}
.signatures td{height:15mm}
@media screen{body{padding:10mm 4mm}}
@media screen and (max-width:150mm){table{display:block;overflow-x:auto}}
`;
}

const FONT = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';

/** A text within a quoted string of CSS, within an element of HTML. */
function cssText(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .,·_-]/gu, ' ');
}
