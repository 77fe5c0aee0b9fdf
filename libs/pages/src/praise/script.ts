/**
 * What JavaScript adds when there is any, in old syntax for old phones: a draft that survives a reload; one sending at a time; an answer
 * kept while there is no connection and sent once, when the phone is back online, the page is looked at again or opened next, be it at
 * another point, or 20 seconds are over (a line that has just come back may carry nothing yet); the private address in the address bar
 * after the thank-you; and, once everything is loaded, the worker that lets this address open offline. Texts come from data attributes,
 * so the script is one constant with one hash in the Content-Security-Policy.
 * In the store: `pr:` and the path, with [time in ms, fields, whether it waits to be sent].
 */
export const PRAISE_SCRIPT =
  `(function(d,w){var B=d.body,f=d.getElementById('f'),s=B.dataset.s,a=d.querySelector('[autofocus]'),N=navigator,L,W,t,to;
try{L=w.localStorage;if(s){L.removeItem('pr:'+B.dataset.c);history.replaceState(null,'',s)}}catch(e){}
if(a)a.focus();if(!f||!w.AbortController)return;
var D=f.dataset,K='pr:'+D.code,b=f.querySelector('.go'),n=d.getElementById('n'),p=location.pathname.slice(0,8);
function on(o,e,g){o.addEventListener(e,g)}
function each(g){[].forEach.call(f.elements,g)}
function post(u,v,g){return fetch(u,{method:'POST',body:new URLSearchParams(v),signal:g})}
function keep(){var v=[];each(function(e){if(e.name=='k'||e.checked||/text/.test(e.type)&&e.value)v.push([e.name,e.value])});
try{L.setItem(K,JSON.stringify([Date.now(),v,W]))}catch(e){}}
function end(l){clearTimeout(t);t=0;W=l;keep()}
function go(){if(t)return;var c=new AbortController;keep();b.textContent=D.sending;n.textContent='';
t=setTimeout(function(){n.textContent=D.slow;t=setTimeout(function(){c.abort()},5e4)},8e3);
post(f.action,new FormData(f),c.signal).then(function(r){if(r.status>499)throw 5;return r.text()})
.then(function(h){end(0);d.open();d.write(h);d.close();w.scrollTo(0,0)},function(x){end(x!==5);b.textContent=D.again;n.textContent=W?D.off:D.down})}
function back(){if(W)N.onLine?go():n.textContent=D.off}
try{Object.keys(L).forEach(function(i){if(!/^pr:/.test(i))return;var o=JSON.parse(L[i]);
if(i!=K)o[2]&&post('/'+i.slice(3),o[1]).then(function(r){r.ok&&L.removeItem(i)},keep);
else if(!D.kept&&(o[2]||Date.now()-o[0]<864e5)){o[1].forEach(function(p){each(function(e){if(e.name==p[0])
/radio|check/.test(e.type)?e.value==p[1]&&(e.checked=true):e.value=p[1]})});W=o[2];back()}})}catch(e){}
on(f,'input',keep);on(f,'change',keep);setInterval(back,2e4);on(w,'online',back);on(d,'visibilitychange',back);
on(d,'click',function(e){to=e.target.name=='to'});
on(f,'submit',function(e){if(!to){e.preventDefault();go()}});
on(w,'load',function(){if(N.serviceWorker)N.serviceWorker.register(p+'/sw.js?lang='+d.documentElement.lang,{scope:p}).catch(keep)})
})(document,window)`.replace(/\n/g, '');
