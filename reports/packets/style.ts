import type { PacketWords } from './words.ts';

const FONT =
  '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Noto Emoji",sans-serif';
const MONO =
  '"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",Consolas,Menlo,"Noto Sans SC","Noto Sans CJK SC",monospace';

/**
 * The style of a packet: A4 in black on white, number and standing at the edge of every page. Addresses break anywhere, without
 * hyphens and without ligatures, so that none of their characters is lost or joined.
 */
export function packetStyle(words: readonly PacketWords[], number: string): string {
  const head = words.map(({ runningHead }) => cssText(runningHead)).join(' / ');
  const pages = words.map(({ page }) => {
    const [before, between, after] = page.map(cssText);
    return `"${before}" counter(page) "${between}" counter(pages) "${after}"`;
  });
  return `
@page{size:A4;margin:20mm 17mm 18mm 20mm;
@top-left{content:"${cssText(number)}";font:8.5pt ${FONT};color:#333}
@top-right{content:"${head}";font:8.5pt ${FONT};color:#333}
@bottom-center{content:${pages.join(' " / " ')};font:8.5pt ${FONT};color:#333}}
*{box-sizing:border-box}
html{color:#000;background:#fff}
body{margin:0 auto;max-width:173mm;font:10.5pt/1.6 ${FONT}}
h1{font-size:19pt;text-align:center;margin:2mm 0 6mm;line-height:1.3;letter-spacing:.04em}
h2{font-size:12pt;margin:6mm 0 2mm;break-after:avoid}
h3{font-size:10.5pt;margin:4mm 0 1.5mm;break-after:avoid}
p{margin:1.5mm 0}
ol,ul{margin:1mm 0;padding-left:6mm}
li{margin:.8mm 0;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:1.5mm 0}
th,td{border:.6pt solid #000;padding:1.2mm 1.8mm;text-align:left;vertical-align:top;overflow-wrap:anywhere;word-break:normal}
th{font-weight:600;background:#f1f1f1;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.form th{width:34mm}
.list{font-size:9pt;line-height:1.45}
thead{display:table-header-group}
.list tr,.letter{break-inside:avoid}
.letter{margin:0 0 4mm}
.letter th,.letter td{border:0;background:none;padding:.6mm 2mm .6mm 0}
.letter th{width:22mm;font-weight:400;color:#333}
.request{text-align:justify;text-indent:2em;margin:3mm 0}
[lang=en] .request{text-indent:0;text-align:left}
.lines{white-space:pre-wrap;overflow-wrap:anywhere}
code{font:8.5pt/1.5 ${MONO};font-variant-ligatures:none;font-feature-settings:"liga" 0,"clig" 0,"calt" 0;hyphens:none;white-space:pre-wrap;word-break:break-all;overflow-wrap:anywhere}
.address code{font-size:9.5pt}
.caveat{color:#444;font-size:8pt}
.place,.form,.sheet,.keep{break-inside:avoid}
.long,.long .form,.long tr{break-inside:auto!important}
.count{color:#444;font-size:8pt;white-space:nowrap}
.quote{border-left:2pt solid #777;padding:.5mm 0 .5mm 3mm;margin:1.5mm 0;white-space:pre-wrap;overflow-wrap:anywhere}
figure{margin:2mm 0 4mm;break-inside:avoid}
.frame{max-height:205mm;overflow:hidden;border:.6pt solid #777;width:fit-content;max-width:100%}
figure img{display:block;max-width:100%}
figcaption{font-size:8.5pt;line-height:1.45;margin-top:1mm}
.note{border:.8pt solid #000;padding:1.5mm 2.5mm;margin:2mm 0}
.sign{break-inside:avoid;margin-top:6mm}
.sign td{height:18mm}
.annex{break-before:page}
article+article{break-before:page}
@media screen{body{padding:8mm 4mm;max-width:190mm}}
@media screen and (max-width:600px){.form th,.form td,.letter th,.letter td{display:block;width:auto}.list{display:block;overflow-x:auto}}
`;
}

/** A text within a quoted string of CSS, within an element of HTML. */
function cssText(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .,·_-]/gu, ' ');
}
