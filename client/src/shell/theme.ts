// Day and night: the system's choice until the reader makes one; choosing what the system says returns to it.
const system = matchMedia('(prefers-color-scheme: dark)')

export function isNight(): boolean {
  const { theme } = document.documentElement.dataset
  return theme ? theme === 'night' : system.matches
}

export function setNight(night: boolean): void {
  if (night === system.matches) {
    delete document.documentElement.dataset.theme
    localStorage.removeItem('theme')
    return
  }
  const theme = night ? 'night' : 'day'
  document.documentElement.dataset.theme = theme
  localStorage.setItem('theme', theme)
}
