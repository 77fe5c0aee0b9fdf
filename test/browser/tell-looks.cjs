/** Says how each screen looked as soon as it was looked at, and not half an hour later. */
module.exports = class TellLooks {
  onTestCaseResult(_test, { status, ancestorTitles, title, duration, failureMessages, retryReasons = [] }) {
    if (status !== 'passed' && status !== 'failed') return;
    const sign = status === 'passed' ? '✓' : '✕';
    const again = retryReasons.length ? ', tried again' : '';
    console.log(`${sign} ${[...ancestorTitles, title].join(' ')} (${((duration ?? 0) / 1000).toFixed(1)} s${again})`);
    for (const message of [...retryReasons, ...failureMessages]) console.log(message);
  }
};
