import type { MaskedKind } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';

/** A challenge of ALTCHA's second version, as its library signs it. */
export type ProofChallenge = Readonly<Record<string, unknown>>;

/**
 * Solves the challenge of a suspicious sender and sends the solution, in old syntax; texts and challenge come from data attributes. Where it
 * doesn't run, or can't (no https, no WebCrypto, no connection), the praise is kept for checking all the same.
 */
export const PROOF_SCRIPT =
  `(function(d,w){var e=d.getElementById('pw'),S=w.crypto&&w.crypto.subtle;if(!e||!S||!w.fetch||!w.URLSearchParams)return;
var D=function(n){return e.getAttribute('data-'+n)},c=JSON.parse(D('pow')),p=c.parameters,t=Date.now(),n=0;
function hex(s){return new Uint8Array(s.match(/../g).map(function(x){return parseInt(x,16)}))}
function text(b){return [].map.call(b,function(x){return('0'+x.toString(16)).slice(-2)}).join('')}
var N=hex(p.nonce),s=hex(p.salt),b=new Uint8Array(N.length+4),v=new DataView(b.buffer),kept=e.textContent;b.set(N);e.textContent=D('work');
function go(){v.setUint32(N.length,n);return S.importKey('raw',b,'PBKDF2',false,['deriveBits']).then(function(k){
return S.deriveBits({name:'PBKDF2',hash:'SHA-256',salt:s,iterations:p.cost},k,p.keyLength*8)}).then(function(r){var h=text(new Uint8Array(r));
if(h.indexOf(p.keyPrefix)){n++;return go()}
return w.fetch(D('to'),{method:'POST',body:new URLSearchParams({q:'proof',v:JSON.stringify({challenge:c,solution:{counter:n,derivedKey:h,time:Date.now()-t}})})})})}
go().then(function(r){e.textContent=r.ok?D('done'):kept}).catch(function(){e.textContent=kept})
})(document,window)`.replace(/\n/g, '');

/** For suspicious senders alone; nobody has to do anything. */
export function Proof({
  locale,
  challenge,
  to,
}: {
  locale: Locale;
  challenge?: ProofChallenge | undefined;
  to: string;
}) {
  const { t } = translator(locale);
  if (!challenge) return null;
  return (
    <>
      <p
        className="st"
        id="pw"
        role="status"
        data-pow={JSON.stringify(challenge)}
        data-to={to}
        data-work={t('praise.proof.work')}
        data-done={t('praise.proof.done')}
      >
        {t('praise.proof.kept')}
      </p>
      <script>{PROOF_SCRIPT}</script>
    </>
  );
}

/** What nobody will read: the customer is told that it was taken out. */
export function MaskedNote({ locale, masked }: { locale: Locale; masked?: readonly MaskedKind[] | undefined }) {
  const { t } = translator(locale);
  if (!masked?.length) return null;
  const what = masked.map((kind) => t(`praise.masked.${kind}`)).join(', ');
  return <p className="n">{t('praise.masked.note', { what })}</p>;
}
