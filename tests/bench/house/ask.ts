// Asks a server again and again over connections that stay open, several questions in flight, as a proxy before it would.
import { Agent, request, type OutgoingHttpHeaders } from 'node:http'

export interface Asking {
  port: number
  path: string
  headers?: OutgoingHttpHeaders
}

const IN_FLIGHT = 8
const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT })

export const askOnce = ({ port, path, headers }: Asking): Promise<{ status: number; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }))
    })
    asked.on('error', reject)
    asked.end()
  })

/** Asks as one of many readers: one address may ask 6,000 times a minute. */
export async function askAs(asking: Asking, reader: number): Promise<void> {
  const { status } = await askOnce({
    ...asking,
    headers: { ...asking.headers, 'x-forwarded-for': `10.0.${reader % 50}.${reader % 200}` },
  })
  if (status !== 200) throw new Error(`${asking.path} answered ${status}`)
}

/** Asks `times` times; an answer that is not 200 ends the bench. */
export async function askMany(asking: Asking, times: number): Promise<void> {
  let left = times
  const one = async () => {
    while (left-- > 0) {
      await askAs(asking, left)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, one))
}

export const endAsking = (): void => agent.destroy()
