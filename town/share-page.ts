import { CARD_STYLE } from './style.ts';

/** Asks the disk's interface about the share that the address names, and shows the answer. */
const SCRIPT = `
var hash=(location.hash.match(/^#s\\/(\\w+)/)||[])[1];
if(!hash){location.replace('forum.php')}
function text(tag,words){var e=document.createElement(tag);e.textContent=words;return e}
function ask(action,password){
  var form=new URLSearchParams({shareID:hash});
  if(password){form.set('password',password)}
  if(action==='pathList'){form.set('path','{shareItemLink:'+hash+'}/')}
  return fetch('index.php?explorer/share/'+action,{method:'POST',body:form}).then(function(a){return a.json()})
}
function size(n){return n>1048576?(n/1048576).toFixed(1)+' MB':Math.ceil(n/1024)+' KB'}
function show(facts){
  document.title=facts.title+' - kodbox';
  document.getElementById('title').textContent=facts.title;
  document.getElementById('sharer').textContent='分享者：'+facts.shareUser.nameDisplay;
}
function note(words){var b=document.getElementById('files');b.textContent='';var p=text('p',words);p.className='note';b.append(p);return b}
function open(password){
  ask('get',password).then(function(answer){
    var facts=answer.code===true?answer.data:answer.info;
    if(facts){show(facts)}
    if(answer.code===30104){
      var b=note(answer.data);var i=document.createElement('input');i.placeholder='提取码';
      var k=text('button','确定');k.onclick=function(){open(i.value)};var p=document.createElement('p');p.className='note';p.append(i,' ',k);b.append(p);
    }else if(answer.code!==true){note(answer.data)}
    else{return ask('pathList',password).then(function(list){
      var b=document.getElementById('files');b.textContent='';var t=document.createElement('table');
      list.data.folderList.concat(list.data.fileList).forEach(function(f){var r=document.createElement('tr');r.append(text('td',f.name),text('td',size(f.size)));t.append(r)});
      b.append(t)})}
  }).then(function(){document.documentElement.setAttribute('data-ready','1')})
}
if(hash){open(new URLSearchParams(location.hash.split('?')[1]||'').get('pwd'))}
`;

/** The shell of the cloud disk's pages: which share it shows is in the address's fragment, which no server sees. */
export function sharePage(): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="generator" content="kodbox 1.68"/>
<meta name="author" content="kodbox" />
<title>kodbox - Powered by kodbox</title>
<link rel="icon" href="data:," />
<style>${CARD_STYLE}</style>
</head>
<body>
<div id="app"><div class="card"><div class="head"><h1 id="title">文件分享</h1><p id="sharer"></p></div><div class="body" id="files"><p class="note">加载中…</p></div></div></div>
<footer class="page-footer">演示用云盘 · demonstration disk, structure of kodbox 1.68</footer>
<script type="text/javascript">
window.API_HOST = "index.php?";${SCRIPT}</script>
</body>
</html>
`;
}
