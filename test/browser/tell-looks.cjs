/** Says how each screen looked as soon as it was looked at, and not half an hour later. */
module.exports = class TellLooks {
  onTestCaseResult(_test, { status, ancestorTitles, title, duration, failureMessages }) {
    if (status !== 'passed' && status !== 'failed') return;
    const sign = status === 'passed' ? '✓' : '✕';
    console.log(`${sign} ${[...ancestorTitles, title].join(' ')} (${((duration ?? 0) / 1000).toFixed(1)} s)`);
    for (const message of failureMessages) console.log(message);
  }
};
