/** What bounds a download. */
export interface FetchLimits {
  readonly seconds: number
  readonly megabytes: number
}

const LIMITS: FetchLimits = { seconds: 60, megabytes: 100 }
const MAX_REDIRECTS = 5
const MEGABYTE = 1024 * 1024

/** A download that was refused or failed; its message is for the person who asked. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
}

/**
 * Downloads a feed over https, with at most a few redirects that stay on https, and within a time and a size. Plain http is for this
 * machine only, where a mirror may run. Throws a FetchError.
 */
export async function fetchFeed(url: string, agent: string, limits: FetchLimits = LIMITS): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.seconds * 1000)
  const isLocal = isThisMachine(addressOf(url))
  try {
    const response = await follow(addressOf(url), isLocal, { headers: { 'User-Agent': agent, Accept: '*/*' }, redirect: 'manual', signal })
    return await bodyOf(response, limits)
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (signal.aborted) throw new FetchError(`${url} did not answer in full within ${limits.seconds} seconds.`)
    throw new FetchError(`${url} could not be reached: ${reasonOf(error)}.`)
  }
}

async function follow(start: URL, isLocal: boolean, options: RequestInit): Promise<Response> {
  let address = start
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    if (address.protocol !== 'https:' && !(isLocal && isThisMachine(address)))
      throw new FetchError(`${address.href} is not fetched: only https addresses are.`)
    const response = await fetch(address, options)
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null) {
      if (!response.ok) throw new FetchError(`${address.href} answered ${response.status} ${response.statusText}`.trimEnd().concat('.'))
      return response
    }
    await response.body?.cancel()
    address = addressOf(location, address)
  }
  throw new FetchError(`${start.href} redirects more than ${MAX_REDIRECTS} times.`)
}

async function bodyOf(response: Response, { megabytes }: FetchLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > megabytes * MEGABYTE) throw new FetchError(`${response.url} is larger than ${megabytes} MB; nothing was kept.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function addressOf(url: string, base?: URL): URL {
  if (!URL.canParse(url, base?.href)) throw new FetchError(`"${url}" is no address; expected one such as https://status.example.com.`)
  return new URL(url, base)
}

const isThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)

/** The network's own words are in the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error instanceof Error ? error : { cause: undefined, message: String(error) }
  return cause instanceof Error && cause.message ? cause.message : message
}
