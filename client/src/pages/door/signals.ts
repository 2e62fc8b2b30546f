// Signals: each verdict is also felt and heard, for whoever watches the people and not the screen.
import type { ScanVerdict } from '#shared/visitor.ts'

let audio: AudioContext | null = null

type Note = [hertz: number, startMs: number, lengthMs: number]
const notes: Record<ScanVerdict['tone'], Note[]> = {
  green: [
    [660, 0, 90],
    [990, 100, 140],
  ],
  amber: [
    [520, 0, 120],
    [520, 180, 120],
  ],
  red: [[220, 0, 420]],
}
const shakes: Record<ScanVerdict['tone'], number[]> = { green: [80], amber: [90, 70, 90], red: [350] }
const LOUDNESS = 0.15

/** Called from a press: browsers let pages make sounds only after one. */
export function wakeSound(): void {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
}

export function signal(tone: ScanVerdict['tone'], sound: boolean): void {
  navigator.vibrate?.(shakes[tone])
  if (!sound || audio?.state !== 'running') return
  for (const [hertz, startMs, lengthMs] of notes[tone]) {
    const [tune, volume] = [audio.createOscillator(), audio.createGain()]
    const start = audio.currentTime + startMs / 1000
    tune.frequency.value = hertz
    volume.gain.setValueAtTime(LOUDNESS, start)
    volume.gain.exponentialRampToValueAtTime(0.001, start + lengthMs / 1000)
    tune.connect(volume).connect(audio.destination)
    tune.start(start)
    tune.stop(start + lengthMs / 1000)
  }
}
