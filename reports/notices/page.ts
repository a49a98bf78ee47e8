import { escapeHtml } from '../words/escape-html.ts';
import { LANGUAGE_TAGS } from '../words/wording.ts';
import type { Block, NoticeDocument } from './document.ts';

/** Rules for screen and paper. Addresses wrap anywhere, because they must be whole. */
const STYLE = `
body{font:15px/1.6 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.35rem;line-height:1.3;margin:0 0 1rem}
h2{font-size:1rem;margin:1.6rem 0 .5rem;border-bottom:1px solid #c9d0d8;padding-bottom:.2rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.2rem .75rem .2rem 0;overflow-wrap:anywhere}
th{font-weight:400;color:#57606a;width:11rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace;margin:.5rem 0}
blockquote{margin:.5rem 0;padding:.1rem .9rem;border-left:3px solid #c9d0d8;white-space:pre-wrap;overflow-wrap:anywhere}
.banner{background:#fff1c2;border:1px solid #d4a72c;padding:.5rem .9rem;font-weight:600}
article+article{border-top:3px double #57606a;margin-top:2.5rem;padding-top:1.5rem}
@media (max-width:30rem){th,td{display:block;width:auto;padding:.1rem 0}}
@media print{body{max-width:none;padding:0;font-size:11pt}h2,table,blockquote{break-inside:avoid}h2{break-after:avoid}article+article{break-before:page;border:0}}
`;

/** Documents as one HTML page that loads and runs nothing. Addresses are text: nobody opens an advertisement by a slip. */
export function noticePage(subject: string, documents: readonly NoticeDocument[]): string {
  const first = documents[0]?.language ?? 'en';
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[first]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, email=no, address=no, url=no">
<title>${escapeHtml(subject)}</title>
<style>${STYLE}</style>
</head>
<body>
${documents.map(article).join('\n')}
</body>
</html>
`;
}

function article({ language, title, banner, sections }: NoticeDocument): string {
  const warning = banner === null ? '' : `<p class="banner">${escapeHtml(banner)}</p>\n`;
  const body = sections.map(
    ({ heading, blocks }, index) =>
      `<h2>${index + 1}. ${escapeHtml(heading)}</h2>\n${blocks.map(htmlBlock).join('\n')}`,
  );
  return `<article lang="${LANGUAGE_TAGS[language]}">\n${warning}<h1>${escapeHtml(title)}</h1>\n${body.join('\n')}\n</article>`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'pairs':
      return `<table>${block.pairs.map(row).join('')}</table>`;
    case 'lines':
      return `<pre>${block.lines.map(escapeHtml).join('\n')}</pre>`;
    case 'quote':
      return `<blockquote dir="auto">${escapeHtml(block.text)}</blockquote>`;
    case 'list':
      return `<ul>${block.entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ul>`;
  }
}

function row([label, value]: readonly [label: string, value: string]): string {
  return `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`;
}
