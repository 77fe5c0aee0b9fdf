// A journey through a real browser on a machine that does other things may miss a moment once: it is tried a second time, and the first
// failure is printed. Nothing else is tried twice.
if (expect.getState().testPath.includes('/test/browser/')) jest.retryTimes(1, { logErrorsBeforeRetry: true });
