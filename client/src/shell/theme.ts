// Day and night: the system's choice unless the reader made one, which this browser keeps.
export type Theme = 'system' | 'day' | 'night'

export function theme(): Theme {
  const kept = document.documentElement.dataset.theme
  return kept === 'day' || kept === 'night' ? kept : 'system'
}

export function setTheme(chosen: Theme): void {
  if (chosen === 'system') {
    delete document.documentElement.dataset.theme
    localStorage.removeItem('theme')
    return
  }
  document.documentElement.dataset.theme = chosen
  localStorage.setItem('theme', chosen)
}
