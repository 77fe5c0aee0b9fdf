import { squeeze } from '../../squeeze';

/** The product's colours at one and a half times the size: targets of 64 px and more, one hand, at arm's length. */
export const KIOSK_STYLE = squeeze(`
:root { --c: #FAF8F4; --s: #fff; --h: #E3DCD1; --b: #8A8074; --t: #1D1A16; --u: #554E45; --p: #0E5A4B; --ps: #E1EFEA;
  --on: #fff; --a: #F3B04A; --f: #1B4FD6; --d: #A8261B }
* { box-sizing: border-box }
[hidden] { display: none !important }
html { font: 400 150%/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; background: var(--c); color: var(--t);
  -webkit-text-size-adjust: 100%; touch-action: manipulation; user-select: none; -webkit-user-select: none }
@media (max-width: 600px) { html { font-size: 112.5% } }
body { margin: 0; overflow-wrap: anywhere }
.v > [data-panel] { min-height: 100vh; max-width: 44rem; margin: 0 auto; padding: 1.5rem; display: flex; flex-direction: column }
header { font-size: .8rem; font-weight: 600; display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; align-items: center }
h1 { font-size: 1.9rem; line-height: 1.15; letter-spacing: -.02em; font-weight: 650; margin: 1rem 0 .5rem; text-wrap: balance }
h1:before { content: ""; display: block; width: 64px; height: 6px; border-radius: 3px; background: var(--a); margin-bottom: 1rem }
h1:focus { outline: 0 }
h2, legend { font-size: 1.15rem; line-height: 1.3; font-weight: 650; padding: 0; margin: 0 0 .6rem }
p { margin: 0 0 .75rem }
fieldset { border: 0; padding: 0; margin: 1rem 0 1.25rem; min-width: 0 }
.u { color: var(--u) }
.attract, .thanks { justify-content: center }
.attract h1 { font-size: 2.4rem }
.g { display: flex; flex-wrap: wrap; gap: 12px }
.o { position: relative; flex: 1 1 auto; display: flex; align-items: center; gap: .6rem; min-height: 72px; max-width: 100%; padding: 8px 20px;
  background: var(--s); border: 2px solid var(--b); border-radius: 14px; line-height: 1.2; cursor: pointer }
.o > span { min-width: 0 }
.o input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.x { position: absolute; inset: -2px; border-radius: 14px; pointer-events: none }
.o input:checked ~ .x { box-shadow: inset 0 0 0 5px var(--p) }
.o input:focus-visible ~ .x { outline: 4px solid var(--f); outline-offset: 3px }
.o small { display: block; color: var(--u); font-size: .75rem }
.w { flex-basis: 100% }
.k { flex: none; width: 30px; height: 30px; border: 3px solid var(--b); border-radius: 7px; display: grid; place-items: center }
.o :checked ~ .k { background: var(--p); border-color: var(--p) }
.o :checked ~ .k:after { content: ""; width: 8px; height: 15px; border: solid var(--on); border-width: 0 3px 3px 0; transform: translateY(-2px) rotate(45deg) }
button { font: inherit; min-height: 64px; min-width: 64px; padding: 8px 24px; border: 2px solid var(--b); border-radius: 14px; background: var(--s); color: var(--t); cursor: pointer }
.go { border: 0; background: var(--p); color: var(--on); font-weight: 650; min-height: 80px; flex: 2 1 auto }
.attract .go { min-height: 96px; font-size: 1.35rem; flex: none; margin: 1rem 0 }
.acts { display: flex; flex-wrap: wrap; gap: 12px }
.lang { background: none; border-color: transparent; color: var(--p); text-decoration: underline; text-underline-offset: .18em }
.lang[aria-pressed=true] { color: var(--t); text-decoration: none; font-weight: 650 }
:focus-visible { outline: 4px solid var(--f); outline-offset: 3px }
.fault { color: var(--d); font-weight: 650 }
.fault:empty { display: none }
.fault:focus { outline: 0 }
.qr { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: center; margin: 1rem 0 }
.qr img { width: 300px; max-width: 100%; height: auto; border-radius: 14px; background: #fff }
.qr p { flex: 1 1 10rem; margin: 0 }
dialog { border: 0; border-radius: 20px; padding: 1.5rem; max-width: min(30rem, 92vw); background: var(--s); color: var(--t) }
dialog::backdrop { background: rgb(29 26 22 / .6) }
#waiting { position: fixed; right: 12px; bottom: 8px; margin: 0; font-size: 14px; color: var(--u) }
`);
