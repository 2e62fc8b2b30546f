// Day or night and the language, before the first paint, so that nothing flashes.
try {
  const theme = localStorage.getItem('theme')
  if (theme) document.documentElement.dataset.theme = theme
} catch {
  // Storage is forbidden here: the system's choice stands.
}
