// The gong: a low bell made of three partials that die away; no file to fetch, so that it sounds without a network too.
const PARTIALS = [
  { hertz: 196, part: 0.5 },
  { hertz: 294, part: 0.3 },
  { hertz: 419, part: 0.2 },
]
const SECONDS = 2.4
let sound: AudioContext | undefined

export function gong(): void {
  sound ??= new AudioContext()
  // Until the reader has pressed something, the browser keeps it silent; the end of the round is shown all the same.
  if (sound.state === 'suspended') void sound.resume()
  const start = sound.currentTime
  for (const { hertz, part } of PARTIALS) {
    const bell = sound.createOscillator()
    const loudness = sound.createGain()
    bell.frequency.value = hertz
    loudness.gain.setValueAtTime(part * 0.4, start)
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + SECONDS)
    bell.connect(loudness).connect(sound.destination)
    bell.start(start)
    bell.stop(start + SECONDS)
  }
}
