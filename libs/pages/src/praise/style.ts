import { squeeze } from '../squeeze';

/**
 * The public pages' whole sheet: system fonts, the product's colours, 56 px controls. Selection is drawn with `:checked ~`,
 * which older WebViews know. Options are rows of full width on a phone; columns appear where a
 * whole row of text fits twice: Russian words don't fit half a phone.
 */
export const PRAISE_STYLE = squeeze(`
:root { --c: #FAF8F4; --s: #fff; --h: #E3DCD1; --b: #8A8074; --t: #1D1A16; --u: #554E45; --p: #0E5A4B; --ps: #E1EFEA;
  --on: #fff; --a: #F3B04A; --f: #1B4FD6; --d: #A8261B; --ds: #FBE9E6 }
@media (prefers-color-scheme: dark) { :root { --c: #141210; --s: #1C1916; --h: #37322B; --b: #857B6F; --t: #F4EFE8;
  --u: #C2B9AD; --p: #63C7AC; --ps: #12352C; --on: #06231C; --a: #F5BC62; --f: #9DB8FF; --d: #FF9A8D; --ds: #3A1512 } }
* { box-sizing: border-box }
html { font: 400 106.25%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; background: var(--c);
  color: var(--t); -webkit-text-size-adjust: 100%; scroll-padding: 24px 0 }
body { margin: 0; overflow-wrap: anywhere; hyphens: auto }
header, main, footer { max-width: 36rem; margin: 0 auto; padding: 0 min(20px, 5vw) }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 16px; padding-top: 8px;
  font-size: .889rem; font-weight: 600 }
main { padding-bottom: 8px }
footer { padding-bottom: 32px; font-size: .889rem }
footer div { border-top: 1px solid var(--h); margin-top: 32px; padding-top: 12px; display: flex; flex-wrap: wrap; gap: 0 24px }
a, .lk { color: var(--p); text-decoration: underline; text-underline-offset: .18em }
header a, footer a, .lk, .go2 { display: inline-flex; align-items: center; min-height: 44px; padding: 0 }
.lk { border: 0; background: none; font: inherit; cursor: pointer; width: auto }
h1 { font-size: 1.78rem; line-height: 1.16; letter-spacing: -.02em; font-weight: 650; margin: 12px 0 8px; text-wrap: balance }
h1:focus { outline: 0 }
h1:before { content: ""; display: block; width: 48px; height: 4px; border-radius: 2px; background: var(--a); margin-bottom: 16px }
h2, legend, .l { display: block; padding: 0; font-size: 1.18rem; line-height: 1.3; font-weight: 650; margin: 0 0 12px }
h2 { margin-top: 32px }
p { margin: 0 0 12px }
.lead { margin-bottom: 24px; color: var(--u) }
fieldset { border: 0; padding: 0; margin: 0 0 32px; min-width: 0 }
.hint { display: block; font-size: .889rem; font-weight: 400; line-height: 1.4; color: var(--u); margin-top: 4px }
.l + .hint { margin: -8px 0 12px }
.g { display: flex; flex-wrap: wrap; gap: 8px }
.r { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 8px }
.o { position: relative; flex: 1 1 auto; display: flex; align-items: center; gap: 10px; min-height: 56px; max-width: 100%;
  padding: 8px 16px 8px 12px; background: var(--s); border: 1px solid var(--b); border-radius: 12px; cursor: pointer; line-height: 1.25 }
.o > span { min-width: 0 }
.o input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0; cursor: pointer }
.x { position: absolute; inset: -1px; border-radius: 12px; pointer-events: none }
.o input:checked ~ .x { box-shadow: inset 0 0 0 3px var(--p) }
.o input:focus-visible ~ .x { outline: 3px solid var(--f); outline-offset: 2px }
.o small { display: block; color: var(--u); font-size: .833rem }
.w, .nm { grid-column: 1 / -1 }
.av { flex: none; width: 40px; height: 40px; border-radius: 50%; background: var(--ps); color: var(--p); display: grid;
  place-items: center; font-weight: 600; font-size: 15px }
.k { flex: none; width: 24px; height: 24px; border: 2px solid var(--b); border-radius: 6px; display: grid; place-items: center }
.o :checked ~ .k { background: var(--p); border-color: var(--p) }
.o :checked ~ .k:after { content: ""; width: 6px; height: 12px; border: solid var(--on); border-width: 0 2.5px 2.5px 0;
  transform: translateY(-1.5px) rotate(45deg) }
textarea, input[type=text] { font: inherit; color: inherit; width: 100%; background: var(--s); border: 1px solid var(--b);
  border-radius: 12px; padding: 12px 14px; min-height: 56px }
details { margin-top: 4px; font-size: .889rem; color: var(--u) }
summary { width: fit-content; padding: 10px 0; min-height: 44px; color: var(--p); cursor: pointer; text-decoration: underline; text-underline-offset: .18em }
textarea { display: block; min-height: 112px; resize: vertical }
.nm { display: block; margin-top: 8px; font-size: .889rem; line-height: 1.4; color: var(--u) }
.nm input { margin-top: 4px; font-size: 1.125rem; color: var(--t) }
:focus-visible, textarea:focus, input[type=text]:focus { outline: 3px solid var(--f); outline-offset: 2px }
.go { font: inherit; font-weight: 650; width: 100%; min-height: 56px; padding: 8px 16px; border: 0; border-radius: 12px;
  background: var(--p); color: var(--on); cursor: pointer }
a.go { display: flex; align-items: center; justify-content: center; text-align: center; text-decoration: none; color: var(--on) }
.al { font: inherit; flex: 1 1 auto; min-height: 56px; padding: 8px 16px; border: 1px solid var(--b); border-radius: 12px;
  background: var(--s); color: var(--t); cursor: pointer }
.ls { display: grid; gap: 8px }
.ls .al { width: 100%; text-align: left }
a.al { display: flex; align-items: center; color: var(--p) }
.al:hover, .o:hover { border-color: var(--p) }
.ten { display: grid; grid-template-columns: repeat(6, 1fr); gap: 4px }
@media (min-width: 600px) { .ten { grid-template-columns: repeat(11, 1fr) } }
.ten .al { padding: 0; min-height: 48px; font-variant-numeric: tabular-nums }
.n { font-size: .889rem; color: var(--u); margin: 12px 0 0 }
.st { font-weight: 600; margin: 12px 0 0 }
.st:empty { display: none }
.hp { position: absolute; left: -9999px; width: 1px; height: 1px; overflow: hidden }
.es { border: 3px solid var(--d); border-radius: 12px; padding: 16px; margin: 8px 0 24px; background: var(--ds) }
.es h2 { margin: 0 0 8px }
.es p { margin: 0 }
.es a { color: inherit }
.em { color: var(--d); font-weight: 650; display: block; margin: 0 0 8px }
blockquote { margin: 0 0 12px; padding: 2px 0 2px 16px; border-left: 3px solid var(--a);
  font: 500 1.18rem/1.5 Georgia, "Noto Serif", serif; white-space: pre-line }
.bx { background: var(--s); border: 1px solid var(--h); border-radius: 12px; padding: 16px; margin: 24px 0 }
.bx h2 { margin: 0 0 4px }
.bx p { color: var(--u); margin: 0 }
.bx .go2 { font-weight: 600 }
.bx fieldset, #q fieldset { margin: 0 }
ol { list-style: none; margin: 24px 0 8px; padding: 0 }
li { position: relative; padding: 0 0 24px 36px }
li:before { content: ""; position: absolute; left: 0; top: 3px; width: 20px; height: 20px; border: 2px solid var(--b);
  border-radius: 50%; background: var(--c); z-index: 1 }
li:not(:last-child):after { content: ""; position: absolute; left: 9px; top: 23px; bottom: -3px; width: 2px; background: var(--h) }
li.ok:before { background: var(--p); border-color: var(--p) }
li.ok b:before { content: ""; position: absolute; left: 7px; top: 6px; width: 6px; height: 11px; border: solid var(--on);
  border-width: 0 2px 2px 0; transform: rotate(45deg); z-index: 2 }
li b { font-weight: 600 }
li .hint { margin: 0 }
figure { margin: 8px 0 0 }
figcaption { color: var(--u); margin-top: -8px }
.ct { margin: 12px 0; font-size: .889rem }
input + .em { margin-top: 8px }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 16px }
dt { color: var(--u) }
dd { margin: 0 }
`);
