// Before the first paint, so that nobody in the dark sees a white flash. A file, not inline: the content policy allows no inline script.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('zasluga.theme');
  } catch {
    // storage forbidden: the theme is then that of the system
  }
  var dark = choice ? choice === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
})();
