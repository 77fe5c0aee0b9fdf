import { squeeze } from '../squeeze';

/** The charter's whole sheet: system fonts, the product's colours, and on paper A4 without a value broken in two. */
export const CHARTER_STYLE = squeeze(`
:root { --c: #FAF8F4; --s: #fff; --h: #E3DCD1; --t: #1D1A16; --u: #554E45; --p: #0E5A4B; --a: #F3B04A; --f: #1B4FD6;
  --for: #12357A; --fors: #E6ECF8; --ag: #9A3F0E; --ags: #FBEADD }
@media (prefers-color-scheme: dark) { :root { --c: #141210; --s: #1C1916; --h: #37322B; --t: #F4EFE8; --u: #C2B9AD; --p: #63C7AC;
  --a: #F5BC62; --f: #9DB8FF; --for: #9CBCF7; --fors: #18263F; --ag: #F2A876; --ags: #38210F } }
* { box-sizing: border-box }
html { font: 400 106.25%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; background: var(--c);
  color: var(--t); -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 48rem; padding: 0 20px 48px; overflow-wrap: anywhere }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 16px; min-height: 52px;
  font-size: .889rem; font-weight: 600 }
a { color: var(--p); text-underline-offset: .18em; display: inline-flex; align-items: center; min-height: 44px }
a:focus-visible { outline: 3px solid var(--f); outline-offset: 2px }
h1 { font-size: 2.1rem; line-height: 1.15; letter-spacing: -.02em; font-weight: 650; margin: 24px 0 8px; text-wrap: balance }
h1:before { content: ""; display: block; width: 48px; height: 4px; border-radius: 2px; background: var(--a); margin-bottom: 16px }
h2 { font-size: 1.35rem; line-height: 1.3; letter-spacing: -.01em; font-weight: 650; margin: 48px 0 4px }
h3 { font-size: 1.1rem; line-height: 1.35; font-weight: 650; margin: 0 }
p { margin: 0 0 8px; max-width: 68ch }
.l, .n { color: var(--u) }
.n { font-size: .889rem }
ol, ul { list-style: none; margin: 16px 0 0; padding: 0 }
.v > li { display: grid; grid-template-columns: 3rem minmax(0, 1fr); gap: 0 8px; padding: 20px 0; border-top: 1px solid var(--h) }
.v > li > b { font-size: 2.1rem; line-height: 1; font-weight: 600; color: var(--p); font-variant-numeric: tabular-nums lining-nums }
.tag { display: inline-block; font-size: .833rem; color: var(--u); border: 1px solid var(--h); border-radius: 6px; padding: 0 8px }
blockquote { margin: 12px 0 4px; padding: 2px 0 2px 16px; border-left: 3px solid var(--a); white-space: pre-line;
  font: 500 1.12rem/1.5 Georgia, "Noto Serif", serif }
figure { margin: 0 }
figcaption { padding-left: 19px; font-size: .889rem; color: var(--u) }
.x { display: grid; gap: 24px; margin-top: 16px }
@media (min-width: 640px) { .x { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } }
.x h3 { display: flex; align-items: center; gap: 10px }
.x h3 span { flex: none; width: 30px; height: 30px; border-radius: 50%; display: grid; place-items: center; font-size: 1.2rem; line-height: 1 }
.x li { padding: 8px 0 8px 12px; margin-top: 8px; border-left: 3px solid }
.for h3 { color: var(--for) }
.for h3 span { background: var(--fors) }
.for li { border-color: var(--for) }
.ag h3 { color: var(--ag) }
.ag h3 span { background: var(--ags) }
.ag li { border-color: var(--ag) }
.pr { font-weight: 600 }
footer { margin-top: 48px; border-top: 1px solid var(--h); padding-top: 12px; color: var(--u); font-size: .889rem }
@page { size: A4; margin: 18mm 16mm }
@media print { :root { --c: #fff; --s: #fff; --t: #000; --u: #333; --h: #bbb; --p: #0E5A4B; --a: #F3B04A; --for: #12357A; --fors: #fff;
  --ag: #9A3F0E; --ags: #fff }
  html { font-size: 10.5pt } body { max-width: none; padding: 0 } header a { display: none }
  h2, h3 { break-after: avoid } .v > li, .x li, figure { break-inside: avoid } .x { grid-template-columns: 1fr 1fr } }
`);
