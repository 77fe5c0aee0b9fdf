/**
 * What JavaScript adds when there is any, in old syntax for old phones: a draft that survives a reload, one sending at a
 * time, an answer kept while there is no connection, and the private address in the address bar after the thank-you.
 * Texts come from data attributes, so the script is one constant with one hash in the Content-Security-Policy.
 */
export const PRAISE_SCRIPT =
  `(function(d,w){var f=d.getElementById('f'),B=d.body,s=B.getAttribute('data-s'),a=d.querySelector('[autofocus]'),L;
try{L=w.localStorage;if(s){L.removeItem('pr:'+B.getAttribute('data-c'));history.replaceState(null,'',s)}}catch(e){}
if(a)a.focus();if(!f)return;var D=function(n){return f.getAttribute('data-'+n)},K='pr:'+D('code');
function each(g){[].forEach.call(f.elements,g)}
function keep(){var v=[];each(function(e){if(e.name&&e.name!='to'&&(e.name=='k'||e.checked||/text/.test(e.type)&&e.value))v.push([e.name,e.value])});
try{L.setItem(K,JSON.stringify([Date.now(),v]))}catch(e){}}
try{var o=JSON.parse(L.getItem(K));if(o&&!D('kept')&&Date.now()-o[0]<864e5)o[1].forEach(function(p){each(function(e){if(e.name==p[0])
/radio|check/.test(e.type)?e.value==p[1]&&(e.checked=true):e.value=p[1]})})}catch(e){}
f.addEventListener('input',keep);f.addEventListener('change',keep);
var b=f.querySelector('.go'),n=d.getElementById('n'),busy,to;
d.addEventListener('click',function(e){to=e.target.name=='to'},true);
f.addEventListener('submit',function(e){if(to||!w.fetch||!w.FormData||!w.URLSearchParams)return;e.preventDefault();if(busy)return;busy=1;keep();
b.textContent=D('sending');n.textContent='';var t=setTimeout(function(){n.textContent=D('slow')},8e3);
fetch(f.action,{method:'POST',body:new URLSearchParams(new FormData(f))}).then(function(r){if(r.status>499)throw 5;return r.text()})
.then(function(h){clearTimeout(t);d.open();d.write(h);d.close();w.scrollTo(0,0)}).catch(function(x){clearTimeout(t);busy=0;b.textContent=D('again');
n.textContent=D(x===5?'down':'off');if(x!==5)w.addEventListener('online',function(){if(!busy&&f.requestSubmit)f.requestSubmit()},{once:true})})})
})(document,window)`.replace(/\n/g, '');
